import { FORM, PART, Readings } from '../lexicon/readings.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Token } from './types.js';

/** A word that may be a verb: how much speaks for it, and whether it can hardly be anything else. */
interface Candidate {
  readonly at: number;
  readonly score: number;
  readonly sure: boolean;
}

/** What it takes to be the first verb of a clause, and a further one. */
const FIRST = 0.5;
const FURTHER = 1.4;
const BOUNDARY = /^[:;|.!?–—…]$/u;

/**
 * Where every word has a capital, the words alone must tell verbs from names and nouns ("Foo Games Launches Bar Names
 * CEO"). Narrows the readings of each word that may be a verb: to its verbs, or to all else. Every clause takes the
 * word that looks most like a verb, and what looks much like a further one; a verb that is none here ("Foo Buys
 * Distill") has no reading left, as a name has none. Pure; linear.
 */
export function narrowVerbs(tokens: readonly Token[], lexicon: Lexicon): Readings[] {
  const verbs = new Set<number>();
  let start = 0;
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && !isBoundary(tokens, at)) continue;
    for (const verb of verbsOf(tokens, start, at, lexicon)) verbs.add(verb);
    start = at + 1;
  }
  return tokens.map((token, at) => narrowed(token, verbs.has(at)));
}

function narrowed(token: Token, isVerb: boolean): Readings {
  const verbs = token.readings.ofPart('verb');
  if (verbs.length === 0 || !isOpen(token)) return token.readings;
  if (isVerb) return verbs;
  return token.readings.filter((r) => r.pos !== 'verb');
}

function isBoundary(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return true;
  if (token.kind === 'punctuation')
    return BOUNDARY.test(token.text) || (/^-+$/.test(token.text) && token.spaceBefore);
  return token.readings.inClass('subordinator') && token.lower !== 'to';
}

function verbsOf(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): number[] {
  const found: Candidate[] = [];
  for (let at = from; at < to; at++) {
    const candidate = candidateAt(tokens, at, from, to, lexicon);
    if (candidate) found.push(candidate);
  }
  const first = found.reduce<Candidate | undefined>(
    (best, c) => (!best || c.score > best.score ? c : best),
    undefined,
  );
  const auxiliary = tokens.slice(from, to).some((t) => has(t, PART.modal) || has(t, PART.auxiliary));
  if (!first || first.score < (auxiliary ? FURTHER : FIRST))
    return found.filter((c) => c.sure).map((c) => c.at);
  return found
    .filter((c) => c === first || c.sure || (c.score >= FURTHER && Math.abs(c.at - first.at) > 1))
    .map((c) => c.at);
}

function candidateAt(
  tokens: readonly Token[],
  at: number,
  from: number,
  to: number,
  lexicon: Lexicon,
): Candidate | undefined {
  const token = tokens[at];
  if (!token || !isOpen(token) || !has(token, PART.verb)) return undefined;
  const before = at > from || tokens[at - 1]?.kind === 'word' ? tokens[at - 1] : undefined;
  if (before && (before.lower === 'to' || has(before, PART.modal) || has(before, PART.auxiliary)))
    return afterAuxiliary(token) ? { at, score: 2, sure: true } : undefined;
  const particle = withParticle(tokens, at, lexicon);
  const next = at + (particle ? 2 : 1) < to ? tokens[at + (particle ? 2 : 1)] : undefined;
  // "Foo Motors", "Foo Partners": such a word is a noun too, whatever the dictionary says.
  const tail = lexicon.value(token.lower, 'organization-word') === 'strong';
  const many = isPlural(tokens, at, from);
  const own = ownScore(token, tail, many, before, next);
  if (own === undefined) return undefined;
  const only = onlyVerb(token) && !tail;
  if (before && !only && !isVerb(token, FORM.gerund) && holdsNoun(before)) return undefined;
  if (!before && !only && !particle && token.readings.usual !== 'verb') return undefined;
  const score = own + (particle ? 1 : 0) + nextScore(token, only, next);
  const afterPreposition =
    isVerb(token, FORM.gerund) &&
    before !== undefined &&
    (has(before, PART.preposition) || has(before, PART.pronoun));
  const sure = only && own >= 2 && before !== undefined && !holdsNoun(before);
  return { at, score, sure: sure || afterPreposition };
}

/** What the word itself says, by the form that it has as a verb; undefined where that form stands alone in no headline. */
function ownScore(
  token: Token,
  tail: boolean,
  many: boolean,
  before: Token | undefined,
  next: Token | undefined,
): number | undefined {
  const usual = token.readings.usual === 'verb';
  const sense = token.readings.ofPart('verb').classes.length > 0;
  const noun = tail || has(token, PART.noun);
  const adjective = has(token, PART.adjective);
  if (isVerb(token, FORM.third)) return !noun ? 2 : usual ? 1.5 : sense ? 1 : 0.2;
  if (isVerb(token, FORM.past) || isVerb(token, FORM.participle)) {
    if (!before) return undefined;
    if (next?.lower === 'by') return 2;
    if (before.readings.length > 0 && before.readings.only(PART.adjective)) return undefined;
    return noun ? (usual && sense ? 1 : undefined) : adjective ? 1.2 : 1.6;
  }
  if (isVerb(token, FORM.gerund)) return gerundScore(token, before);
  return !noun && !adjective ? (many ? 1 : 0.6) : many && sense ? (usual ? 1 : 0.6) : undefined;
}

/** "Foo Buying Bar", "By Buying Bar" but "Video Sharing Site": behind a name, a preposition or an adverb, not a plain noun. */
function gerundScore(token: Token, before: Token | undefined): number | undefined {
  const usual = token.readings.usual === 'verb';
  const held = before !== undefined && has(before, PART.noun);
  if (!has(token, PART.noun) && !has(token, PART.adjective)) return held ? undefined : 1;
  if (!before || !usual || token.readings.classes.length === 0) return undefined;
  const free = PART.preposition | PART.pronoun | PART.adverb;
  return before.readings.length === 0 || has(before, free) ? 0.8 : undefined;
}

/** "Tools Maker" and "Games" at the end are nouns; before an object or "to" stands a verb. */
function nextScore(token: Token, only: boolean, next: Token | undefined): number {
  if (!next || next.kind === 'possessive' || next.lower === 'of') return only ? 0 : -0.7;
  if (next.lower === 'and' || next.lower === '&' || next.lower === ',') return only ? 0 : -0.5;
  const company = next.readings.list.some((r) => r.form === 'singular' && r.classes.includes('company-noun'));
  if (company && !only && token.readings.usual !== 'verb') return -0.7;
  return next.kind === 'punctuation' ? 0.2 : 0.5;
}

const LONGEST_NAME = 4;

/** A plural, a pronoun or a list before the verb: "Founders Launch", "Foo And Bar Buy Baz", "Foo, Bar Form Venture". */
function isPlural(tokens: readonly Token[], at: number, from: number): boolean {
  const before = at > from ? tokens[at - 1] : undefined;
  if (!before) return false;
  if (before.readings.isNoun(FORM.plural) || has(before, PART.pronoun)) return true;
  for (let k = at - 2; k > from && k >= at - 1 - LONGEST_NAME; k--) {
    const token = tokens[k];
    if (token && /^(?:and|&|,)$/.test(token.lower)) return true;
    if (token?.kind !== 'word' || !isOpen(token)) return false;
  }
  return false;
}

/** "Snaps Up", "Takes Over": a verb of two words. */
const withParticle = (tokens: readonly Token[], at: number, lexicon: Lexicon): boolean =>
  lexicon.pair(tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '').some((p) => p.reading.pos === 'verb');

/** Articles, possessives and prepositions hold the noun behind them. */
const holdsNoun = (before: Token): boolean =>
  before.kind === 'possessive' ||
  has(before, PART.determiner) ||
  before.readings.inClass('possessive-pronoun') ||
  (has(before, PART.preposition) && !has(before, PART.adverb));

const afterAuxiliary = (token: Token): boolean =>
  isVerb(token, FORM.base | FORM.gerund | FORM.participle | FORM.past);

const onlyVerb = (token: Token): boolean => token.readings.only(PART.verb);

/** A word of no closed class. */
const isOpen = (token: Token): boolean =>
  token.kind === 'word' && token.readings.only(PART.noun | PART.verb | PART.adjective | PART.adverb);

const has = (token: Token, parts: number): boolean => token.readings.is(parts);
const isVerb = (token: Token, forms: number): boolean => token.readings.isVerb(forms);
