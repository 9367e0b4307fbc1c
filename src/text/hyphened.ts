import type { Lexicon } from '../lexicon/types.js';
import { make, type RawToken } from './tokens.js';

/**
 * Of the tokens of a text, cuts "Google-owned" and "Tata Group-controlled" before the hyphen, so that who owns is a name like any other. Words that
 * the lexicon knows as a whole ("state-owned") stay whole.
 */
export function cutHyphened(text: string, tokens: readonly RawToken[], lexicon: Lexicon): RawToken[] {
  return tokens.flatMap((token) => {
    const at = token.kind === 'word' ? token.text.lastIndexOf('-') : -1;
    if (at <= 0 || !/\p{Lu}/u.test(token.text.slice(0, at))) return token;
    const cut = lexicon.is(token.text.slice(at), 'hyphened') && lexicon.readings(token.lower).length === 0;
    if (!cut) return token;
    const middle = token.start + at;
    return [make(text, token.start, middle, 'word'), make(text, middle, token.end, 'word')];
  });
}
