import { flatMap } from '../flat-map.js';
import type { Lexicon } from '../lexicon/types.js';
import { oncePer } from '../once.js';
import type { Token, TextDocument } from '../text/types.js';
import { findValuesIn } from './find-in-text.js';
import { lexemesOfTokens } from './lexemes.js';
import type { RawDate, RawMoney, RawPercent, RawValue } from './raw.js';
import { scanOf } from './scan.js';
import { compileTables } from './tables.js';
import type { Value } from './types.js';

/** The value classes of a lexicon, compiled once. */
export const tablesOf = oncePer((lexicon: Lexicon) => compileTables(lexicon));

/** All values of a document, sentence by sentence: sorted, without overlap, laid on its tokens. */
export function findValues(document: TextDocument, lexicon: Lexicon): Value[] {
  const tables = tablesOf(lexicon);
  const { text, tokens, article } = document;
  const dollars = statedDollars(text, lexicon);
  return flatMap(document.sentences, ({ first, endToken, index }) => {
    const lexemes = lexemesOfTokens(text, tokens, first, endToken);
    const found = findValuesIn(scanOf(text, lexemes, tables, article.published));
    return found.map((value) => inDollars(align(value, index, tokens), dollars));
  });
}

/** "All figures are in Canadian dollars unless otherwise noted." */
const STATED = / (?:in|are) ([a-z.]{2,12}(?: [a-z.]{2,12})?) dollars\b/giu;
const ALL = /\b(?:all|unless)\b/i;
/** "All" stands at most so many characters before the dollars. */
const STATED_REACH = 120;

/** Which dollars a plain "$" stands for in a document, where it says so; the last that can be told. */
function statedDollars(text: string, lexicon: Lexicon): string | undefined {
  const told = [...text.matchAll(STATED)].map(([, words], i, all) => {
    const { index } = all[i]!;
    const before = text.slice(Math.max(0, index - STATED_REACH), index);
    const sentence = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf('\n')) + 1);
    return ALL.test(sentence) ? lexicon.value(`${words!.toLowerCase()} dollars`, 'currency') : undefined;
  });
  return told.findLast((currency) => currency !== undefined);
}

const inDollars = (value: Value, dollars: string | undefined): Value =>
  dollars !== undefined && value.kind === 'money' && /^\(?\$/.test(value.text)
    ? { ...value, currency: dollars }
    : value;

function align(raw: RawValue, sentence: number, tokens: readonly Token[]): Value {
  const { start, end } = raw;
  const first = firstTokenEndingAfter(tokens, start);
  let endToken = first;
  while ((tokens[endToken]?.start ?? Infinity) < end) endToken += 1;
  return made(raw, first, endToken, sentence);
}

/** What a value of any kind may have. */
type AnyKind = Partial<Omit<RawMoney, 'kind'> & Omit<RawPercent, 'kind'> & Omit<RawDate, 'kind'>>;

/** Written out: values of all kinds have the same properties in the same order, which makes reading them fast. */
function made(raw: RawValue, first: number, endToken: number, sentence: number): Value {
  const { kind, start, end, text, foundBy } = raw;
  const { quantity, currency, per, alternatives, fraction, range, precision }: AnyKind = raw;
  const value = {
    kind,
    start,
    end,
    first,
    endToken,
    sentence,
    text,
    foundBy,
    quantity,
    currency,
    per,
    alternatives: alternatives?.map((sum) => ({
      quantity: sum.quantity,
      currency: sum.currency,
      text: sum.text,
    })),
    fraction,
    range,
    precision,
  };
  return value as Value;
}

function firstTokenEndingAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
