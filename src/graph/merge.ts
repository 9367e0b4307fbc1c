import { joined, least, united, type Joins } from '../merging/join.js';
import { ascending, compare, descending, first } from '../merging/order.js';
import { joinTold } from '../merging/status.js';
import { byCodeUnit, canonicalJson } from '../output/ids.js';
import { inOrder } from '../output/repeats.js';
import { sourcesOf, uniteSources } from '../output/sources.js';
import type {
  ArticleEntity,
  DateRecord,
  DocumentRecord,
  DocumentSource,
  FactRecord,
  FillerRecord,
  GraphEvidence,
  GraphFact,
  GraphMention,
  PeriodRecord,
  QuantityRecord,
} from '../output/types.js';
import { BOUNDS, WORDS, type WordsName } from '../output/vocabulary.js';

// How several tellings become one record. Merging must not depend on what was merged first: graphs of two days, merged,
// must equal the graph of both days' articles, and a graph merged with itself must stay. So evidence is united, and of
// every other thing that can stand only once the first is taken in an order of the values themselves ("fullest" first),
// which is total: the first of several is the same however they are grouped. Status, which the newest article decides,
// is read from the united evidence.

/** The documents of a graph by id. */
export type Documents = ReadonlyMap<string, DocumentRecord>;

/**
 * One document from several readings of one text: with all its sources, each with its own date. Its own source and date
 * are those of the first to publish it; of several titles it has the longest.
 */
export function mergeDocuments(records: readonly DocumentRecord[]): DocumentRecord {
  return joined(records, DOCUMENT_JOINS);
}

const sourcesOfAll = (records: readonly DocumentRecord[]): readonly DocumentSource[] =>
  uniteSources(records.flatMap(sourcesOf));

const DOCUMENT_JOINS: Joins<DocumentRecord> = {
  id: least(({ id }) => id, byCodeUnit),
  source: (records) => sourcesOfAll(records)[0]?.source,
  title: least(({ title }) => title, longest),
  published: (records) => sourcesOfAll(records)[0]?.published,
  textOf: least(({ textOf }) => textOf, byCodeUnit),
  sources: (records) => {
    const sources = sourcesOfAll(records);
    return sources.length > 1 ? sources : undefined;
  },
  notes: (records) => {
    const notes = new Set(records.flatMap((record) => record.notes ?? []));
    return notes.size > 0 ? [...notes].sort(byCodeUnit) : undefined;
  },
};

/**
 * One fact from all its tellings (records of one id, of any documents, in any order). The status is that of the newest
 * article; articles without a date count as oldest. Each value is as full as any article gives it, evidence is that of
 * all. It is attributed to someone only when no article tells it outright.
 */
export function mergeTellings(tellings: readonly FactRecord[], documents: Documents): GraphFact {
  const evidence = mergeEvidence(tellings);
  const told = evidence.map(({ status, document }) => ({
    status,
    day: documents.get(document)?.published,
  }));
  const surest = surestOf(tellings);
  return inOrder(
    joined<FactRecord, GraphFact>(tellings, {
      ...TELLING_JOINS,
      id: () => surest?.id,
      type: () => surest?.type,
      status: () => joinTold(told),
      evidence: () => evidence,
      rule: () => surest?.rule,
      confidence: () => surest?.confidence,
    }),
  );
}

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

/** The narrowest first; of two as narrow the later. */
const narrowestPeriod = compare<PeriodRecord>(
  ascending(lengthInDays),
  descending(({ start }) => start),
  byJson,
);

/** What is joined key by key; the others follow from all evidence, or from the surest telling. */
const TELLING_JOINS = {
  ...(Object.fromEntries(WORDS.map((key) => [key, least((fact: FactRecord) => fact[key], longest)])) as Joins<
    FactRecord,
    Pick<GraphFact, WordsName>
  >),
  roles: mergeRoles,
  percent: least(({ percent }: FactRecord) => percent, fullestQuantity),
  amount: least(({ amount }: FactRecord) => amount, fullestQuantity),
  count: least(({ count }: FactRecord) => count, fullestQuantity),
  date: least(({ date }: FactRecord) => date, fullestDate),
  announced: least(({ announced }: FactRecord) => announced, fullestDate),
  periodDates: least(({ periodDates }: FactRecord) => periodDates, narrowestPeriod),
  country: least(({ country }: FactRecord) => country, byCodeUnit),
  metricUnit: least(({ metricUnit }: FactRecord) => metricUnit, longest),
  attributedTo: (tellings: readonly FactRecord[]) =>
    tellings.some(({ attributedTo }) => attributedTo === undefined)
      ? undefined
      : least(({ attributedTo }: FactRecord) => attributedTo, longest)(tellings),
};

const surestOf = (tellings: readonly FactRecord[]): FactRecord | undefined =>
  first(
    tellings,
    compare(
      descending(({ confidence }) => confidence),
      ascending(({ rule }) => rule),
    ),
  );

/** One entity from what each article says of it: its longest name, all other names, descriptions and identifiers. */
export function mergeEntities(records: readonly ArticleEntity[]): ArticleEntity {
  return joined(records, ENTITY_JOINS);
}

const ENTITY_JOINS: Joins<ArticleEntity> = {
  id: least(({ id }) => id, byCodeUnit),
  type: least(({ type }) => type, byCodeUnit),
  name: least(({ name }) => name, longest),
  aliases: (records) => {
    const names = sortedSet(records.flatMap(({ name, aliases }) => [name, ...aliases]));
    const main = first(
      records.map(({ name }) => name),
      longest,
    );
    return names.filter((name) => name !== main);
  },
  descriptions: (records) => sortedSet(records.flatMap(({ descriptions }) => descriptions)),
  identifiers: (records) =>
    Object.fromEntries(
      records
        .flatMap(({ identifiers }) => Object.entries(identifiers))
        .sort(([a, x], [b, y]) => byCodeUnit(a, b) || byCodeUnit(x, y)),
    ),
};

/** Where a piece of evidence stands: two of one place are one. */
export function placeOf({ document, title, start, end }: GraphEvidence): string {
  return canonicalJson([document, title, start, end]);
}

/** All evidence, every place once, by document and place. */
function mergeEvidence(tellings: readonly FactRecord[]): GraphEvidence[] {
  const told = tellings.flatMap(({ evidence, document, status }) =>
    evidence.map((one): GraphEvidence => ({ ...one, document, status })),
  );
  return united(told, placeOf, byJson).sort(byPlace);
}

/** The order of evidence: by document and place. */
export const byPlace = compare<GraphEvidence>(
  ascending(({ document }) => document),
  descending(({ title }) => Number(title)),
  ascending(({ start }) => start),
  ascending(({ end }) => end),
);

/** Every filler once in its role, at its first mention; fillers in the order of these mentions. */
function mergeRoles(tellings: readonly FactRecord[]): GraphFact['roles'] {
  const told = new Map<string, FillerRecord<GraphMention>[]>();
  for (const { roles, document } of tellings) {
    for (const [role, fillers] of Object.entries(roles)) {
      const list = told.get(role) ?? [];
      told.set(role, list);
      for (const filler of fillers) list.push({ ...filler, mention: { ...filler.mention, document } });
    }
  }
  return Object.fromEntries(
    [...told]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([role, fillers]) => [role, united(fillers, ({ id }) => id, byMention).sort(byMention)]),
  );
}

const byMention = compare<FillerRecord<GraphMention>>(
  ascending(({ mention }) => mention.document),
  descending(({ mention }) => Number(mention.title ?? false)),
  ascending(({ mention }) => mention.start),
  ascending(({ mention }) => mention.end),
  ascending(({ id }) => id),
);

/** How much of the calendar a date leaves open; a date that is not resolved leaves all. */
function lengthInDays({ start, end }: Pick<DateRecord, 'start' | 'end'>): number {
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

function sortedSet(items: readonly string[]): string[] {
  return [...new Set(items)].sort(byCodeUnit);
}
