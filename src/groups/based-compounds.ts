import type { NameMention } from '../entities/types.js';
import { PART, Readings } from '../lexicon/readings.js';
import { saysSeat, seatIn } from '../lexicon/seated.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Token } from '../text/types.js';
import { makeUnit } from './unit.js';
import type { ByToken, Unit } from './types.js';

/** Most tokens of what stands between the comma and "-based": "Los Angeles". */
const LONGEST = 3;

/**
 * "Waltham, Mass.-based", "the Markfield, Leicestershire-based", "Detroit - based", "Virginia–based": where something is from, as one
 * adjective with its commas. `i` is the token at which the place begins.
 */
export function basedAt(
  i: number,
  tokens: readonly Token[],
  names: ByToken<NameMention>,
  lexicon: Lexicon,
): Unit | undefined {
  const name = names[i];
  if (!name) return severalWords(i, tokens, lexicon);
  const close = name.endToken;
  const direct = suffixEnd(tokens, close) ?? bareSuffixEnd(tokens, close, i);
  if (direct !== undefined) return unitOf(tokens, i, direct, tokens[close - 1]?.lower ?? '');
  if (tokens[close]?.text !== ',') return undefined;
  const { sentence } = tokens[i]!;
  const opens = tokens[i - 1]?.sentence !== sentence;
  const held = !opens && lexicon.is(tokens[i - 1]?.lower ?? '', 'article');
  for (let at = close + 1; at <= close + LONGEST; at++) {
    const token = tokens[at];
    if (!token?.capital || token.sentence !== sentence) return undefined;
    if (!opens && !held && !isRegion(seatIn(tokens[close + 1]?.lower ?? ''), lexicon)) return undefined;
    const end = saysSeat(token.lower) ? at + 1 : suffixEnd(tokens, at + 1);
    if (end !== undefined) return unitOf(tokens, i, end, token.lower);
  }
  return undefined;
}

/** "New York-based", "Salt Lake City-based": a listed place, or words with capitals inside a sentence. */
function severalWords(i: number, tokens: readonly Token[], lexicon: Lexicon): Unit | undefined {
  for (let at = i; at < i + LONGEST; at++) {
    const token = tokens[at];
    if (!token?.capital || token.kind !== 'word' || token.sentence !== tokens[i]?.sentence) return undefined;
    // "Foo Acquires Oslo-Based Bar": a headline's verb is no part of the place.
    if (isVerbal(token)) return undefined;
    if (!saysSeat(token.lower)) continue;
    const place = seatIn(
      tokens
        .slice(i, at + 1)
        .map((t) => t.lower)
        .join(' '),
    );
    const opens = tokens[i - 1]?.sentence !== token.sentence;
    return at > i && (!opens || isPlace(place, lexicon)) ? unitOf(tokens, i, at + 1, token.lower) : undefined;
  }
  return undefined;
}

/** A word that is read as a verb or an adverb and as nothing else. */
const isVerbal = (token: Token): boolean =>
  token.readings.length > 0 && token.readings.only(PART.verb | PART.adverb);

/** A state or a country: what a town lies in. */
const isRegion = (lower: string, lexicon: Lexicon): boolean =>
  lexicon.value(lower, 'us-state') !== undefined ||
  lexicon.nameKinds(lower).has('region') ||
  lexicon.nameKinds(lower).has('country');

const isPlace = (lower: string, lexicon: Lexicon): boolean =>
  lexicon.value(lower, 'place') !== undefined ||
  ['city', 'region', 'country'].some((kind) => lexicon.nameKinds(lower).has(kind as 'city'));

/** What a place with a hyphen has behind it. */
const SEATED = /^(?:based|headquartered)$/;

/** Where "-based" in tokens of its own ends that begins at `at`. */
function suffixEnd(tokens: readonly Token[], at: number): number | undefined {
  const based = /^[-–‑]$/.test(tokens[at]?.text ?? '') && SEATED.test(tokens[at + 1]?.lower ?? '');
  return based ? at + 2 : undefined;
}

/** "US based Foo", "its Oslo based unit": without the hyphen, in front of a noun. */
function bareSuffixEnd(tokens: readonly Token[], at: number, first: number): number | undefined {
  const [based, next] = [tokens[at], tokens[at + 1]];
  const verb = tokens[first - 1]?.readings.is(PART.auxiliary) === true;
  if (based?.lower !== 'based' || verb || next?.kind !== 'word') return undefined;
  const nominal = next.capital || next.readings.usual === 'noun' || next.readings.usual === 'adjective';
  return nominal ? at + 1 : undefined;
}

/** How such an adjective reads. */
export const BASED = Readings.of({ lemma: 'based', pos: 'adjective', form: 'other', classes: [] });

const unitOf = (tokens: readonly Token[], first: number, end: number, last: string): Unit =>
  makeUnit(first, end, `${tokens[first]!.lower}, ${seatIn(last)}-based`, true, BASED);
