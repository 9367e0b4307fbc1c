import { decimalText } from '../output/decimal.js';
import { isPlain } from '../graph/shortcuts.js';
import type { FactGraph } from '../graph/types.js';
import { byCodeUnit } from '../output/ids.js';
import { jsonText } from '../output/json-text.js';
import { fillersOf } from '../output/roles.js';
import { sourcesOf } from '../output/sources.js';
import type {
  DocumentRecord,
  DocumentSource,
  EntityRecord,
  GraphFact,
  QuantityRecord,
} from '../output/types.js';
import type { Edge, EndKind, Mappings } from '../rules/mappings.js';
import { dateParts } from './dates.js';
import { graphRecord } from '../graph/record.js';
import type { Exporter } from './types.js';
import { howMuch } from './words.js';

/** An entity of FollowTheMoney; every property is a list of texts. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/**
 * FollowTheMoney, an entity a line: documents, entities, and for each fact the edge that `rules/mappings.yml` names, if it
 * is or was so and has one filler at each end. A fact that is only planned or denied, has no edge, or has parties that the
 * edge leaves out is (also) an Event in which all its parties are involved: so nothing is lost, and no edge says more than
 * the news. What only describes an entity (its headquarters) is told of the entity itself.
 */
export const ftm: Exporter = {
  kind: 'file',
  write: ({ graph }, { mappings }) =>
    ftmEntities(graph, mappings)
      .map((entity) => `${jsonText(entity)}\n`)
      .join(''),
};

/** The entities of the whole graph, in the order of their ids. */
export function ftmEntities(graph: FactGraph, mappings: Mappings): FtmEntity[] {
  const { documents, entities, facts } = graphRecord(graph);
  const uses = new Map<string, Set<EndKind>>();
  const links = facts.flatMap((fact) => linksOf(fact, mappings, uses));
  const said = statements(facts, mappings);
  const parties = entities.map((entity) =>
    partyOf(entity, uses.get(entity.id), said.get(entity.id), mappings),
  );
  return [...documents.map(articleOf), ...parties, ...links].sort((a, b) => byCodeUnit(a.id, b.id));
}

/** FollowTheMoney allows no underscore in an id. */
function ftmId(id: string): string {
  return id.replace('_', '-');
}

function articleOf(document: DocumentRecord): FtmEntity {
  const sources = sourcesOf(document);
  const isAddress = ({ source }: DocumentSource): boolean => /^https?:/.test(source);
  const named = (some: readonly DocumentSource[]): string[] => some.map(({ source }) => source);
  return {
    id: ftmId(document.id),
    schema: 'Article',
    properties: lists({
      sourceUrl: named(sources.filter(isAddress)),
      fileName: named(sources.filter((one) => !isAddress(one))),
      title: document.title,
      publishedAt: [...new Set(sources.flatMap(({ published }) => published ?? []))],
    }),
  };
}

function partyOf(
  { id, type, name, aliases, identifiers }: EntityRecord,
  uses: ReadonlySet<EndKind> | undefined,
  said: Readonly<Record<string, readonly string[]>> | undefined,
  { entities, identifiers: terms }: Mappings,
): FtmEntity {
  const { followTheMoney } = entities[type];
  const use = uses?.size === 2 ? 'both' : ([...(uses ?? [])][0] ?? 'party');
  return {
    id: ftmId(id),
    schema: followTheMoney[use],
    properties: lists({ name, alias: aliases, ...termsOf(identifiers, terms, 'followTheMoney'), ...said }),
  };
}

/** The identifiers of an entity that a vocabulary has a property for, by that. */
export function termsOf(
  identifiers: EntityRecord['identifiers'],
  terms: Mappings['identifiers'],
  vocabulary: 'followTheMoney' | 'schemaOrg',
): Record<string, string> {
  const entries = Object.entries(identifiers).flatMap(([key, value]): [string, string][] => {
    const property = terms[key]?.[vocabulary];
    return property === undefined ? [] : [[property, value]];
  });
  return Object.fromEntries(entries);
}

/** What facts that are so say of entities themselves, by their ids. */
function statements(facts: readonly GraphFact[], { types }: Mappings): Map<string, Record<string, string[]>> {
  const said = new Map<string, Record<string, string[]>>();
  for (const fact of facts.filter(({ status }) => status === 'actual')) {
    for (const { property, of, is } of types.get(fact.type)?.followTheMoneyStatements ?? []) {
      const value = valueOf(fact, is);
      if (value === undefined) continue;
      for (const { id } of fact.roles[of] ?? []) {
        const properties = said.get(id) ?? {};
        said.set(id, properties);
        properties[property] = [...new Set([...(properties[property] ?? []), value])];
      }
    }
  }
  return said;
}

/** The edge and the event that a fact is; notes what its parties are used as. */
function linksOf(fact: GraphFact, { types }: Mappings, uses: Map<string, Set<EndKind>>): FtmEntity[] {
  const { followTheMoney = [], followTheMoneyStatements = [] } = types.get(fact.type) ?? {};
  const toldOfEntity = followTheMoneyStatements.length > 0 && followTheMoney.length === 0;
  if (toldOfEntity && fact.status === 'actual') return [];
  const edge = isPlain(fact) ? followTheMoney.find((one) => fits(fact, one)) : undefined;
  const ends = edge && endsOf(fact, edge);
  const used = (id: string, as: EndKind): unknown => uses.set(id, (uses.get(id) ?? new Set()).add(as));
  for (const { id, as } of ends ?? []) used(id, as);
  const link = edge && ends ? [edgeOf(fact, edge, ends)] : [];
  const fillers = fillersOf(fact);
  const left = fillers.filter(({ id }) => !ends?.some((end) => end.id === id));
  if (link.length > 0 && left.length === 0) return link;
  for (const { id } of fillers) used(id, 'party');
  const id = ftmId(fact.id);
  return link.length === 0 ? [eventOf(fact, id)] : [...link, eventOf(fact, `${id}-event`)];
}

function fits(fact: GraphFact, { onlyIf }: Edge): boolean {
  return Object.entries(onlyIf).every(([qualifier, words]) => {
    const said = (fact[qualifier as 'position'] ?? '').toLowerCase().split(/[^\p{L}\p{N}-]+/u);
    return words.some((word) => said.includes(word));
  });
}

interface End {
  readonly property: string;
  readonly id: string;
  readonly as: EndKind;
}

/** What stands at the two ends; undefined where one is empty, or where there are more than two fillers for them. */
function endsOf(fact: GraphFact, { ends }: Edge): readonly End[] | undefined {
  const places = Object.entries(ends);
  const roles = new Set(places.map(([, { role }]) => role));
  const fillers = [...roles].flatMap((role) => (fact.roles[role] ?? []).map(({ id }) => ({ role, id })));
  if (fillers.length !== 2) return undefined;
  const found = places.flatMap(([property, { role, as }], index) => {
    const filler = roles.size === 1 ? fillers[index] : fillers.find((one) => one.role === role);
    return filler ? [{ property, as, id: filler.id }] : [];
  });
  return found.length === 2 ? found : undefined;
}

function edgeOf(fact: GraphFact, { edge, values, role }: Edge, ends: readonly End[]): FtmEntity {
  const said = Object.entries(values).map(([property, value]) => [property, valueOf(fact, value)]);
  const properties = {
    ...Object.fromEntries(ends.map(({ property, id }) => [property, ftmId(id)])),
    ...(role !== undefined && { role }),
    ...Object.fromEntries(said),
    ...(fact.status === 'former' && edge !== 'Debt' && { status: fact.status }),
    ...told(fact),
  };
  return { id: ftmId(fact.id), schema: edge, properties: lists(properties) };
}

function eventOf(fact: GraphFact, id: string): FtmEntity {
  const fillers = fillersOf(fact);
  const what = [...new Set(fillers.map(({ name }) => name))].join(', ');
  const values = howMuch(fact);
  return {
    id,
    schema: 'Event',
    properties: lists({
      name: `${fact.type} (${fact.status}): ${what}`,
      keywords: [fact.type, fact.status],
      involved: [...new Set(fillers.map(({ id }) => ftmId(id)))],
      date: dateOf(fact),
      summary: [values, fact.position, fact.place, fact.text],
      ...told(fact),
    }),
  };
}

/** What an edge or event rests on. */
function told({ id, evidence }: GraphFact): Record<string, readonly string[]> {
  return {
    recordId: [id],
    description: [...new Set(evidence.map(({ exact }) => exact.replace(/\s+/g, ' ').trim()))],
    proof: [...new Set(evidence.map(({ document }) => ftmId(document)))],
  };
}

function valueOf(fact: GraphFact, name: string): string | undefined {
  switch (name) {
    case 'currency':
      return fact.amount?.currency;
    case 'percent':
    case 'amount':
    case 'count':
      return numberOf(fact[name]);
    case 'date':
      return dateOf(fact);
    case 'country':
      return fact.country?.toLowerCase();
    default:
      return fact[name as 'position'];
  }
}

/** A range has no place in one number. */
function numberOf(quantity: QuantityRecord | undefined): string | undefined {
  return quantity && 'value' in quantity ? decimalText(quantity.value) : undefined;
}

function dateOf({ date }: GraphFact): string | undefined {
  return date && dateParts(date);
}

function lists(
  properties: Readonly<Record<string, string | readonly (string | undefined)[] | undefined>>,
): FtmEntity['properties'] {
  const entries = Object.entries(properties).flatMap(([key, value]): [string, string[]][] => {
    const values = [value].flat().flatMap((one) => (one ? [one] : []));
    return values.length === 0 ? [] : [[key, values]];
  });
  return Object.fromEntries(entries);
}
