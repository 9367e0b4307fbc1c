import { Date as Day } from 'neo4j-driver';
import type {
  DateRecord,
  DocumentRecord,
  EntityRecord,
  GraphEvidence,
  GraphFact,
  QuantityRecord,
} from '../output/types.js';
import { IDENTIFIERS, WORDS } from '../output/vocabulary.js';
import { factCaption } from './captions.js';
import { decimalText } from '../output/decimal.js';

/** What Neo4j stores: a bigint is an INTEGER, a number a FLOAT, a Day a DATE. */
export type Property = string | boolean | number | bigint | Day<number> | readonly string[];
export type Properties = Readonly<Record<string, Property>>;

/** The quantities of a fact, which are stored in several properties each. */
export const QUANTITIES = ['percent', 'amount', 'count'] as const;

/** Stands among the days of a document's sources, as a list in Neo4j can have no gap. */
export const UNDATED = 'undated';

/** Properties of a document's node; `original` is what was read where aliases changed it. */
export function documentProperties(document: DocumentRecord, original: string | undefined): Properties {
  const { id, source, title, published, textOf, sources, notes } = document;
  return defined({
    id,
    source,
    title,
    published: published && day(published),
    textOf,
    sources: sources?.map((one) => one.source),
    sourcesPublished: sources?.map((one) => one.published ?? UNDATED),
    notes,
    original,
  });
}

/** Properties of an entity's node. */
export function entityProperties(entity: EntityRecord): Properties {
  const { id, descriptions } = entity;
  const description = descriptions.length > 0 ? descriptions.join('; ') : undefined;
  const identifiers = IDENTIFIERS.map((key) => [key, entity.identifiers[key]]);
  return defined({ id, ...statementProperties(entity), ...Object.fromEntries(identifiers), description });
}

/** What all documents, or one, say of an entity. */
export function statementProperties(entity: EntityRecord): Properties {
  const { type, name, aliases, descriptions, mentions } = entity;
  const identifiers = Object.entries(entity.identifiers).map(
    ([key, value]) => `${encodeURIComponent(key)}=${value}`,
  );
  return defined({ type, name, aliases, descriptions, identifiers, mentions: BigInt(mentions) });
}

/** Properties of a fact's node: all but its roles and evidence, which are relationships. */
export function factProperties(fact: GraphFact): Properties {
  return { id: fact.id, ...tellingProperties(fact), caption: factCaption(fact) };
}

/** What all documents, or one, say of a fact, apart from its roles. */
export function tellingProperties(fact: GraphFact): Properties {
  const { type, status, attributedTo, rule, confidence, date, announced, periodDates } = fact;
  return defined({
    type,
    ...Object.assign({}, ...QUANTITIES.map((name) => quantityProperties(name, fact[name]))),
    currency: fact.amount?.currency,
    ...(date && dateProperties('date', date)),
    ...(announced && dateProperties('announced', announced)),
    ...(periodDates && dateProperties('period', periodDates)),
    country: fact.country,
    metricUnit: fact.metricUnit,
    ...Object.fromEntries(WORDS.map((key) => [key, fact[key]])),
    status,
    attributedTo,
    rule,
    confidence,
  });
}

/** A count is an INTEGER, percent and amount are FLOATs; the exact decimal stands beside as text. */
function quantityProperties(
  name: (typeof QUANTITIES)[number],
  quantity: QuantityRecord | undefined,
): Record<string, Property> {
  if (!quantity) return {};
  const number = (value: number): Property =>
    name === 'count' && Number.isSafeInteger(value) ? BigInt(value) : value;
  const { bound, text } = quantity;
  const rest = { [`${name}Bound`]: bound, [`${name}Text`]: text };
  if ('value' in quantity) {
    const { value } = quantity;
    return { [name]: number(value), [`${name}Decimal`]: decimalText(value), ...rest };
  }
  const { min, max } = quantity;
  return {
    [`${name}Min`]: number(min),
    [`${name}Max`]: number(max),
    [`${name}Decimal`]: `${decimalText(min)} to ${decimalText(max)}`,
    ...rest,
  };
}

function dateProperties(
  name: 'date' | 'announced' | 'period',
  { start, end, precision, text }: Omit<DateRecord, 'text'> & Partial<Pick<DateRecord, 'text'>>,
): Record<string, Property> {
  return defined({
    [`${name}Start`]: start && day(start),
    [`${name}End`]: end && day(end),
    [`${name}Precision`]: precision,
    [`${name}Text`]: text,
  });
}

/** Properties of a piece of evidence; its document is a relationship. */
export function evidenceProperties(id: string, evidence: GraphEvidence): Properties {
  const { start, end, exact, prefix, suffix, trigger, title, status } = evidence;
  return {
    id,
    start: BigInt(start),
    end: BigInt(end),
    exact,
    prefix,
    suffix,
    triggerStart: BigInt(trigger.start),
    triggerEnd: BigInt(trigger.end),
    title,
    status,
  };
}

/** A DATE; what no calendar has stays text. */
export function day(text: string): Day<number> | string {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  const known = new globalThis.Date(Date.UTC(year, month - 1, date));
  known.setUTCFullYear(year);
  return known.getUTCMonth() === month - 1 && known.getUTCDate() === date ? new Day(year, month, date) : text;
}

/** Only what there is: Neo4j has no undefined, and its import tool no empty lists. */
function defined(properties: Readonly<Record<string, Property | undefined>>): Record<string, Property> {
  const empty = (value: Property | undefined): boolean => Array.isArray(value) && value.length === 0;
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined && !empty(value));
  return Object.fromEntries(entries) as Record<string, Property>;
}

/** True when both have the same keys with values of the same types that are the same. */
export function sameProperties(a: Properties, b: Properties): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => fingerprint(a[key]) === fingerprint(b[key]))
  );
}

function fingerprint(value: Property | undefined): string {
  return Array.isArray(value) ? JSON.stringify(value) : `${typeof value} ${String(value)}`;
}
