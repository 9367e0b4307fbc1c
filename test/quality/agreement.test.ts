import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { knowledgeNetRow } from '../../src/quality/knowledgenet.js';
import type { Row } from '../../src/quality/rows.js';
import { clauseRows } from '../../src/quality/stages/clauses.js';
import { nameRows } from '../../src/quality/stages/names.js';
import { stagesReader } from '../../src/quality/stages/read.js';
import { referenceRows } from '../../src/quality/stages/references.js';
import { tagRows } from '../../src/quality/stages/tags.js';
import { openSession } from '../../src/session.js';
import { temporaryFolder } from '../cli/program.js';

const evaluation = fileURLToPath(new URL('../../../shared/evaluation', import.meta.url));
const there = existsSync(evaluation);
if (!there)
  console.warn(`SKIPPED: our scorers are not held against those of the sets (none in ${evaluation})`);

const session = openSession();
const { path } = temporaryFolder();
const EVERY = 9;

/** A folder with each ninth line of the sets whose name begins so. */
function sample(prefix: string): string {
  const folder = path(`dev-${prefix}`);
  mkdirSync(folder);
  for (const name of readdirSync(join(evaluation, 'dev')).filter((one) => one.startsWith(prefix))) {
    const lines = readFileSync(join(evaluation, 'dev', name), 'utf8')
      .trim()
      .split('\n');
    writeFileSync(join(folder, name), lines.filter((_, i) => i % EVERY === 0).join('\n') + '\n');
  }
  return folder;
}

type Scored = Record<string, { precision: number | null; recall: number | null; f1: number | null }>;
const scored = (scorer: string, args: readonly string[]): Scored =>
  JSON.parse(
    execFileSync(process.execPath, [join(evaluation, scorer), ...args, '--json'], { encoding: 'utf8' }),
  ) as Scored;
const written = (name: string, records: Iterable<unknown>): string => {
  writeFileSync(path(name), [...records].map((record) => `${JSON.stringify(record)}\n`).join(''));
  return path(name);
};
const figures = ({ precision, recall, f1 }: Row) => ({ precision, recall, f1 });

describe.skipIf(!there)('figures agree with the scorer that comes with the set', () => {
  it('of KnowledgeNet', () => {
    const folder = sample('knowledgenet');
    const gold = join(folder, 'knowledgenet.jsonl');
    const passages = readFileSync(gold, 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => {
        const { id, passages } = JSON.parse(line) as { id: string; passages: { text: string }[] };
        return passages.map(({ text }, index) => ({ source: `${id}-${index}`, text }));
      });
    const facts = written(
      'facts.jsonl',
      passages.flatMap((passage) => session.extract(session.read(passage)).facts),
    );
    const theirs = scored('score-knowledgenet.mjs', ['--gold', gold, '--facts', facts]);
    const { precision, recall, f1 } = theirs['the five with precision']!;
    expect(figures(knowledgeNetRow(session, folder))).toEqual({ precision, recall, f1 });
  }, 60_000);

  it('of the stages', () => {
    const folder = sample('stage-');
    const records = new Map<string, unknown>();
    const read = stagesReader(session);
    const rows = [tagRows, nameRows, referenceRows, clauseRows].flatMap((of) =>
      of(folder, (document) => {
        const record = read(document);
        records.set(document.id, record);
        return record;
      }),
    );
    const theirs = scored('score-stages.mjs', [
      '--gold',
      folder,
      '--read',
      written('read.jsonl', records.values()),
    ]);
    const NAMES: Readonly<Record<string, string>> = {
      'tag VERB': 'tags, VERB',
      'tag NOUN': 'tags, NOUN',
      'tag ADJ': 'tags, ADJ',
      'tag PROPN': 'tags, PROPN',
      'names in business articles': 'business names',
      'names in business articles, typed': 'business names, typed',
      'he, she': 'references, pronoun, Person',
      'it, its for an organization': 'references, pronoun, Organization',
      '"the company"': 'references, description, Organization',
    };
    for (const row of rows) {
      const { precision, recall, f1 } = theirs[NAMES[row.part] ?? row.part]!;
      expect({ part: row.part, ...figures(row) }).toEqual({ part: row.part, precision, recall, f1 });
    }
    expect(rows).toHaveLength(14);
  }, 60_000);
});
