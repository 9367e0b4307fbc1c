import type { NameMention } from '../entities/types.js';
import { PART, Readings } from '../lexicon/readings.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Value } from '../mentions/types.js';
import type { Token } from '../text/types.js';
import { makeUnit } from './unit.js';
import type { ByToken, Unit } from './types.js';

/** Most tokens between two quotation marks that are one modifier: "'Pandora for Places' app". */
const LONGEST_QUOTE = 5;
/** Most words between the closing mark and the noun that it modifies: "'safe' music streaming platform". */
const TO_NOUN = 3;

type Names = ByToken<NameMention>;

/** "Java/Ajax tool-maker", "Israel/US specialist": two words joined by a stroke in front of a noun, as one adjective. */
export function slashedAt(i: number, tokens: readonly Token[], names: Names): Unit | undefined {
  const stroke = tokens[i + 1];
  if (stroke?.text !== '/') return undefined;
  const [left, right, next] = [tokens[i], tokens[i + 2], tokens[i + 3]];
  if (stroke.spaceBefore || right?.spaceBefore !== false) return undefined;
  if (!left?.capital || !right.capital || next?.kind !== 'word' || !next.capital) return undefined;
  if ((names[i]?.endToken ?? i + 1) > i + 1 || (names[i + 2]?.endToken ?? i + 3) > i + 3) return undefined;
  if (isVerb(next)) return undefined;
  return adjective(tokens, i, i + 3);
}

/**
 * "'WiGig' startup Wilo", "the 'livestream-safe' music platform": words in quotation marks in front of a noun for a
 * company, product or share. A name stays a name, all else is one adjective.
 */
export function quotedAt(
  i: number,
  tokens: readonly Token[],
  names: Names,
  lexicon: Lexicon,
): Unit | undefined {
  // A mark with a space behind it closes: ‘"Foxon" or the "Company"’.
  if (!isQuote(tokens[i]) || tokens[i + 1]?.spaceBefore !== false) return undefined;
  const { sentence } = tokens[i]!;
  let close = i + 2;
  while (close <= i + LONGEST_QUOTE + 1 && !isQuote(tokens[close])) close++;
  if (!isQuote(tokens[close]) || tokens[close]?.sentence !== sentence) return undefined;
  if (tokens.slice(i + 1, close).some((t) => t.kind === 'punctuation' && t.text !== '-')) return undefined;
  if (!modifies(tokens, close + 1, lexicon)) return undefined;
  const name = names[i + 1];
  if (name?.endToken === close)
    return makeUnit(i, close + 1, name.text.toLowerCase(), true, Readings.none, name);
  return adjective(tokens, i, close + 1);
}

/** "the 32-story tower", "a 200-room hotel": a number and what it counts in front of a noun, as one adjective. */
export function measuredAt(
  i: number,
  tokens: readonly Token[],
  names: Names,
  values: ByToken<Value>,
): Unit | undefined {
  if (tokens[i]?.kind !== 'number') return undefined;
  const [hyphen, word, next] = [tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  if (hyphen?.text !== '-' || hyphen.spaceBefore) return undefined;
  if (word?.kind !== 'word' || word.spaceBefore || word.capital || next?.kind !== 'word') return undefined;
  if (names[i] !== undefined || (values[i]?.endToken ?? i + 1) > i + 1) return undefined;
  return word.readings.is(PART.noun) ? adjective(tokens, i, i + 3) : undefined;
}

/** "resource planning (ERP) software", "a year-on-year (YoY) rise": an abbreviation in brackets inside a noun group goes with the word before it. */
export function bracketEnd(i: number, tokens: readonly Token[], names: Names): number | undefined {
  const open = tokens[i];
  if (open?.text !== '(') return undefined;
  const [before, inner, close, next] = [tokens[i - 1], tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  if (close?.text !== ')' || !inner || !ABBREVIATION.test(inner.text) || next?.kind !== 'word')
    return undefined;
  if (before?.kind !== 'word' || next.sentence !== open.sentence || isNamed(i - 1, names)) return undefined;
  const initial = inner.text[0]?.toLowerCase();
  if (!tokens.slice(Math.max(0, i - inner.text.length - 1), i).some((t) => t.lower[0] === initial))
    return undefined;
  // "chief executive officer (CEO) Ann Lee": so it is with an office in front of who holds it.
  const titles = names[i + 3] !== undefined && inner.readings.inAny(OFFICE);
  return next.readings.usual === 'noun' || titles ? i + 3 : undefined;
}

const OFFICE = ['position'] as const;

/** It begins and ends in capitals. */
const ABBREVIATION = /^\p{Lu}[\p{L}\p{N}&]*\p{Lu}$/u;

/** Whether a noun for a company or product stands at `at` or a few words behind. */
function modifies(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  for (let k = at; k < at + TO_NOUN; k++) {
    const token = tokens[k];
    if (token?.kind !== 'word' || token.sentence !== tokens[at]?.sentence || isVerb(token)) return false;
    if (lexicon.value(token.lower, 'headline-descriptor') !== undefined) return true;
    if (token.readings.ofPart('noun').inAny(NOUNS)) return true;
    if (!token.readings.only(PART.noun | PART.adjective)) return false;
  }
  return false;
}

const NOUNS = ['company-noun', 'product-noun', 'subsidiary', 'share', 'stake'];

const isQuote = (token: Token | undefined): boolean =>
  token?.kind === 'punctuation' && /^["“”‘’']$/.test(token.text);

const isVerb = (token: Token): boolean => token.readings.length > 0 && token.readings.only(PART.verb);

function isNamed(at: number, names: Names): boolean {
  for (let k = at; k > at - 6; k--) if ((names[k]?.endToken ?? 0) > at) return true;
  return false;
}

const SO_CALLED = Readings.of({ lemma: 'so-called', pos: 'adjective', form: 'other', classes: [] });

function adjective(tokens: readonly Token[], first: number, end: number): Unit {
  const words = tokens.slice(first, end).map((t) => t.lower);
  return makeUnit(first, end, words.join(''), true, SO_CALLED);
}
