import { byCodeUnit, canonicalJson } from '../output/ids.js';
import { inOrder } from '../output/repeats.js';
import { sourcesOf, uniteSources } from '../output/sources.js';
import type {
  ArticleEntity,
  DateRecord,
  DocumentRecord,
  EntityRecord,
  FactRecord,
  FillerRecord,
  GraphEvidence,
  GraphFact,
  GraphMention,
  QuantityRecord,
} from '../output/types.js';
import { BOUNDS, WORDS } from '../output/vocabulary.js';
import { withoutUndefined } from '../output/without-undefined.js';

// How several tellings become one record. Merging must not depend on what was merged first: graphs of two days, merged,
// must equal the graph of both days' articles, and a graph merged with itself must stay. So evidence is united, and of
// every other thing that can stand only once the first is taken in an order of the values themselves ("fullest" first),
// which is total: the first of several is the same however they are grouped. Status, which the newest article decides,
// is read from the united evidence.

type Order<Item> = (a: Item, b: Item) => number;

/** The documents of a graph by id. */
export type Documents = ReadonlyMap<string, DocumentRecord>;

/**
 * One document from several readings of one text: with all its sources, each with its own date. Its own source and date
 * are those of the first to publish it; of several titles it has the longest.
 */
export function mergeDocuments(records: readonly DocumentRecord[]): DocumentRecord {
  const sources = uniteSources(records.flatMap(sourcesOf));
  const [one, earliest] = [records[0], sources[0]];
  if (!one || !earliest) throw new Error('a document without a record');
  return withoutUndefined({
    id: one.id,
    source: earliest.source,
    title: first(
      values(records, ({ title }) => title),
      longest,
    ),
    published: earliest.published,
    textOf: first(
      values(records, ({ textOf }) => textOf),
      byCodeUnit,
    ),
    sources: sources.length > 1 ? sources : undefined,
  });
}

/**
 * One fact from all its tellings (records of one id, of any documents, in any order). The status is that of the newest
 * article; articles without a date count as oldest. Each value is as full as any article gives it, evidence is that of
 * all. It is attributed to someone only when no article tells it outright.
 */
export function mergeTellings(tellings: readonly FactRecord[], documents: Documents): GraphFact {
  const evidence = mergeEvidence(tellings);
  const newest = first(evidence, newestFirst(documents));
  const surest = first(
    tellings,
    compare(
      descending(({ confidence }) => confidence),
      ascending(({ rule }) => rule),
    ),
  );
  if (!newest || !surest) throw new Error('a fact without a telling');
  const outright = tellings.some(({ attributedTo }) => attributedTo === undefined);
  const attributedTo = outright
    ? undefined
    : first(
        values(tellings, (fact) => fact.attributedTo),
        longest,
      );
  return inOrder({
    id: surest.id,
    type: surest.type,
    roles: mergeRoles(tellings),
    percent: first(
      values(tellings, ({ percent }) => percent),
      fullestQuantity,
    ),
    amount: first(
      values(tellings, ({ amount }) => amount),
      fullestQuantity,
    ),
    count: first(
      values(tellings, ({ count }) => count),
      fullestQuantity,
    ),
    date: first(
      values(tellings, ({ date }) => date),
      fullestDate,
    ),
    ...Object.fromEntries(
      WORDS.map((key) => [
        key,
        first(
          values(tellings, (fact) => fact[key]),
          longest,
        ),
      ]),
    ),
    status: newest.status,
    attributedTo,
    evidence,
    rule: surest.rule,
    confidence: surest.confidence,
  } as GraphFact);
}

/** One entity from what each article says of it: its longest name, all other names, descriptions and identifiers. */
export function mergeEntities(records: readonly ArticleEntity[]): Omit<EntityRecord, 'mentions'> {
  const names = records.map(({ name }) => name);
  const name = first(names, longest);
  const one = first(
    records,
    ascending(({ type }) => type),
  );
  if (!one || name === undefined) throw new Error('an entity without a record');
  const identifiers = records
    .flatMap((record) => Object.entries(record.identifiers))
    .sort(([a, x], [b, y]) => byCodeUnit(a, b) || byCodeUnit(x, y));
  const aliases = sortedSet([...names, ...records.flatMap((record) => record.aliases)]);
  return {
    id: one.id,
    type: one.type,
    name,
    aliases: aliases.filter((alias) => alias !== name),
    descriptions: sortedSet(records.flatMap(({ descriptions }) => descriptions)),
    identifiers: Object.fromEntries(identifiers),
  };
}

/** Where a piece of evidence stands: two of one place are one. */
export function placeOf({ document, title, start, end }: GraphEvidence): string {
  return canonicalJson([document, title, start, end]);
}

/** All evidence, every place once, by document and place. */
function mergeEvidence(tellings: readonly FactRecord[]): GraphEvidence[] {
  const places = new Map<string, GraphEvidence>();
  for (const { evidence, document, status } of tellings) {
    for (const one of evidence) {
      const record: GraphEvidence = { ...one, document, status };
      const place = placeOf(record);
      const other = places.get(place);
      if (!other || byJson(record, other) < 0) places.set(place, record);
    }
  }
  return [...places.values()].sort(byPlace);
}

const byPlace = compare<GraphEvidence>(
  ascending(({ document }) => document),
  descending(({ title }) => Number(title)),
  ascending(({ start }) => start),
  ascending(({ end }) => end),
);

function newestFirst(documents: Documents): Order<GraphEvidence> {
  const dateOf = ({ document }: GraphEvidence): string => documents.get(document)?.published ?? '';
  return compare(descending(dateOf), byPlace);
}

/** Every filler once in its role, at its first mention; fillers in the order of these mentions. */
function mergeRoles(tellings: readonly FactRecord[]): GraphFact['roles'] {
  const roles = new Map<string, Map<string, FillerRecord<GraphMention>>>();
  for (const { roles: told, document } of tellings) {
    for (const [role, fillers] of Object.entries(told)) {
      const kept = roles.get(role) ?? new Map<string, FillerRecord<GraphMention>>();
      roles.set(role, kept);
      for (const filler of fillers) {
        const record = { ...filler, mention: { ...filler.mention, document } };
        const other = kept.get(filler.id);
        if (!other || byMention(record, other) < 0) kept.set(filler.id, record);
      }
    }
  }
  return Object.fromEntries(
    [...roles]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([role, fillers]) => [role, [...fillers.values()].sort(byMention)]),
  );
}

const byMention = compare<FillerRecord<GraphMention>>(
  ascending(({ mention }) => mention.document),
  descending(({ mention }) => Number(mention.title ?? false)),
  ascending(({ mention }) => mention.start),
  ascending(({ mention }) => mention.end),
  ascending(({ id }) => id),
);

/** Said exactly before hedged, a figure before a range; of figures that contradict each other the greatest. */
const fullestQuantity = compare<QuantityRecord>(
  ascending(({ bound }) => BOUNDS.indexOf(bound)),
  ascending((quantity) => Number('min' in quantity)),
  descending((quantity) => ('min' in quantity ? quantity.max : quantity.value)),
  descending(({ text }) => text.length),
  byJson,
);

/** The narrowest first, so one that is not resolved last; of two as narrow the later. */
const fullestDate = compare<DateRecord>(
  ascending(lengthInDays),
  descending(({ start }) => start ?? ''),
  descending(({ text }) => text.length),
  byJson,
);

/** How much of the calendar a date leaves open; a date that is not resolved leaves all. */
function lengthInDays({ start, end }: DateRecord): number {
  return start === undefined || end === undefined
    ? Number.MAX_SAFE_INTEGER
    : (Date.parse(end) - Date.parse(start)) / 86_400_000;
}

function longest(a: string, b: string): number {
  return b.length - a.length || byCodeUnit(a, b);
}

function byJson(a: unknown, b: unknown): number {
  return byCodeUnit(canonicalJson(a), canonicalJson(b));
}

/** The order of the first key in which two differ. */
function compare<Item>(...orders: readonly Order<Item>[]): Order<Item> {
  return (a, b) => {
    for (const order of orders) {
      const result = order(a, b);
      if (result !== 0) return result;
    }
    return 0;
  };
}

function ascending<Item>(key: (item: Item) => string | number): Order<Item> {
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
}

function descending<Item>(key: (item: Item) => string | number): Order<Item> {
  const order = ascending(key);
  return (a, b) => order(b, a);
}

function first<Item>(items: readonly Item[], order: Order<Item>): Item | undefined {
  return items.length === 0 ? undefined : items.reduce((best, item) => (order(item, best) < 0 ? item : best));
}

function values<Record, Value>(
  records: readonly Record[],
  of: (record: Record) => Value | undefined,
): Value[] {
  return records.flatMap((record) => of(record) ?? []);
}

function sortedSet(items: readonly string[]): string[] {
  return [...new Set(items)].sort(byCodeUnit);
}
