import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import { z } from 'zod';
import type { Session } from '../session.js';
import { factsByDocument } from '../eval/documents.js';
import { readGold } from '../eval/gold.js';
import { judgeBy } from '../eval/judge.js';
import { score, type Score } from '../eval/score.js';
import type { GoldDocument } from '../eval/types.js';
import type { FactRecord } from '../output/types.js';

/** A development set: its articles, and the file with their gold facts. */
export interface DevelopmentSet {
  readonly name: string;
  readonly articles: string;
  readonly gold: string;
}

export const SETS = {
  news: { name: 'news', articles: 'news-docs.jsonl', gold: 'news-gold.jsonl' },
  news2: { name: 'news2', articles: 'news2-docs.jsonl', gold: 'news2-gold.jsonl' },
  plain: { name: 'plain', articles: 'plain.jsonl', gold: 'plain.jsonl' },
  pairs: { name: 'pairs', articles: 'pairs.jsonl', gold: 'pairs.jsonl' },
  headlines: { name: 'headlines', articles: 'headlines.jsonl', gold: 'headlines.jsonl' },
  /** Its figures are all that may be seen of it: nothing of its texts, facts or errors is to be shown. */
  blind: { name: 'blind', articles: '../blind.jsonl.gz', gold: '../blind.jsonl.gz' },
} as const satisfies Record<string, DevelopmentSet>;

const articleShape = z.looseObject({
  id: z.string(),
  title: z.string().optional(),
  published: z.string().optional(),
  text: z.string(),
});

/** The text of a file, packed or not. */
function textOf(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Objects of a JSON Lines file, packed (`.gz`) or not. */
export function jsonObjects(path: string): unknown[] {
  return textOf(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}

/** All facts that are found in the articles of a file; each fact's source is its article's id. */
export function factsOf(session: Session, path: string): FactRecord[] {
  return jsonObjects(path).flatMap((line) => {
    const { id, title, published, text } = articleShape.parse(line);
    return session.extract(session.read({ source: id, title, published, text })).facts;
  });
}

/** What was found in a set, held against its gold facts. */
export interface Judged extends Score<FactRecord> {
  readonly gold: readonly GoldDocument[];
  readonly facts: readonly FactRecord[];
}

/** Extracts a set of the folder and compares it with gold. */
export function judgeSet(session: Session, folder: string, { articles, gold }: DevelopmentSet): Judged {
  const file = join(folder, gold);
  const documents = readGold(textOf(file), file);
  const facts = factsOf(session, join(folder, articles));
  const scored = score(documents, factsByDocument(facts), judgeBy(session.types));
  return { ...scored, gold: documents, facts };
}
