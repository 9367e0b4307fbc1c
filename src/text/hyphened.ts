import type { Lexicon } from '../lexicon/types.js';
import { make, type RawToken } from './tokens.js';

/**
 * Of the tokens of a text, cuts "Google-owned" and "Tata Group-controlled" before the hyphen, so that who owns is a name like any other. Words that
 * the lexicon knows as a whole ("state-owned") stay whole.
 */
export function cutHyphened(text: string, tokens: readonly RawToken[], lexicon: Lexicon): RawToken[] {
  const all: RawToken[] = [];
  for (const token of tokens) {
    const at = token.kind === 'word' ? token.text.lastIndexOf('-') : -1;
    if (at > 0 && isOwned(token, at, lexicon)) {
      const middle = token.start + at;
      all.push(make(text, token.start, middle, 'word'), make(text, middle, token.end, 'word'));
    } else all.push(token);
  }
  return all;
}

const isOwned = ({ text, lower }: RawToken, hyphen: number, lexicon: Lexicon): boolean =>
  /\p{Lu}/u.test(text.slice(0, hyphen)) &&
  lexicon.is(text.slice(hyphen), 'hyphened') &&
  lexicon.readings(lower).length === 0;
