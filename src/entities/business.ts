import type { Lexicon } from '../lexicon/types.js';
import type { Value } from '../mentions/types.js';
import { oncePer } from '../once.js';
import type { TextDocument } from '../text/types.js';

/** All but one or two in a hundred texts on business have more words of it than this share, eight in ten of others have fewer. */
const LEAST = 0.045;

/** A text of fewer tokens is too short to tell: what is read is mostly business news. */
const SHORT = 120;

/** Classes of words of which texts on business are full (`business-class` of the lexicon). */
const classesOf = oncePer(
  (lexicon: Lexicon): ReadonlySet<string> => new Set(lexicon.valuesOf('business-class').keys()),
);

/** Whether a text is about business, by how many of its words are sums, shares, companies and what these do. */
export const isAboutBusiness = (
  document: TextDocument,
  values: readonly Value[],
  lexicon: Lexicon,
): boolean => document.tokens.length < SHORT || density(document, values, lexicon) >= LEAST;

/** The share of words of business among all tokens. */
export function density({ tokens }: TextDocument, values: readonly Value[], lexicon: Lexicon): number {
  const classes = classesOf(lexicon);
  const sums = values.filter(({ kind }) => kind === 'money' || kind === 'percent').length;
  const words = tokens.filter(
    ({ kind, readings }) => kind === 'word' && readings.classes.some((c) => classes.has(c)),
  ).length;
  return (sums + words) / tokens.length;
}
