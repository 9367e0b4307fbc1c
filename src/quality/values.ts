import { join } from 'node:path';
import { readYaml } from '../yaml.js';
import { z } from 'zod';
import { findValuesInText } from '../mentions/find-in-text.js';
import type { ValueTables } from '../mentions/tables.js';
import { percent, type Figure } from './figures.js';
import { scoreCases, type RecogniserCase } from './recogniser.js';
import { jsonObjects } from './sets.js';

const noValueShape = z.looseObject({ 'no-value': z.record(z.string(), z.string()) });

/** Cases that mark something no reader would call a value, with the reason: `no-value` of `rules/quality.yml`. */
export function noValues(knowledge: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(noValueShape.parse(readYaml(knowledge))['no-value']));
}

/** Figures of a recogniser's public cases: span and value. */
export function valueFigures(
  kind: RecogniserCase['kind'],
  folder: string,
  tables: ValueTables,
  ignored: ReadonlyMap<string, string>,
): Figure[] {
  const cases = jsonObjects(join(folder, `${kind}.jsonl`)) as RecogniserCase[];
  const scored = scoreCases(cases, (text) => findValuesInText(text, tables), ignored);
  return [
    { set: kind, what: 'precision', value: percent(scored.right, scored.found), target: { least: 97 } },
    { set: kind, what: 'recall', value: percent(scored.right, scored.expected), target: { least: 95 } },
  ];
}
