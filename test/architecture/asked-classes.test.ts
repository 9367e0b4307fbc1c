import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** Tables of words whose classes only serve where something asks for them; closed classes tell tags by themselves. */
const SECTIONS = ['verbs', 'nouns', 'adjectives'];
const FOLDER = 'rules/lexicon';

const textsUnder = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file) && !file.endsWith('frequencies.yml'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));

const classes = readdirSync(FOLDER).flatMap((file) => {
  const tables = parse(readFileSync(join(FOLDER, file), 'utf8')) as Record<string, Record<string, unknown>>;
  return SECTIONS.flatMap((section) => Object.keys(tables[section] ?? {})).map((name) => ({ file, name }));
});

describe('the classes of words', () => {
  // Comments may name a class as well; a word of its own is what a rule or the code asks by.
  const written = [...textsUnder('rules', /\.yml$/), ...textsUnder('src', /\.ts$/)]
    .flatMap((text) => text.match(/[a-z][a-z-]*/g) ?? [])
    .reduce((counts, word) => counts.set(word, (counts.get(word) ?? 0) + 1), new Map<string, number>());

  it('are each asked for by a rule or by the code', () => {
    const idle = classes.filter(({ name }) => (written.get(name) ?? 0) < 2);
    expect(idle).toEqual([]);
  });
});
