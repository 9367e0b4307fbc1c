import { join } from 'node:path';
import { readYaml } from '../yaml.js';
import { z } from 'zod';
import { findValuesInText } from '../mentions/find-in-text.js';
import type { ValueTables } from '../mentions/tables.js';
import { scoreCases, type RecogniserCase } from './recogniser.js';
import { rowOf, type Row } from './rows.js';
import { jsonObjects } from './sets.js';

const noValueShape = z.looseObject({ 'no-value': z.record(z.string(), z.string()) });

/** Cases that mark something no reader would call a value, with the reason: `no-value` of `rules/quality.yml`. */
export function noValues(knowledge: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(noValueShape.parse(readYaml(knowledge))['no-value']));
}

/** A recogniser's public cases: span and value. */
export function valueRow(
  kind: RecogniserCase['kind'],
  folder: string,
  tables: ValueTables,
  ignored: ReadonlyMap<string, string>,
): Row {
  const cases = jsonObjects(join(folder, `${kind}.jsonl`)) as RecogniserCase[];
  const scored = scoreCases(cases, (text) => findValuesInText(text, tables), ignored);
  return rowOf(kind, '', { gold: scored.expected, predicted: scored.found, found: scored.right });
}
