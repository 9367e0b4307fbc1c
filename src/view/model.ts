import type { FactGraph, NodeAttributes } from '../graph/types.js';
import type { FactTypes } from '../output/fact-types.js';
import type { FactType } from '../rules/types.js';
import { byCodeUnit } from '../output/ids.js';
import type { GraphMention } from '../output/types.js';
import { VALUES, WORDS } from '../output/vocabulary.js';
import { countriesOf } from './countries.js';
import { factShape } from './shape.js';
import type {
  Period,
  Place,
  ViewDocument,
  ViewEvidence,
  ViewFact,
  ViewModel,
  ViewRole,
  ViewType,
} from './types.js';
import { factLabel, typeWords } from './words.js';
import { append } from '../grouped.js';

/** Family of types that name none: those that a user adds. */
const OTHER = 'Other';

type Node<Kind extends NodeAttributes['kind']> = Extract<NodeAttributes, { kind: Kind }>;

export interface ModelOptions {
  readonly name: string;
  /** What `rules/` says of the fact types; one that the rules don't know goes by its name. */
  readonly types: FactTypes;
  /** Texts of documents, by id, as far as they are at hand. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** What the page shows of a graph; everything sorted by id, so the same graph gives the same page. */
export function viewModel(graph: FactGraph, { name, types: known, texts }: ModelOptions): ViewModel {
  const entities = nodesOf(graph, 'entity');
  const documents = nodesOf(graph, 'document');
  const facts = nodesOf(graph, 'fact');
  const { families, types } = typesOf(facts, known);
  const context: Context = {
    graph,
    known,
    types,
    typeAt: indexBy(types, (type) => type.name),
    entityAt: indexBy(entities, ({ id }) => id),
    documentAt: indexBy(documents, ({ id }) => id),
    documents: documents.map(({ kind: _kind, textOf: _textOf, ...document }) => {
      const text = texts?.get(document.id);
      return { ...document, ...(text !== undefined && { text }) };
    }),
  };
  const shown = facts.map((fact) => viewFact(fact, context));
  const countries = countriesOf(
    facts.map(({ type, country, status }, index) => ({
      type,
      country,
      status,
      roles: shown[index]?.roles ?? [],
    })),
    known,
  );
  return {
    name,
    arranged: false,
    families,
    types,
    entities: entities.map(({ kind: _kind, mentions: _mentions, ...entity }, index) => {
      const country = countries.get(index);
      return { ...entity, ...(country !== undefined && { country }) };
    }),
    facts: shown,
    documents: context.documents,
  };
}

interface Context {
  readonly graph: FactGraph;
  readonly known: FactTypes;
  readonly types: readonly ViewType[];
  readonly typeAt: ReadonlyMap<string, number>;
  readonly entityAt: ReadonlyMap<string, number>;
  readonly documentAt: ReadonlyMap<string, number>;
  readonly documents: readonly ViewDocument[];
}

function nodesOf<Kind extends NodeAttributes['kind']>(graph: FactGraph, kind: Kind): Node<Kind>[] {
  return graph
    .mapNodes((_, attributes) => attributes)
    .filter((attributes): attributes is Node<Kind> => attributes.kind === kind)
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

function indexBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, number> {
  return new Map(items.map((item, index) => [key(item), index]));
}

/** The types that the facts have, and their families, in the order of the rules. */
function typesOf(
  facts: readonly { readonly type: string }[],
  known: FactTypes,
): Pick<ViewModel, 'families' | 'types'> {
  const present = new Set(facts.map(({ type }) => type));
  const names = [...known.keys(), ...[...present].filter((type) => !known.has(type)).sort(byCodeUnit)];
  const familyOf = (name: string): string => known.get(name)?.view?.family ?? OTHER;
  // Families keep their colours whichever of their types are there, so all of the rules are listed.
  const families = [...new Set([...[...known.keys()].map(familyOf), OTHER])];
  const types = names
    .filter((name) => present.has(name))
    .map((name) => ({
      name,
      label: known.get(name)?.view?.label ?? typeWords(name),
      family: families.indexOf(familyOf(name)),
      ...ownershipOf(known.get(name)),
    }));
  return { families, types };
}

function ownershipOf(type: FactType | undefined): Pick<ViewType, 'ownership'> {
  const { view, shortcut } = type ?? {};
  return view?.ownership && shortcut ? { ownership: { owner: shortcut.from, owned: shortcut.to } } : {};
}

function viewFact(fact: Node<'fact'>, context: Context): ViewFact {
  const type = context.typeAt.get(fact.type) ?? 0;
  const roles = rolesOf(fact.id, context);
  const values = Object.fromEntries(VALUES.filter((key) => fact[key]).map((key) => [key, fact[key]]));
  const words = Object.fromEntries(WORDS.filter((key) => fact[key]).map((key) => [key, fact[key]]));
  const fillers = Object.fromEntries(
    roles.map(({ role, fillers: list }) => [role, list.map(({ entity }) => entity)]),
  );
  const evidence = evidenceOf(fact.id, context);
  const period = periodOf(fact, evidence, context.documents);
  return {
    id: fact.id,
    type,
    status: fact.status,
    label: factLabel({ ...values, words }, context.types[type]?.label ?? fact.type),
    roles,
    shape: factShape(fillers, context.known.get(fact.type)?.shortcut),
    ...values,
    words,
    ...(period && { period }),
    confidence: fact.confidence,
    rule: fact.rule,
    ...(fact.attributedTo !== undefined && { attributedTo: fact.attributedTo }),
    evidence,
  };
}

function rolesOf(fact: string, { graph, entityAt, documentAt }: Context): ViewRole[] {
  const roles = new Map<string, { entity: number; mention: Place }[]>();
  const edges = graph
    .mapOutEdges(fact, (_, edge, __, target) => ({ edge, target }))
    .flatMap(({ edge, target }) => (edge.kind === 'role' ? [{ ...edge, target }] : []))
    .sort((a, b) => a.order - b.order);
  for (const { role, target, mention } of edges) {
    const filler = { entity: entityAt.get(target) ?? 0, mention: placeOf(mention, documentAt) };
    append(roles, role, filler);
  }
  return [...roles].map(([role, fillers]) => ({ role, fillers }));
}

function placeOf({ document, start, end, title }: GraphMention, documentAt: Context['documentAt']): Place {
  return { document: documentAt.get(document) ?? 0, start, end, ...(title && { title }) };
}

function evidenceOf(fact: string, { graph, documentAt, documents }: Context): ViewEvidence[] {
  return graph.outNeighbors(fact).flatMap((id) => {
    const node = graph.getNodeAttributes(id);
    if (node.kind !== 'evidence') return [];
    const document = documentAt.get(graph.outNeighbors(id)[0] ?? '') ?? 0;
    const { start, end, title, status, trigger, exact, prefix, suffix } = node;
    const text = title ? documents[document]?.title : documents[document]?.text;
    return {
      document,
      start,
      end,
      ...(title && { title }),
      status,
      trigger,
      ...(text?.slice(start, end) !== exact && { quote: { exact, prefix, suffix } }),
    };
  });
}

/** The fact's own date, else its period ("the third quarter"), else the day of the first article that tells it. */
function periodOf(
  { date, periodDates }: Node<'fact'>,
  evidence: readonly ViewEvidence[],
  documents: readonly ViewDocument[],
): Period | undefined {
  if (date?.start !== undefined && date.end !== undefined)
    return { start: date.start, end: date.end, from: 'fact' };
  if (periodDates) return { start: periodDates.start, end: periodDates.end, from: 'fact' };
  const [day] = evidence.flatMap(({ document }) => documents[document]?.published ?? []).sort(byCodeUnit);
  return day === undefined ? undefined : { start: day, end: day, from: 'article' };
}
