import type { Lexicon } from '../lexicon/types.js';
import type { RawToken } from './tokens.js';

/**
 * Cuts "Google-owned" and "Tata Group-controlled" before the hyphen, so that who owns is a name like any other. Words that
 * the lexicon knows as a whole ("state-owned") stay whole.
 */
export function cutHyphened(tokens: readonly RawToken[], lexicon: Lexicon): RawToken[] {
  return tokens.flatMap((token) => {
    const at = token.kind === 'word' ? token.text.lastIndexOf('-') : -1;
    const suffix = token.text.slice(at);
    const stem = token.text.slice(0, at);
    const cut = at > 0 && lexicon.is(suffix, 'hyphened') && /\p{Lu}/u.test(stem);
    if (!cut || lexicon.readings(token.text.toLowerCase()).length > 0) return [token];
    const middle = token.start + at;
    return [
      { ...token, end: middle, text: stem },
      { ...token, start: middle, text: token.text.slice(at) },
    ];
  });
}
