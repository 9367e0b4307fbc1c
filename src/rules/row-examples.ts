import { namesOf } from '../grammar/readings.js';
import type { RowExample } from '../grammar/types.js';
import { readArticleText, type Engine } from '../pipeline.js';
import { exampleArticle } from './examples.js';
import { append } from '../grouped.js';

/**
 * Reads the sentence of a row's example: the row must have taken a reading from the marked word, the one of a
 * counter-example must not have, and the word must be what is written behind it.
 * @returns what is not so, a line each
 */
export function runRowExample(
  { row, text, at, name, reading, counter }: RowExample,
  engine: Engine,
): string[] {
  const rows = new Map<number, string[]>();
  const { document, tagged } = readArticleText(engine, exampleArticle(text, undefined), (unit, by) =>
    append(rows, unit.first, by?.id ?? 'frequency'),
  );
  const unit = tagged.flat().find(({ first }) => document.tokens[first]?.start === at);
  if (!unit) return ['the marked word is no word of its own here: it is in a name, a value or a phrase'];
  const by = rows.get(unit.first) ?? [];
  const told = by.length > 0 ? `told by ${by.join(', ')}` : 'told by no row';
  return [
    ...(by.includes(row) === counter ? [`the row ${counter ? 'holds' : 'does not hold'}: ${told}`] : []),
    ...(unit.reading & reading ? [] : [`it is ${namesOf(unit.reading).join(', ')}, not ${name}; ${told}`]),
  ];
}
