import { flatMap } from '../flat-map.js';
import { FORM, PART } from '../lexicon/readings.js';
import type { SentenceWords } from './sentences.js';
import type { RawToken } from './tokens.js';

const MOST_WORDS = 8;
const DASH = /^[-–—]+$/u;
const SMALL = PART.preposition | PART.determiner | PART.conjunction;

/**
 * Where the name of a site begins behind a headline ("Foo Buys Bar | The Daily", "Foo buys Bar - Daily News"), or the
 * headline behind the name of a site ("Daily News - Foo buys Bar"): indexes into `tokens`. A bar always parts; behind
 * a dash a site has capitals and no verb, number or unnamed source.
 */
export function siteCuts(tokens: readonly RawToken[], words: SentenceWords): number[] {
  const marks = flatMap(tokens, (t, i) => (isMark(tokens, i, t) ? [i] : []));
  const parts = [...marks, tokens.length].map((end, k) => ({
    first: k === 0 ? 0 : (marks[k - 1] ?? 0) + 1,
    end,
  }));
  const sites = parts.map((part) => isSite(tokens.slice(part.first, part.end), words));
  const label = labelEnd(tokens, words);
  const cuts = flatMap(marks, (mark, k) => {
    const lastSites = sites.slice(k + 1).every(Boolean) && !sites.slice(0, k + 1).every(Boolean);
    const firstSites = sites.slice(0, k + 1).every(Boolean) && !sites.slice(k + 1).every(Boolean);
    return tokens[mark]?.text === '|' || lastSites || (firstSites && k === 0) ? [mark + 1] : [];
  });
  return label > 0 ? [label, ...cuts] : cuts;
}

/** "UPDATE 1-Foo to buy Bar": what an agency puts before a headline that it sends again; 0 for none. */
function labelEnd(tokens: readonly RawToken[], words: SentenceWords): number {
  const [label, number, dash] = tokens;
  const known = label?.text === label?.text.toUpperCase() && words.is(label?.lower ?? '', 'wire-label');
  return known && number?.kind === 'number' && dash?.text === '-' ? 3 : 0;
}

const isMark = (tokens: readonly RawToken[], i: number, token: RawToken): boolean =>
  i > 0 &&
  i < tokens.length - 1 &&
  (token.text === '|' || (DASH.test(token.text) && spaced(tokens, i) && spaced(tokens, i + 1)));

const spaced = (tokens: readonly RawToken[], i: number): boolean =>
  (tokens[i]?.start ?? 0) > (tokens[i - 1]?.end ?? 0);

function isSite(part: readonly RawToken[], words: SentenceWords): boolean {
  const own = part.filter((t) => t.kind === 'word');
  if (
    own.length === 0 ||
    own.length > MOST_WORDS ||
    part.some((t) => t.kind === 'number' || t.kind === 'symbol')
  )
    return false;
  return own.every((t) => {
    const { lower } = t;
    const readings = words.readings(lower);
    if (words.is(lower, 'source-noun') || words.is(lower, 'person-noun')) return false;
    const verb = readings.is(PART.modal | PART.auxiliary) || readings.inForm(FORM.third | FORM.past);
    const small = readings.is(SMALL);
    const capital = /^\p{Lu}|^\p{Ll}\p{Lu}|\p{L}\.\p{Ll}/u.test(t.text);
    return small ? lower !== 'to' : capital && (!verb || readings.usual === 'noun');
  });
}
