import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { findValuesInText } from '../../src/mentions/find-in-text.js';
import type { RawValue } from '../../src/mentions/raw.js';
import { compileTables } from '../../src/mentions/tables.js';

type Classes = Record<string, Record<string, string[]>>;

const file = new URL('../../rules/lexicon/values.yml', import.meta.url);
const { values } = parse(readFileSync(file, 'utf8')) as { values: Classes };

/** The project's own value lists, compiled without the rest of the lexicon. */
export const tables = compileTables({
  valuesOf: (name) =>
    new Map(Object.entries(values[name] ?? {}).flatMap(([v, words]) => words.map((w) => [w, v]))),
});

/** Values of a text, with the day of publication where dates need one. */
export const find = (text: string, published?: string): RawValue[] =>
  findValuesInText(text, tables, published);
