import type { Sentence, Token } from '../text/types.js';
import { knownAt, type Context } from './context.js';
import type { Run } from './runs.js';
import { nameLike } from './shape.js';
import { looksLikePerson } from './titles.js';

/** What parts a headline between names. A verb or preposition may open an object; a descriptor points at a name. */
type Role = 'name' | 'descriptor' | 'opener' | 'break' | 'describing';

/**
 * Names in a sentence where every word has a capital: cut at verbs, function words and nouns of business; behind
 * "Company" or "Startup" stands the name, before it a description. `shouted`: all in capitals, where only words that
 * are known or in no dictionary are names.
 */
export function headlineRuns(context: Context, sentence: Sentence, shouted: boolean): Run[] {
  const roles = rolesOf(context, sentence, shouted);
  const runs: Run[] = [];
  let at = sentence.first;
  while (at < sentence.endToken) {
    if (roles[at - sentence.first] !== 'name') {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (
      end < sentence.endToken &&
      !newKnown(context, at, end, sentence) &&
      (roles[end - sentence.first] === 'name' || inside(context, roles, sentence, end))
    )
      end += 1;
    const run = judge(
      context,
      { first: at, end },
      roles[at - sentence.first - 1],
      roles[end - sentence.first],
      shouted,
    );
    if (run) runs.push(run);
    at = end;
  }
  return runs;
}

/** "Facebook Google": two well-known names side by side are two. */
function newKnown(context: Context, first: number, at: number, sentence: Sentence): boolean {
  const own = context.listed.longest(context.tokens, first, sentence.endToken);
  return own > 0 && at === first + own && context.listed.longest(context.tokens, at, sentence.endToken) > 0;
}

/** "of", "&" and glued marks between two name words. */
function inside(context: Context, roles: readonly Role[], sentence: Sentence, at: number): boolean {
  const token = context.tokens[at];
  if (!token || roles[at + 1 - sentence.first] !== 'name') return false;
  if (token.text === '&') return true;
  if (/^[/!-]$/.test(token.text)) return !token.spaceBefore;
  const before = context.tokens[at - 1];
  return token.lower === 'of' && before !== undefined && context.words.ofHead(before.lower);
}

function rolesOf(context: Context, sentence: Sentence, shouted: boolean): Role[] {
  const roles: Role[] = [];
  for (let at = sentence.first; at < sentence.endToken;) {
    const token = context.tokens[at];
    if (!token) break;
    const known = knownAt(context, at, sentence.endToken);
    const solid =
      known > 1 ||
      (known === 1 && (!isVerbHere(context, at, sentence) || context.article.has([token.lower])));
    if (solid && (nameLike(token, context.words) || known > 1)) {
      for (let i = 0; i < known; i++) roles.push('name');
      at += known;
      continue;
    }
    roles.push(roleOf(context, at, sentence, shouted));
    at += 1;
  }
  return shouted ? roles : readAgain(context, roles, sentence);
}

/** Behind "Company" stands the name, whatever its words; a last "Software" belongs to the name before it. */
function readAgain(context: Context, roles: readonly Role[], sentence: Sentence): Role[] {
  const again = [...roles];
  const soft = (at: number): boolean => again[at] === 'name' || again[at] === 'describing';
  for (let at = 0; at < again.length; at++) {
    if (!soft(at) || (at > 0 && soft(at - 1))) continue;
    let end = at;
    while (soft(end)) end += 1;
    const pointed = again[at - 1] === 'descriptor' || again[at - 1] === 'opener' || at === 0;
    const last = context.tokens[sentence.first + end - 1];
    if (!pointed || again[end] === 'descriptor') continue;
    const word = last && context.words.organizationWord(last.lower) !== undefined;
    for (let i = end - 1; i >= at; i--) {
      const before = again[i - 1] === 'name' || again[at - 1] === 'descriptor';
      if (
        again[i] === 'describing' &&
        (i === end - 1
          ? before && (word || again[at - 1] === 'descriptor')
          : adjectiveInName(context, again, sentence.first, i))
      )
        again[i] = 'name';
    }
  }
  return again;
}

/** "Phonetic Arts": an adjective right before a plain noun is part of a name, before "AdMob" it is not. */
function adjectiveInName(context: Context, roles: readonly Role[], first: number, at: number): boolean {
  const [token, next] = [context.tokens[first + at], context.tokens[first + at + 1]];
  if (!token || !next || roles[at + 1] !== 'name' || context.words.demonym(token.lower)) return false;
  return (
    context.words.lexicon.isOrdinary(next.lower) && knownAt(context, first + at + 1, first + at + 2) === 0
  );
}

function roleOf(context: Context, at: number, sentence: Sentence, shouted: boolean): Role {
  const { tokens, words, blocked } = context;
  const token = tokens[at];
  if (!token || blocked.has(at) || token.kind !== 'word') return 'break';
  const soft = words.lexicon.value(token.lower, 'soft-legal-form') !== undefined;
  if (words.legalForm(token.lower) && !soft && at > sentence.first) return 'name';
  if (words.closed(token)) return words.lexicon.value(token.lower, 'headline-opener') ? 'opener' : 'break';
  if (!nameLike(token, words)) return 'break';
  if (isVerbHere(context, at, sentence)) return opensObject(context, token) ? 'opener' : 'break';
  if (words.demonym(token.lower) || isParticipleCompound(context, token)) return 'describing';
  const descriptor = words.lexicon.value(token.lower, 'headline-descriptor');
  const company = token.readings.some((r) => r.form === 'singular' && r.classes.includes('company-noun'));
  if (descriptor === 'company' || company) return 'descriptor';
  if (words.stop(token.lower) || words.titleWord(token.lower) === 'head') return 'break';
  const next = tokens[at + 1]?.lower ?? '';
  if (words.titleWord(token.lower) && words.titleWord(next)) return 'break';
  if (words.lexicon.value(token.lower, 'headline-noun') && !words.organizationWord(token.lower))
    return 'break';
  if (shouted && words.ordinary(token.lower)) return 'break';
  if (descriptor === 'product') return 'describing';
  const adjective =
    token.readings.length > 0 && token.readings.every((r) => r.pos === 'adjective' || r.pos === 'adverb');
  return adjective && words.lexicon.isOrdinary(token.lower) ? 'describing' : 'name';
}

/** "Egypt-Based", "Google-Backed". */
function isParticipleCompound(context: Context, token: Token): boolean {
  const hyphen = token.lower.lastIndexOf('-');
  return (
    hyphen > 0 &&
    context.words.lexicon
      .readings(token.lower.slice(hyphen + 1))
      .some((r) => r.form === 'participle' || r.form === 'past')
  );
}

const opensObject = (context: Context, token: Token): boolean =>
  token.readings.some(
    (r) =>
      r.pos === 'verb' &&
      r.classes.some((c) => context.words.lexicon.value(c, 'headline-verb-class') !== undefined),
  );

/** A verb by its form: one of a verb class in the third person or past, a plain form behind "to" or "will". */
function isVerbHere(context: Context, at: number, sentence: Sentence): boolean {
  const token = context.tokens[at];
  if (!token) return false;
  const verbs = token.readings.filter((r) => r.pos === 'verb');
  if (verbs.length === 0) return false;
  const before = context.tokens[at - 1];
  if (
    at > sentence.first &&
    before &&
    (before.lower === 'to' || before.readings.some((r) => r.pos === 'modal'))
  )
    return true;
  if (at === sentence.first && !verbs.some((r) => r.form === 'gerund')) return false;
  const noun = token.readings.some((r) => r.pos === 'noun');
  // A base form is a verb here only behind a plural ("Founders Launch"); a gerund unless companies are called so.
  if (verbs.every((r) => r.form === 'base'))
    return !noun && before?.readings.some((r) => r.form === 'plural') === true;
  if (verbs.some((r) => r.form === 'gerund' && r.classes.length > 0))
    return context.words.organizationWord(token.lower) === undefined;
  return verbs.some(
    (r) => (r.classes.length > 0 || !noun) && (r.form !== 'base' || !noun) && !(r.form === 'gerund' && noun),
  );
}

/** Decides whether words that are left stand for a name, and which of them. */
function judge(
  context: Context,
  run: Run,
  before: Role | undefined,
  after: Role | undefined,
  shouted: boolean,
): Run | undefined {
  const { tokens, words } = context;
  const plain = (at: number): boolean => {
    const lower = tokens[at]?.lower ?? '';
    return words.lexicon.isOrdinary(lower) && knownAt(context, at, run.end) === 0 && !words.given(lower);
  };
  run = { first: startOfKnown(context, run, plain), end: run.end };
  let proper = -1;
  for (let at = run.first; at < run.end; at++) if (!plain(at)) proper = at;
  const describes = after === 'descriptor' || after === 'describing';
  if (proper >= 0) {
    // "Zynga Social Games Maker": of what describes, only the proper words in front are a name.
    return describes ? { first: run.first, end: proper + 1 } : run;
  }
  if (shouted || describes) return undefined;
  if (
    looksLikePerson(context, run.first, run.end) &&
    run.end - run.first === 2 &&
    words.given(tokens[run.first]?.lower ?? '')
  )
    return run;
  const owned =
    tokens[run.first - 1]?.kind === 'possessive' &&
    after === 'break' &&
    words.lexicon.value(tokens[run.end]?.lower ?? '', 'headline-noun') !== undefined;
  const pointed = before === 'descriptor' || before === 'opener' || before === undefined || owned;
  return pointed && run.end - run.first <= 3 ? run : undefined;
}

/** "The Storm Yahoo": plain words that happen to stand before a known name are no part of it. */
function startOfKnown(context: Context, run: Run, plain: (at: number) => boolean): number {
  let at = run.first;
  while (
    at < run.end &&
    plain(at) &&
    context.words.organizationWord(context.tokens[at]?.lower ?? '') === undefined
  )
    at += 1;
  return at > run.first && at < run.end && context.listed.longest(context.tokens, at, run.end) > 0
    ? at
    : run.first;
}
