import type { Lexicon } from '../lexicon/types.js';
import { lettersOf } from './letters.js';
import type { RawToken } from './tokens.js';

/** Most words of a kicker: "SMALL CAP SHARE IDEAS". */
const LONGEST = 5;
/** A word in capitals of two letters or more. */
const CAPITALS = /^\p{Lu}{2,}$/u;
/** A word with small letters behind a capital of its own. */
const MIXED = /^\p{Lu}[\p{L}.-]*\p{Ll}/u;

/**
 * "STOCK WATCH Foo soars on trading update": words in capitals that say in which column a story stands, or who wrote it. Gives
 * where the headline begins, as an index into `tokens`; 0 where nothing stands before it.
 */
export function kickerEnd(tokens: readonly RawToken[], lexicon: Lexicon): number {
  const end = tokens.findIndex((token) => !CAPITALS.test(token.text));
  const words = tokens.slice(0, Math.max(end, 0));
  const next = tokens[end];
  if (words.length < 2 || words.length > LONGEST || next?.kind !== 'word' || !MIXED.test(next.text)) return 0;
  const plain = words.filter(({ lower }) => lexicon.isOrdinary(lower)).length;
  const isColumn = lexicon.isOrdinary(words[words.length - 1]?.lower ?? '') && plain * 2 > words.length;
  const isAuthor = words.length === 2 && lexicon.nameKinds(words[0]?.lower ?? '').has('given');
  return (isColumn || isAuthor) && lettersOf(tokens.slice(end), lexicon) === 'sentence' ? end : 0;
}
