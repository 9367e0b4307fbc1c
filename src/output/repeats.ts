import { flatMap } from '../flat-map.js';
import { canonicalJson, contentId } from './ids.js';
import { foremost, joined, least, united, type Joins } from '../merging/join.js';
import { descending } from '../merging/order.js';
import type { EvidenceRecord, FactRecord } from './types.js';
import { NORMALISED, VALUES, WORDS, type ValueName, type WordsName } from './vocabulary.js';

/**
 * Records of one article with every id once, in the order of their first evidence. Two records of one id that agree
 * are one fact told twice; of two that differ in a value or in status (a bid rejected, then a higher one by the same
 * bidder) the later one gets an id of its own, from the first id and what it says.
 */
export function uniteWithinArticle(records: readonly FactRecord[]): FactRecord[] {
  const united = new Map<string, FactRecord>();
  for (const record of [...records].sort(byPlace)) {
    const first = united.get(record.id);
    if (!first) united.set(record.id, record);
    else if (agree(first, record)) united.set(record.id, unite(first, record));
    else {
      const own = { ...record, id: ownId(record.id, record) };
      const earlier = united.get(own.id);
      united.set(own.id, earlier ? unite(earlier, own) : own);
    }
  }
  return [...united.values()];
}

/** The id of a fact that has the id of another one of its article but says something else. */
export function ownId(id: string, record: FactRecord): string {
  return contentId('f', [id, statement(record)]);
}

function byPlace(a: FactRecord, b: FactRecord): number {
  const [x, y] = [a.evidence[0], b.evidence[0]];
  const title = Number(y?.title ?? false) - Number(x?.title ?? false);
  const order =
    title || (x?.start ?? 0) - (y?.start ?? 0) || (x?.trigger.start ?? 0) - (y?.trigger.start ?? 0);
  return order || (canonicalJson(a) < canonicalJson(b) ? -1 : 1);
}

/** True when no value that both give differs, and the status is one. */
function agree(a: FactRecord, b: FactRecord): boolean {
  const [x, y] = [statement(a), statement(b)];
  return Object.keys(x).every(
    (key) => y[key] === undefined || canonicalJson(x[key]) === canonicalJson(y[key]),
  );
}

/** What a record says apart from its parties, without the words that say it. */
function statement(record: FactRecord): Record<string, unknown> {
  const values = VALUES.filter((key) => record[key]).map((key) => {
    const { text, ...rest } = record[key] as { text: string } & Record<string, unknown>;
    return [key, key === 'date' ? (rest['start'] ?? text) : { ...rest, bound: undefined }];
  });
  const words = WORDS.filter((key) => record[key]).map((key) => [key, record[key]?.toLowerCase()]);
  return Object.fromEntries([...values, ...words, ['status', record.status]]) as Record<string, unknown>;
}

/** One record with the values of both (the first one's where both have them) and the evidence of both. */
function unite(first: FactRecord, second: FactRecord): FactRecord {
  return inOrder(joined([first, second], RECORD_JOINS));
}

const RECORD_JOINS: Joins<FactRecord> = {
  ...(Object.fromEntries(
    [...VALUES, ...WORDS].map((key) => [key, foremost((record: FactRecord) => record[key])]),
  ) as Joins<FactRecord, Pick<FactRecord, ValueName | WordsName>>),
  schema: foremost(({ schema }) => schema),
  kind: foremost(({ kind }) => kind),
  id: foremost(({ id }) => id),
  type: foremost(({ type }) => type),
  source: foremost(({ source }) => source),
  document: foremost(({ document }) => document),
  roles: foremost(({ roles }) => roles),
  announced: foremost(({ announced }) => announced),
  periodDates: foremost(({ periodDates }) => periodDates),
  country: foremost(({ country }) => country),
  metricUnit: foremost(({ metricUnit }) => metricUnit),
  status: foremost(({ status }) => status),
  attributedTo: foremost(({ attributedTo }) => attributedTo),
  evidence: (records) =>
    united(
      flatMap(records, ({ evidence }) => evidence),
      placeOf,
      descending(({ trigger }) => trigger.start),
    ),
  rule: foremost(({ rule }) => rule),
  confidence: least(
    ({ confidence }) => confidence,
    descending((confidence) => confidence),
  ),
};

function placeOf({ title, start, end }: EvidenceRecord): string {
  return `${title}:${start}-${end}`;
}

/** The keys of the contract in its order; undefined ones and any others are left out. */
export function inOrder<Record extends object>(record: Record): Record {
  const ordered: Partial<Record> = {};
  for (const key of KEYS as (keyof Record)[]) if (record[key] !== undefined) ordered[key] = record[key];
  return ordered as Record;
}

const KEYS = [
  ...['schema', 'kind', 'id', 'type', 'source', 'document', 'roles'],
  ...VALUES,
  'announced',
  ...WORDS,
  ...NORMALISED,
  ...['status', 'attributedTo', 'evidence', 'rule', 'confidence'],
];
