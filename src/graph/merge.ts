import { byCodeUnit, canonicalJson } from '../output/ids.js';
import { inOrder } from '../output/repeats.js';
import type {
  ArticleRecords,
  DateRecord,
  DocumentRecord,
  EntityRecord,
  FactRecord,
  GraphFact,
} from '../output/types.js';
import { VALUES, WORDS, type ValueName } from '../output/vocabulary.js';

/** A fact as one article tells it. */
export interface Telling {
  readonly fact: FactRecord;
  readonly document: DocumentRecord;
}

/** Every document once: of two readings of one text the one with a date, then the one that sorts first. */
export function oncePerDocument(articles: readonly ArticleRecords[]): ArticleRecords[] {
  const kept = new Map<string, ArticleRecords>();
  for (const article of articles) {
    const { id } = article.document;
    const other = kept.get(id);
    if (!other || compareReadings(article, other) < 0) kept.set(id, article);
  }
  return [...kept.values()].sort((a, b) => byCodeUnit(a.document.id, b.document.id));
}

function compareReadings(a: ArticleRecords, b: ArticleRecords): number {
  const dated = Number(b.document.published !== undefined) - Number(a.document.published !== undefined);
  return dated || byCodeUnit(canonicalJson(a.document), canonicalJson(b.document));
}

/**
 * One fact from all its tellings, in any order: status and what else only one can say from the newest article, each value
 * as full as any gives it, evidence of all. Articles without a date count as oldest.
 */
export function mergeTellings(tellings: readonly Telling[]): GraphFact {
  const sorted = [...tellings].sort(newestFirst);
  const [newest] = sorted;
  if (!newest) throw new Error('a fact without a telling');
  const facts = sorted.map(({ fact }) => fact);
  const { id, type, status, rule } = newest.fact;
  return inOrder({
    id,
    type,
    roles: rolesOf(newest),
    ...Object.fromEntries(VALUES.map((key) => [key, fullest(facts, key)])),
    ...Object.fromEntries(WORDS.map((key) => [key, facts.find((fact) => fact[key] !== undefined)?.[key]])),
    status,
    ...(newest.fact.attributedTo !== undefined && { attributedTo: newest.fact.attributedTo }),
    evidence: sorted.flatMap(({ fact, document }) =>
      fact.evidence.map((one) => ({ ...one, document: document.id, status: fact.status })),
    ),
    rule,
    confidence: Math.max(...facts.map(({ confidence }) => confidence)),
  });
}

function newestFirst(a: Telling, b: Telling): number {
  const date = byCodeUnit(b.document.published ?? '', a.document.published ?? '');
  return date || byCodeUnit(a.document.id, b.document.id);
}

function rolesOf({ fact, document }: Telling): GraphFact['roles'] {
  return Object.fromEntries(
    Object.entries(fact.roles).map(([role, fillers]) => [
      role,
      fillers.map((filler) => ({ ...filler, mention: { ...filler.mention, document: document.id } })),
    ]),
  );
}

function fullest(facts: readonly FactRecord[], key: ValueName): unknown {
  if (key !== 'date') return facts.find((fact) => fact[key] !== undefined)?.[key];
  const dates = facts.flatMap(({ date }) => (date ? [date] : []));
  return dates.sort((a, b) => lengthInDays(a) - lengthInDays(b))[0];
}

/** How much of the calendar a date leaves open; a date that is not resolved leaves all. */
function lengthInDays({ start, end }: DateRecord): number {
  return start === undefined || end === undefined
    ? Infinity
    : (Date.parse(end) - Date.parse(start)) / 86_400_000;
}

/** One entity from what each document says of it: its longest name, all other names, descriptions and identifiers. */
export function mergeEntities(records: readonly EntityRecord[]): EntityRecord {
  const [first] = records;
  if (!first) throw new Error('an entity without a record');
  const names = records.map(({ name }) => name).sort((a, b) => b.length - a.length || byCodeUnit(a, b));
  const name = names[0] ?? first.name;
  const aliases = sortedSet([...names, ...records.flatMap((record) => record.aliases)]);
  const identifiers = records
    .flatMap((record) => Object.entries(record.identifiers))
    .sort(([a, x], [b, y]) => byCodeUnit(a, b) || byCodeUnit(x, y));
  return {
    id: first.id,
    type: first.type,
    name,
    aliases: aliases.filter((alias) => alias !== name),
    descriptions: sortedSet(records.flatMap(({ descriptions }) => descriptions)),
    identifiers: Object.fromEntries(identifiers),
    mentions: records.reduce((sum, { mentions }) => sum + mentions, 0),
  };
}

function sortedSet(items: readonly string[]): string[] {
  return [...new Set(items)].sort(byCodeUnit);
}
