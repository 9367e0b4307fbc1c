import Ajv2020 from 'ajv/dist/2020.js';
import { decodeBytes } from '../../src/article/decode.js';
import { InputError } from '../../src/article/errors.js';
import type { ArticleInput } from '../../src/article/types.js';
import { buildGraph } from '../../src/graph/build.js';
import { graphRecord } from '../../src/graph/record.js';
import { jsonSchema } from '../../src/output/schema.js';
import type { ArticleRecords } from '../../src/output/types.js';
import type { Session } from '../../src/program-session.js';
import { openSession } from '../../src/session.js';
import type { FuzzInput } from './inputs.js';

/** Milliseconds of processor time that a text below 10 kB may take. */
const MOST_TIME = 2_000;

const session = openSession();
/** Reads every second input only: what it gives must not depend on what was read before. */
const other = openSession();
let checked = 0;
const validator = (of: 'line' | 'graph') =>
  new Ajv2020.Ajv2020({ strict: false }).compile(jsonSchema(session.types, of));
const [isLine, isGraph] = [validator('line'), validator('graph')];

/** What was read, with the text that offsets count in; undefined where the input is refused with a message. */
function read(
  input: FuzzInput,
  { read, extract }: Session,
): { text: string; records: ArticleRecords } | undefined {
  try {
    const article: ArticleInput =
      'bytes' in input ? { source: 'bytes', text: decodeBytes(input.bytes, 'bytes') } : input.article;
    const { text, ...rest } = read(article);
    return { text, records: extract({ text, ...rest }) };
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** Throws where a record does not quote the text at the place that it names. */
function checkPlaces({ facts, document }: ArticleRecords, text: string): void {
  const demand = (holds: boolean, what: string): void => {
    if (!holds) throw new Error(what);
  };
  for (const { id, roles, evidence } of facts) {
    for (const { start, end, exact, prefix, suffix, title, trigger } of evidence) {
      const of = title ? (document.title ?? '') : text;
      demand(of.slice(start, end) === exact, `${id}: evidence is not at its place`);
      demand(of.slice(0, start).endsWith(prefix), `${id}: prefix is not before its evidence`);
      demand(of.slice(end).startsWith(suffix), `${id}: suffix is not behind its evidence`);
      demand(start <= trigger.start && trigger.start < trigger.end && trigger.end <= end, `${id}: trigger`);
    }
    for (const { mention } of Object.values(roles).flat()) {
      const of = mention.title ? (document.title ?? '') : text;
      demand(0 <= mention.start && mention.start < mention.end && mention.end <= of.length, `${id}: mention`);
    }
  }
}

/** What reading an input took, and what came of it. */
export interface Cost {
  /** Milliseconds of processor time. */
  readonly ms: number;
  readonly length: number;
  readonly facts: number;
  readonly refused: boolean;
}

/**
 * Throws where reading an input ends in anything but records or a refusal, takes too long, gives records that do not quote
 * the text, do not meet the published schema, or differ when it is read again, also by a session that has read other texts.
 */
export function check(input: FuzzInput): Cost {
  const before = process.cpuUsage();
  const found = read(input, session);
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1000;
  if (ms > MOST_TIME) throw new Error(`it took ${ms} ms`);
  const length = 'bytes' in input ? input.bytes.length : input.article.text.length;
  if (!found) return { ms, length, facts: 0, refused: true };
  checkPlaces(found.records, found.text);
  for (const fact of found.records.facts)
    if (!isLine(fact)) throw new Error(`fact: ${JSON.stringify(isLine.errors)}`);
  if (!isGraph(graphRecord(buildGraph([found.records]))))
    throw new Error(`graph: ${JSON.stringify(isGraph.errors)}`);
  const again = read(input, checked++ % 2 === 0 ? session : other);
  if (JSON.stringify(again) !== JSON.stringify(found)) throw new Error('another result the second time');
  return { ms, length, facts: found.records.facts.length, refused: false };
}
