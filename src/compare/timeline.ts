import { byCodeUnit, nameKey, type LegalSuffixes } from '../output/ids.js';
import { fillersOf } from '../output/roles.js';
import type { EntityRecord, GraphFact, GraphRecord } from '../output/types.js';
import type { Status } from '../facts/types.js';

/** A fact with the day to which a time line puts it. */
export interface TimelineEntry {
  /** When it happened or holds, else when the news first told it; absent where neither is known. */
  readonly date?: string;
  readonly dateOf?: 'fact' | 'news';
  /** What the news said of it, from the first article to the newest, where that changed. */
  readonly history: readonly { readonly published?: string; readonly status: Status }[];
  readonly fact: GraphFact;
}

/** The entities that a name means: by one of their names, spelling and legal suffix aside, or by id. */
export function entitiesNamed(
  name: string,
  { entities }: GraphRecord,
  suffixes: LegalSuffixes,
): EntityRecord[] {
  return entities.filter(({ id, type, name: main, aliases }) => {
    const wanted = nameKey(name, type, suffixes);
    return id === name || [main, ...aliases].some((one) => nameKey(one, type, suffixes) === wanted);
  });
}

const MOST_NAMES = 5;

/** Names in the graph that share a word of four letters or more with one that is not there; the most often told first. */
export function namesLike(name: string, { entities }: GraphRecord): string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  const shares = (one: string): boolean => words.some((word) => one.toLowerCase().includes(word));
  return entities
    .filter(({ name: main, aliases }) => [main, ...aliases].some(shares))
    .sort((a, b) => b.mentions - a.mentions || byCodeUnit(a.name, b.name))
    .slice(0, MOST_NAMES)
    .map(({ name: main }) => main);
}

/** All facts in which one of these entities takes part, in the order of time, undated ones last. */
export function timelineOf(ids: readonly string[], { documents, facts }: GraphRecord): TimelineEntry[] {
  const published = new Map(documents.map((document) => [document.id, document.published]));
  return facts
    .filter((fact) => fillersOf(fact).some(({ id }) => ids.includes(id)))
    .map((fact) => entryOf(fact, published))
    .sort(
      (a, b) =>
        byCodeUnit(a.date ?? UNDATED, b.date ?? UNDATED) ||
        byCodeUnit(a.fact.type, b.fact.type) ||
        byCodeUnit(a.fact.id, b.fact.id),
    );
}

/** Sorts behind every date. */
const UNDATED = '~';

function entryOf(fact: GraphFact, published: ReadonlyMap<string, string | undefined>): TimelineEntry {
  const told = fact.evidence
    .map(({ document, status }) => ({ published: published.get(document), status }))
    .sort((a, b) => byCodeUnit(a.published ?? '', b.published ?? ''));
  const history = told
    .filter(({ status }, index) => status !== told[index - 1]?.status)
    .map(({ published: day, status }) => ({ ...(day !== undefined && { published: day }), status }));
  const first = told.find((one) => one.published !== undefined)?.published;
  if (fact.date?.start !== undefined) return { date: fact.date.start, dateOf: 'fact', history, fact };
  return first === undefined ? { history, fact } : { date: first, dateOf: 'news', history, fact };
}
