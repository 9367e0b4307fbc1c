import type { NameMention } from '../entities/types.js';
import { FORM, PART, Readings } from '../lexicon/readings.js';
import type { PartOfSpeech } from '../lexicon/reading.js';
import type { Lexicon, PhraseReading } from '../lexicon/types.js';
import type { Value } from '../mentions/types.js';
import type { Sentence, TextDocument, Token } from '../text/types.js';
import { basedAt } from './based-compounds.js';
import { bracketEnd, measuredAt, quotedAt, slashedAt } from './joined-tokens.js';
import { partedReadings, type Parted } from './separable-verbs.js';
import { makeUnit } from './unit.js';
import type { ByToken, Unit } from './types.js';

/** Phrases of these kinds stand as one word. Quantifiers do not, but for those that take all: "half of a stake" must stay open. */
const JOINED: ReadonlySet<PartOfSpeech> = new Set([
  'verb',
  'noun',
  'adjective',
  'adverb',
  'preposition',
  'conjunction',
  'negation',
  'modal',
]);

/**
 * Cuts a sentence into units: names and values first, then the longest phrases of the lexicon, then single tokens.
 * @param startsAt names and values by the token they begin with
 */
export function sentenceUnits(
  document: TextDocument,
  sentence: Sentence,
  names: ByToken<NameMention>,
  values: ByToken<Value>,
  lexicon: Lexicon,
): Unit[] {
  const tokens = document.tokens;
  const parted = partedReadings(sentence.first, sentence.endToken, tokens, lexicon);
  const units: Unit[] = [];
  let i = sentence.first;
  while (i < sentence.endToken) {
    const before = units[units.length - 1];
    const bracket = bracketEnd(i, tokens, names);
    if (before && bracket !== undefined) {
      const { first, lower, capital, readings, name, value } = before;
      units[units.length - 1] = makeUnit(first, bracket, lower, capital, readings, name, value);
      i = bracket;
      continue;
    }
    const unit =
      basedAt(i, tokens, names, lexicon) ??
      slashedAt(i, tokens, names) ??
      quotedAt(i, tokens, names, lexicon) ??
      measuredAt(i, tokens, names, values) ??
      named(i, names, document) ??
      valued(i, values, names, document) ??
      phrase(i, sentence, names, values, lexicon, document) ??
      single(i, document, parted.get(i));
    units.push(unit);
    i = Math.max(unit.end, i + 1);
  }
  return units;
}

/** The tokens from `first` to before `end` in lower case, with spaces between them. */
function lowerOf(first: number, end: number, { tokens }: TextDocument): string {
  let lower = tokens[first]?.lower ?? '';
  for (let at = first + 1; at < end; at++) lower += ` ${tokens[at]?.lower ?? ''}`;
  return lower;
}

function named(i: number, names: ByToken<NameMention>, document: TextDocument): Unit | undefined {
  const name = names[i];
  if (!name) return undefined;
  const lower = lowerOf(i, name.endToken, document);
  // "Ann Lee, MD, JD,": degrees and honours are passed over.
  const honoured = document.tokens[name.endToken]?.text === ',';
  const end = (honoured ? name.tail : undefined) ?? name.endToken;
  return makeUnit(i, end, lower, true, Readings.none, name);
}

function valued(
  i: number,
  values: ByToken<Value>,
  names: ByToken<NameMention>,
  document: TextDocument,
): Unit | undefined {
  const value = values[i];
  if (!value || value.endToken <= i) return undefined;
  for (let k = i; k < value.endToken; k++) if (names[k] !== undefined) return undefined;
  const lower = lowerOf(i, value.endToken, document);
  const readings = document.tokens[i]?.readings ?? Readings.none;
  return makeUnit(i, value.endToken, lower, false, readings, undefined, value);
}

function phrase(
  i: number,
  sentence: Sentence,
  names: ByToken<NameMention>,
  values: ByToken<Value>,
  lexicon: Lexicon,
  document: TextDocument,
): Unit | undefined {
  const phrases = lexicon.phrasesAt(document.tokens, i, sentence.endToken);
  if (phrases.length === 0) return undefined;
  const free = (p: PhraseReading): boolean => {
    // "is due to take over": an infinitive, no preposition.
    const last = document.tokens[i + p.length - 1];
    const [after] = document.tokens[i + p.length]?.readings.list ?? [];
    if (
      last?.lower === 'to' &&
      p.reading.pos === 'preposition' &&
      after?.pos === 'verb' &&
      after.form === 'base'
    )
      return false;
    // "who used to run Foo", but "money used to buy Foo"
    if (p.reading.pos === 'modal' && !mayHaveModal(document.tokens[i - 1])) return false;
    // "the call for a vote": behind an article stands no verb.
    if (p.reading.pos === 'verb' && isNounBehindArticle(i, document)) return false;
    // "Vexa recently acquired Lund": behind whoever did it, an adverb and a past tense.
    if (p.reading.pos === 'adjective' && p.length === 2 && isDeed(i, document.tokens)) return false;
    // "chapter 11": a number that the phrase itself has is no value.
    for (let k = i + 1; k < i + p.length; k++)
      if (names[k] !== undefined || (values[k] !== undefined && !/\d/.test(document.tokens[k]?.lower ?? '')))
        return false;
    return JOINED.has(p.reading.pos) || p.reading.classes.includes('quantifier-whole');
  };
  const found = phrases.filter(free);
  const length = found[0]?.length;
  if (length === undefined) return undefined;
  const token = document.tokens[i];
  const lower = lowerOf(i, i + length, document);
  const readings = new Readings(found.filter((p) => p.length === length).map((p) => p.reading));
  return makeUnit(i, i + length, lower, token?.capital ?? false, readings);
}

/** An adverb at `i` and a past tense behind it, with who does it before them and something that it is done to behind. */
function isDeed(i: number, tokens: readonly Token[]): boolean {
  const [doer, adverb, verb, object] = [tokens[i - 1], tokens[i], tokens[i + 1], tokens[i + 2]];
  if (!doer || !verb || !object || doer.sentence !== verb.sentence) return false;
  const acts = doer.capital || doer.readings.is(PART.relative) || doer.readings.is(PART.pronoun);
  return acts && adverb!.readings.is(PART.adverb) && verb.readings.inForm(FORM.past) && opensObject(object);
}

const opensObject = ({ capital, readings }: Token): boolean =>
  capital || readings.is(PART.determiner | PART.number) || readings.inClass('possessive-pronoun');

/** "the call for", "the largest call for" */
function isNounBehindArticle(i: number, { tokens }: TextDocument): boolean {
  const before = tokens[i - 1]?.readings.usual === 'adjective' ? tokens[i - 2] : tokens[i - 1];
  return before?.readings.inClass('article') === true && tokens[i]?.readings.is(PART.noun) === true;
}

/** A pronoun or a name: what a modal in several words may follow. */
const mayHaveModal = (before: Token | undefined): boolean =>
  before !== undefined && (before.capital || before.readings.is(PART.pronoun | PART.relative));

/** A token by itself; as the verb or the particle of a phrase that its object parts, with the readings of that. */
function single(i: number, document: TextDocument, parted: Parted | undefined): Unit {
  const token = document.tokens[i];
  if (!token) throw new RangeError(`no token ${i}`);
  const { lower, readings } = parted ?? token;
  return makeUnit(i, i + 1, lower, token.capital, readings);
}
