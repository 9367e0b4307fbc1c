import type { EntityType } from '../entities/types.js';
import type { Status } from '../facts/types.js';
import type { Bound } from '../mentions/types.js';
import { canonicalJson } from '../output/ids.js';
import type {
  DateRecord,
  DocumentRecord,
  EntityRecord,
  FillerRecord,
  GraphEvidence,
  GraphFact,
  PeriodRecord,
  QuantityRecord,
} from '../output/types.js';
import { inOrder } from '../output/repeats.js';
import { mapRoles } from '../output/roles.js';
import { WORDS } from '../output/vocabulary.js';
import { withoutUndefined } from '../output/without-undefined.js';
import { QUANTITIES, UNDATED, type Properties } from './properties.js';

// The way back from what Neo4j stores (properties.ts) to the records that it was made of.

/** The record of a document's node. */
export function documentFrom(properties: Properties): DocumentRecord {
  const { id, source, title, published, textOf, notes } = properties;
  return withoutUndefined({
    id: String(id),
    source: String(source),
    title: textOr(title),
    published: textOr(published),
    textOf: textOr(textOf) as DocumentRecord['textOf'],
    sources: sourcesFrom(properties),
    notes: notes as DocumentRecord['notes'],
  });
}

function sourcesFrom({ sources, sourcesPublished }: Properties): DocumentRecord['sources'] {
  if (sources === undefined) return undefined;
  const days = sourcesPublished as readonly string[];
  return (sources as readonly string[]).map((source, index) => {
    const published = days[index];
    return { source, ...(published !== undefined && published !== UNDATED && { published }) };
  });
}

/** What a node or a MENTIONED_IN relationship says of an entity. */
export function entityFrom(id: string, properties: Properties): EntityRecord {
  const { type, name, mentions } = properties;
  const list = (key: string): string[] => (properties[key] ?? []) as string[];
  const pairs = list('identifiers').map((pair) => {
    const at = pair.indexOf('=');
    return [decodeURIComponent(pair.slice(0, at)), pair.slice(at + 1)];
  });
  return {
    id,
    type: type as EntityType,
    name: String(name),
    aliases: list('aliases'),
    descriptions: list('descriptions'),
    identifiers: Object.fromEntries(pairs) as Record<string, string>,
    mentions: Number(mentions),
  };
}

/** What a TOLD_IN relationship says of a fact in its document; evidence apart. */
export function factFrom(
  id: string,
  document: string,
  properties: Properties,
  evidence: readonly GraphEvidence[],
): GraphFact {
  const { type, status, attributedTo, rule, confidence } = properties;
  const quantities = QUANTITIES.map((name) => [name, quantityFrom(name, properties)]);
  return inOrder({
    id,
    type: String(type),
    roles: rolesFrom(String(properties['roles']), document),
    ...Object.fromEntries(quantities),
    date: dateFrom('date', properties),
    announced: dateFrom('announced', properties),
    periodDates: periodFrom(properties),
    country: textOr(properties['country']),
    metricUnit: textOr(properties['metricUnit']),
    ...Object.fromEntries(WORDS.map((key) => [key, textOr(properties[key])])),
    status: status as Status,
    attributedTo: textOr(attributedTo),
    evidence,
    rule: String(rule),
    confidence: Number(confidence),
  }) as GraphFact;
}

/** The record of an evidence node of a document. */
export function evidenceFrom(document: string, properties: Properties): GraphEvidence {
  const { start, end, exact, prefix, suffix, triggerStart, triggerEnd, title, status } = properties;
  return {
    start: Number(start),
    end: Number(end),
    exact: String(exact),
    prefix: String(prefix),
    suffix: String(suffix),
    trigger: { start: Number(triggerStart), end: Number(triggerEnd) },
    title: title === true,
    document,
    status: status as Status,
  };
}

/** The fillers by role, as text: the inverse of `rolesFrom`, apart from the document, which the relationship has. */
export function rolesText(roles: GraphFact['roles']): string {
  const plain = mapRoles(roles, (fillers) =>
    fillers.map(({ mention: { document: _document, ...mention }, ...filler }) => ({ ...filler, mention })),
  );
  return canonicalJson(plain);
}

function rolesFrom(text: string, document: string): GraphFact['roles'] {
  return mapRoles(JSON.parse(text) as Record<string, FillerRecord[]>, (fillers) =>
    fillers.map((filler) => ({ ...filler, mention: { ...filler.mention, document } })),
  );
}

function quantityFrom(name: (typeof QUANTITIES)[number], all: Properties): QuantityRecord | undefined {
  const text = textOr(all[`${name}Text`]);
  if (text === undefined) return undefined;
  const [value, min, max] = [all[name], all[`${name}Min`], all[`${name}Max`]];
  return {
    ...(value === undefined ? { min: Number(min), max: Number(max) } : { value: Number(value) }),
    ...(name === 'amount' && { currency: String(all['currency']) }),
    bound: all[`${name}Bound`] as Bound,
    text,
  };
}

function dateFrom(name: 'date' | 'announced', all: Properties): DateRecord | undefined {
  const text = textOr(all[`${name}Text`]);
  if (text === undefined) return undefined;
  return withoutUndefined({
    start: textOr(all[`${name}Start`]),
    end: textOr(all[`${name}End`]),
    precision: String(all[`${name}Precision`]),
    text,
  });
}

function periodFrom({ periodStart, periodEnd, periodPrecision }: Properties): PeriodRecord | undefined {
  if (periodStart === undefined) return undefined;
  return { start: String(periodStart), end: String(periodEnd), precision: String(periodPrecision) };
}

function textOr(value: Properties[string] | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
