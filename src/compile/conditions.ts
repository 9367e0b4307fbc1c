import { BIT, type Mask, type ReadingName } from '../grammar/readings.js';
import type { WordTest } from '../grammar/types.js';

/** Names that a condition may use: readings and sets of readings, sets of words. */
export interface Vocabulary {
  readonly readings: ReadonlyMap<string, Mask>;
  readonly sets: ReadonlyMap<string, number>;
}

/** A condition as written, taken apart. */
export interface ParsedCondition extends WordTest {
  readonly until?: WordTest;
  readonly across?: Mask;
}

/** A name in a condition that no reading and no set has. */
export class UnknownName extends Error {
  constructor(readonly unknown: string) {
    super(`unknown reading or set of words \`${unknown}\``);
  }
}

export const readingNames = (
  sets: Readonly<Record<string, readonly ReadingName[]>>,
): ReadonlyMap<string, Mask> =>
  new Map([
    ...Object.entries(BIT),
    ...Object.entries(sets).map(([name, members]): [string, Mask] => [
      name,
      members.reduce((mask, reading) => mask | BIT[reading], 0),
    ]),
  ]);

/**
 * Takes a condition apart: `noun|plural`, `only verb & have`, `=of,in`, `only finite until punctuation`,
 * `participle across adverb|particle`. Throws UnknownName.
 */
export function parseCondition(text: string, vocabulary: Vocabulary): ParsedCondition {
  const [tested = '', kind, more = ''] = text.trim().split(/ (until|across) (.*)/s);
  const test = parseTest(tested, vocabulary);
  if (kind === 'until') return { ...test, until: parseTest(more, vocabulary) };
  if (kind === 'across') return { ...test, across: parseTest(more, vocabulary).readings };
  return test;
}

/** One test of a word, without what a scan passes over. Throws UnknownName. */
export function parseTest(text: string, { readings, sets }: Vocabulary): WordTest {
  const only = text.startsWith('only ');
  const alternatives = text
    .replace(/^only /, '')
    .split(/[|&]/)
    .map((name) => name.trim());
  let mask = 0;
  let bits = 0;
  let edge = false;
  const words: string[] = [];
  for (const name of alternatives) {
    if (name === 'edge') edge = true;
    else if (name.startsWith('=')) words.push(...name.slice(1).split(','));
    else if (readings.has(name)) mask |= readings.get(name) ?? 0;
    else if (sets.has(name)) bits |= sets.get(name) ?? 0;
    else throw new UnknownName(name);
  }
  return {
    readings: mask,
    sets: bits,
    ...(words.length > 0 ? { words: new Set(words) } : {}),
    both: text.includes('&'),
    only,
    edge,
  };
}
