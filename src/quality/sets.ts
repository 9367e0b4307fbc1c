import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import { z } from 'zod';
import { rulesFolder } from '../rules-folder.js';
import type { Session } from '../session.js';
import { factsByDocument, goldIdOf } from '../eval/documents.js';
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

/**
 * Articles of the unlabelled corpus that readers annotated who had seen none of the rules. Their gold is the project's own
 * (evidence as offsets, the texts belong to others); of every two articles one was read by who writes rules.
 */
const CORPUS_GOLD = { read: goldFile('corpus-read'), unread: goldFile('corpus-unread') } as const;

const CORPUS = '../../corpus/news.jsonl.gz';

function goldFile(name: string): string {
  return join(rulesFolder(), '../docs/quality', `${name}.jsonl`);
}

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

type Article = z.infer<typeof articleShape>;

const corpusShape = z.looseObject({ source: z.string() });

/** The articles of a file. */
function articlesOf(path: string): Article[] {
  return jsonObjects(path).map((line) => articleShape.parse(line));
}

/** Those of the lines of the corpus that these gold documents annotate. */
function annotated(lines: readonly unknown[], gold: readonly GoldDocument[]): Article[] {
  const wanted = new Set(gold.map(({ id }) => id));
  return lines.flatMap((line) => {
    const id = goldIdOf(corpusShape.parse(line).source);
    return wanted.has(id) ? [articleShape.parse({ ...(line as object), id })] : [];
  });
}

/** All facts that are found in articles; each fact's source is its article's id. */
function extracted(session: Session, articles: readonly Article[]): FactRecord[] {
  return articles.flatMap(
    ({ id, title, published, text }) =>
      session.extract(session.read({ source: id, title, published, text })).facts,
  );
}

/** All facts that are found in the articles of a file; each fact's source is its article's id. */
export function factsOf(session: Session, path: string): FactRecord[] {
  return extracted(session, articlesOf(path));
}

/** What was found in a set, held against its gold facts. */
export interface Judged extends Score<FactRecord> {
  readonly gold: readonly GoldDocument[];
  readonly facts: readonly FactRecord[];
}

/** Extracts a set of the folder and compares it with gold. */
export function judgeSet(session: Session, folder: string, { articles, gold }: DevelopmentSet): Judged {
  const file = join(folder, gold);
  return judged(session, articlesOf(join(folder, articles)), readGold(textOf(file), file));
}

/** Extracts the annotated articles of the corpus beside the folder of development sets, and compares them with gold. */
export function judgeCorpus(session: Session, folder: string): Record<keyof typeof CORPUS_GOLD, Judged> {
  const lines = jsonObjects(join(folder, CORPUS));
  const judge = (file: string): Judged => {
    const gold = readGold(textOf(file), file);
    return judged(session, annotated(lines, gold), gold);
  };
  return { read: judge(CORPUS_GOLD.read), unread: judge(CORPUS_GOLD.unread) };
}

function judged(session: Session, articles: readonly Article[], gold: readonly GoldDocument[]): Judged {
  const facts = extracted(session, articles);
  return { ...score(gold, factsByDocument(facts), judgeBy(session.types)), gold, facts };
}
