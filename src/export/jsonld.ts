import type { FactGraph } from '../graph/types.js';
import { decimalText } from '../output/decimal.js';
import { byCodeUnit, contentId } from '../output/ids.js';
import { jsonText } from '../output/json-text.js';
import type {
  AmountRecord,
  DateRecord,
  DocumentRecord,
  EntityRecord,
  GraphEvidence,
  GraphFact,
  QuantityRecord,
} from '../output/types.js';
import { WORDS } from '../output/vocabulary.js';
import { FACT, type Statement } from '../rules/mappings.js';
import { termsOf } from './ftm.js';
import { dateParts } from './dates.js';
import { CONTEXT, IDS, VOCABULARY } from './jsonld-context.js';
import { graphRecord } from '../graph/record.js';
import type { Exporter, Knowledge } from './types.js';

/** One resource and what is said of it. */
type Resource = { readonly id: string } & Readonly<Record<string, unknown>>;

/**
 * JSON-LD 1.1: documents, entities, facts and evidence as resources with an IRI each (so no blank nodes), the fact types
 * with their nearest terms in FIBO, BODS, OpenCalais and FollowTheMoney, and the schema.org statements that
 * `rules/mappings.yml` draws from facts that are so.
 */
export const jsonld: Exporter = {
  kind: 'file',
  write: ({ graph }, knowledge) => `${jsonText(jsonldDocument(graph, knowledge), 1)}\n`,
};

/** The document as an object. */
export function jsonldDocument(graph: FactGraph, knowledge: Pick<Knowledge, 'types' | 'mappings'>): object {
  const { documents, entities, facts } = graphRecord(graph);
  const said = statements(facts, knowledge);
  const types = [...new Set(facts.map(({ type }) => type))].sort(byCodeUnit);
  return {
    '@context': CONTEXT,
    '@graph': [
      ...types.map((type) => typeResource(type, knowledge)),
      ...documents.map(documentResource),
      ...entities.map((entity) => ({ ...entityResource(entity, knowledge), ...said.get(entity.id) })),
      ...facts.map((fact) => ({ ...factResource(fact), ...said.get(fact.id) })),
      ...facts.flatMap((fact) => fact.evidence.map((evidence) => evidenceResource(fact, evidence))),
    ],
  };
}

function iri(id: string): string {
  return `${IDS}${id}`;
}

/** A name that the rules give, which must not be taken for a term of the context. */
function own(name: string): string {
  return `ff:${name}`;
}

function typeResource(name: string, { types, mappings }: Pick<Knowledge, 'types' | 'mappings'>): Resource {
  const { fibo, bods, opencalais, followTheMoney = [] } = mappings.types.get(name) ?? {};
  return {
    id: `${VOCABULARY}${name}`,
    type: 'rdfs:Class',
    subClassOf: `${VOCABULARY}Fact`,
    label: name,
    comment: types.get(name)?.description,
    fibo,
    bods,
    opencalais,
    followthemoney: some([...new Set(followTheMoney.map(({ edge }) => edge))]),
  };
}

function documentResource({
  id,
  source,
  title,
  published,
  textOf,
  sources,
  notes,
}: DocumentRecord): Resource {
  return {
    id: iri(id),
    type: 'schema:NewsArticle',
    headline: title,
    datePublished: published,
    source,
    textOf,
    sources: sources?.map((one, index) => ({
      id: `${iri(id)}:source:${index + 1}`,
      source: one.source,
      datePublished: one.published,
    })),
    notes,
  };
}

function entityResource(
  { id, type, name, aliases, identifiers }: EntityRecord,
  { mappings }: Pick<Knowledge, 'mappings'>,
): Resource {
  return {
    id: iri(id),
    type: `schema:${mappings.entities[type].schemaOrg}`,
    name,
    alternateName: some(aliases),
    ...Object.fromEntries(
      Object.entries(termsOf(identifiers, mappings.identifiers, 'schemaOrg')).map(([property, value]) => [
        `schema:${property}`,
        value,
      ]),
    ),
  };
}

function factResource(fact: GraphFact): Resource {
  const { id, type, roles, percent, amount, count, date, status, attributedTo, rule, confidence } = fact;
  return {
    id: iri(id),
    type: ['Fact', own(type)],
    ...Object.fromEntries(
      Object.entries(roles).map(([role, fillers]) => [
        own(role),
        fillers.map((filler) => ({ id: iri(filler.id) })),
      ]),
    ),
    percent: percent && quantityResource(`${iri(id)}:percent`, percent),
    amount: amount && quantityResource(`${iri(id)}:amount`, amount),
    count: count && quantityResource(`${iri(id)}:count`, count),
    date: date && dateResource(`${iri(id)}:date`, date),
    announced: fact.announced && dateResource(`${iri(id)}:announced`, fact.announced),
    ...Object.fromEntries(WORDS.map((key) => [key, fact[key]])),
    periodDates: fact.periodDates && { id: `${iri(id)}:period`, ...fact.periodDates },
    country: fact.country,
    metricUnit: fact.metricUnit,
    status,
    attributedTo,
    rule,
    confidence: decimalText(confidence),
  };
}

function quantityResource(id: string, quantity: QuantityRecord | AmountRecord): Resource {
  const { bound, text } = quantity;
  const numbers =
    'value' in quantity
      ? { value: decimalText(quantity.value) }
      : { minValue: decimalText(quantity.min), maxValue: decimalText(quantity.max) };
  const money = 'currency' in quantity;
  return {
    id,
    type: money ? 'schema:MonetaryAmount' : 'schema:QuantitativeValue',
    ...numbers,
    ...(money && { currency: quantity.currency }),
    bound,
    text,
  };
}

function dateResource(id: string, { start, end, precision, text }: DateRecord): Resource {
  return { id, start, end, precision, text };
}

/** A sentence as a Web Annotation: its body is the fact, its target the place in the article, or in its title. */
function evidenceResource(fact: GraphFact, evidence: GraphEvidence): Resource {
  const { document, title, start, end, exact, prefix, suffix, trigger, status } = evidence;
  const id = iri(contentId('v', [fact.id, document, title, start, end]));
  const position = (name: string, span: { start: number; end: number }): Resource => ({
    id: `${id}:${name}`,
    type: 'TextPositionSelector',
    startPosition: span.start,
    endPosition: span.end,
  });
  return {
    id,
    type: 'Annotation',
    body: iri(fact.id),
    status,
    trigger: position('trigger', trigger),
    target: {
      id: `${id}:target`,
      type: 'SpecificResource',
      hasSource: title ? `${iri(document)}:title` : iri(document),
      selector: [
        position('position', { start, end }),
        { id: `${id}:quote`, type: 'TextQuoteSelector', exact, prefix, suffix },
      ],
    },
  };
}

/** The schema.org statements of facts that are so, by the id of what they speak of. */
function statements(
  facts: readonly GraphFact[],
  { mappings }: Pick<Knowledge, 'mappings'>,
): Map<string, Record<string, unknown[]>> {
  const said = new Map<string, Record<string, unknown[]>>();
  for (const fact of facts.filter(({ status }) => status === 'actual')) {
    for (const statement of mappings.types.get(fact.type)?.schemaOrg ?? []) {
      const objects = objectsOf(fact, statement);
      if (objects.length === 0) continue;
      for (const subject of idsOf(fact, statement.of)) {
        const properties = said.get(subject) ?? {};
        said.set(subject, properties);
        (properties[`schema:${statement.property}`] ??= []).push(...objects);
      }
    }
  }
  return said;
}

function idsOf(fact: GraphFact, role: string): string[] {
  return role === FACT ? [fact.id] : (fact.roles[role] ?? []).map(({ id }) => id);
}

function objectsOf(fact: GraphFact, { is }: Statement): unknown[] {
  const ids = idsOf(fact, is);
  if (ids.length > 0) return ids.map((id) => ({ id: iri(id) }));
  switch (is) {
    case 'percent':
    case 'amount':
    case 'count':
      return fact[is] ? [{ id: `${iri(fact.id)}:${is}` }] : [];
    case 'date':
      return [fact.date && dateParts(fact.date)].filter((day) => day !== undefined);
    default:
      return [fact[is as (typeof WORDS)[number]]].filter((words) => words !== undefined);
  }
}

function some<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
