import { isAllSmall } from '../text/spelling.js';
import type { Sentence, Token } from '../text/types.js';
import type { NameWords } from './words.js';

const OPENERS = /^["“‘'«([{:•*–—|-]$/u;
const DIGIT_WORD = /^(?:\d+\p{Lu}|@\p{L})/u;
/** An address is written small: "media-streams.com". */
const ADDRESS = /^[\p{L}\p{N}-]{3,}\.(?:com|net|org|biz|tv|fm|ly|io|be|de|nl|fr)$/u;
/** "SMBs", "ETFs": many of what the letters stand for. */
const LETTERS_IN_PLURAL = /^\p{Lu}{2,}s$/u;
/** "eBay", "easyJet" */
const INNER_CAPITAL = /^\p{Ll}{1,5}\p{Lu}/u;

/** "AAPL.O", "SIEGn.DE", "0992.HK": what only tickers look like, with the exchange behind the dot. */
export const isWithExchange = (text: string): boolean =>
  text.includes('.') && /^[A-Z0-9][A-Z0-9-]{1,8}[a-z]?\.[A-Z]{1,2}$/.test(text);

/** Most words: they are not written like a name. */
export const isPlain = (token: Token): boolean => token.kind === 'word' && isAllSmall(token.text);

/** A word that is written like (a part of) a name: "Alibaba", "eBay", "3Com", "IBM"; not "Chicago-based". */
export function nameLike(token: Token, words: NameWords): boolean {
  if (token.kind !== 'word' || isPlain(token) || isWithExchange(token.text)) return false;
  if (LETTERS_IN_PLURAL.test(token.text)) return false;
  if (!(
    token.capital ||
    INNER_CAPITAL.test(token.text) ||
    hasParticle(token, words) ||
    DIGIT_WORD.test(token.text) ||
    ADDRESS.test(token.text)
  ))
    return false;
  return !descriptive(token, words);
}

/** "al-Masri": a particle of surnames, small, with a hyphen. */
function hasParticle(token: Token, words: NameWords): boolean {
  const hyphen = token.lower.indexOf('-');
  const joined = hyphen > 0 && /^\p{Ll}+-\p{Lu}/u.test(token.text);
  return joined && words.connector(token.lower.slice(0, hyphen)) === 'particle';
}

/** "Chicago-based", "Google-owned", "Internet-related": a capital, but the word as a whole is an adjective. */
function descriptive(token: Token, words: NameWords): boolean {
  const hyphen = token.text.lastIndexOf('-');
  if (hyphen <= 0) return false;
  const last = token.text.slice(hyphen + 1);
  return /^\p{Ll}{3,}$/u.test(last) && words.ordinary(last) && words.known(token.lower) === undefined;
}

/** Letters and digits in one word as model names have them: "A350", "7E7", "F-150". */
export const codeLike = (token: Token): boolean =>
  /\d/.test(token.text) &&
  /\p{Lu}/u.test(token.text) &&
  token.text.length <= 8 &&
  !/^\p{Ll}/u.test(token.text);

/** One letter with a dot, or two: "J.", "J.P.", "T". */
export const isInitial = (token: Token): boolean =>
  /^(?:\p{Lu}\.?){1,3}$/u.test(token.text) && /^\p{Lu}(\.|$)/u.test(token.text);

/** "three units: Power, run by Ann Lee; and Foo": behind such a colon stand names, not a clause. */
function listsUnits(tokens: readonly Token[], at: number, { endToken }: Sentence): boolean {
  const units = tokens[at - 2]?.readings.list.some(
    (r) => r.form === 'plural' && r.classes.includes('subsidiary'),
  );
  return units === true && tokens.slice(at, endToken).some((token) => token.text === ';');
}

/** Whether a capital here says nothing: first in its sentence, or behind a quotation mark, colon or bullet. */
export function opensClause(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  if (at <= sentence.first) return true;
  const before = tokens[at - 1];
  if (before?.text === ':' && listsUnits(tokens, at, sentence)) return false;
  return before !== undefined && OPENERS.test(before.text) && !(before.text === '(' || before.text === "'");
}
