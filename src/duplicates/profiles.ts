import { nameKey, type LegalSuffixes } from '../output/ids.js';
import { isPlain } from '../graph/shortcuts.js';
import type { FactTypes } from '../output/fact-types.js';
import { countryOf, fillersOf } from '../output/roles.js';
import type { EntityRecord, GraphFact, GraphRecord, QuantityRecord } from '../output/types.js';
import { append } from '../grouped.js';

/** What one fact tells of an entity together with another party of it. */
export interface Tie {
  readonly other: string;
  readonly otherName: string;
  readonly otherType: EntityRecord['type'];
  /** Type of the fact and both roles: two ties of one kind say the same of two entities. */
  readonly kind: string;
  /** The sum or part that the fact is about, where it has one. */
  readonly value?: string;
}

/** All that a graph tells of an entity which may tell it from others. */
export interface Profile {
  readonly entity: EntityRecord;
  /** Words of its main name, without legal suffix, case and punctuation. */
  readonly words: readonly string[];
  /** Keys of all its names. */
  readonly keys: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  /** What it is called, in a word and in two: "maker" and "food maker" of "Japan's first food maker". */
  readonly kinds: ReadonlySet<string>;
  readonly ties: readonly Tie[];
  /** What is measured when → how much. */
  readonly figures: ReadonlyMap<string, string>;
  readonly documents: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
}

interface Knowledge {
  readonly types: FactTypes;
  readonly suffixes: LegalSuffixes;
}

/** The profiles of a graph's entities, by their ids. */
export function profilesOf(
  { entities, facts }: Pick<GraphRecord, 'entities' | 'facts'>,
  { types, suffixes }: Knowledge,
): ReadonlyMap<string, Profile> {
  const told = new Map<string, GraphFact[]>();
  for (const fact of facts)
    for (const id of new Set(fillersOf(fact).map((filler) => filler.id))) append(told, id, fact);
  return new Map(
    entities.map((entity) => [entity.id, profileOf(entity, told.get(entity.id) ?? [], { types, suffixes })]),
  );
}

function profileOf(
  entity: EntityRecord,
  facts: readonly GraphFact[],
  { types, suffixes }: Knowledge,
): Profile {
  const { id, type, name, aliases, descriptions } = entity;
  const key = (one: string): string => nameKey(one, type, suffixes);
  return {
    entity,
    words: key(name).split(' '),
    keys: new Set([name, ...aliases].map(key)),
    countries: new Set(facts.filter(isPlain).flatMap((fact) => countryOf(fact, id, types))),
    kinds: new Set(descriptions.flatMap(headOf)),
    ties: facts.flatMap((fact) => tiesOf(id, fact)),
    figures: new Map(facts.flatMap(figureOf)),
    documents: new Set(facts.flatMap(({ evidence }) => evidence.map(({ document }) => document))),
    facts: new Set(facts.map((fact) => fact.id)),
  };
}

/** What a description is about: the last words before its first preposition, comma or "that". */
function headOf(description: string): string[] {
  const [before = ''] = description
    .toLowerCase()
    .split(/,|\s(?:of|for|in|that|which|with|to|at|by|from|on)\s/);
  const words = before
    .trim()
    .replace(/(?<=[^s])s$/, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  return words.length === 0 ? [] : [...new Set([words.slice(-1).join(' '), words.slice(-2).join(' ')])];
}

function tiesOf(id: string, fact: GraphFact): Tie[] {
  const value = valueOf(fact);
  const roles = Object.entries(fact.roles);
  const own = roles.filter(([, fillers]) => fillers.some((filler) => filler.id === id));
  return own.flatMap(([role]) =>
    roles.flatMap(([otherRole, fillers]) =>
      fillers
        .filter((filler) => filler.id !== id)
        .map(({ id: other, name: otherName, type: otherType }) => ({
          other,
          otherName,
          otherType,
          kind: `${fact.type} ${role} ${otherRole}`,
          ...(value !== undefined && { value }),
        })),
    ),
  );
}

function valueOf({ amount, percent }: GraphFact): string | undefined {
  if (amount) return `${numbersOf(amount)} ${amount.currency}`;
  return percent && `${numbersOf(percent)}%`;
}

/** A figure is of a metric and a period: sums of deals are no figures. */
function figureOf(fact: GraphFact): [string, string][] {
  const value = valueOf(fact);
  const { metric, period } = fact;
  if (metric === undefined || period === undefined || value === undefined) return [];
  return [[`${metric} ${fact.periodDates?.start ?? period}`.toLowerCase(), value]];
}

const numbersOf = (quantity: QuantityRecord): string =>
  'value' in quantity ? String(quantity.value) : `${quantity.min}-${quantity.max}`;
