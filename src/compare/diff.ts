import { byCodeUnit, canonicalJson } from '../output/ids.js';
import type { DateRecord, GraphFact, QuantityRecord } from '../output/types.js';
import { WORDS } from '../output/vocabulary.js';
import { grouped } from '../grouped.js';
import { plainly } from '../output/identity.js';
import { mapRoles } from '../output/roles.js';

/** What two graphs say of one fact. */
export interface ChangedFact {
  readonly before: GraphFact;
  readonly after: GraphFact;
  /** Keys in which they differ: `status`, `percent`, `amount` … */
  readonly changes: readonly string[];
}

/** What the second graph has that the first has not, and the other way round; each list in the order of type and id. */
export interface GraphDiff {
  readonly added: readonly GraphFact[];
  readonly gone: readonly GraphFact[];
  readonly changed: readonly ChangedFact[];
}

/**
 * Compares the facts of two graphs: by id, and where a value that is part of the id differs (a stake that was 18 percent
 * and is 30) by type, parties and words, if there is one such fact on each side and so no doubt which one became which.
 * How a sentence puts it, evidence, rule and confidence don't count.
 */
export function diffFacts(before: readonly GraphFact[], after: readonly GraphFact[]): GraphDiff {
  const old = new Map(before.map((fact) => [fact.id, fact]));
  const fresh = new Map(after.map((fact) => [fact.id, fact]));
  const both = after.flatMap((fact) => {
    const earlier = old.get(fact.id);
    return earlier ? changeOf(earlier, fact) : [];
  });
  const gone = before.filter(({ id }) => !fresh.has(id));
  const added = after.filter(({ id }) => !old.has(id));
  const restated = restatements(gone, added);
  const moved = new Set(restated.flatMap(([earlier, later]) => [earlier.id, later.id]));
  const left = (facts: readonly GraphFact[]): GraphFact[] =>
    facts.filter(({ id }) => !moved.has(id)).sort(byTypeAndId);
  const changed = [...both, ...restated.flatMap(([earlier, later]) => changeOf(earlier, later))];
  return {
    added: left(added),
    gone: left(gone),
    changed: changed.sort((a, b) => byTypeAndId(a.after, b.after)),
  };
}

/** Pairs of facts of the same type, parties and words of which each side has just one. */
function restatements(
  gone: readonly GraphFact[],
  added: readonly GraphFact[],
): (readonly [GraphFact, GraphFact])[] {
  const [before, after] = [byParties(gone), byParties(added)];
  return [...before].flatMap(([key, [earlier, ...others]]) => {
    const [later, ...more] = after.get(key) ?? [];
    return earlier && later && others.length + more.length === 0 ? [[earlier, later] as const] : [];
  });
}

function byParties(facts: readonly GraphFact[]): Map<string, GraphFact[]> {
  return grouped(facts, (fact) => {
    const parties = mapRoles(fact.roles, (fillers) => fillers.map(({ id }) => id).sort());
    return canonicalJson([fact.type, parties, WORDS.map((name) => plainly(fact[name]))]);
  });
}

function changeOf(before: GraphFact, after: GraphFact): ChangedFact[] {
  const [x, y] = [statement(before), statement(after)];
  const changes = Object.keys(x).filter((key) => canonicalJson(x[key]) !== canonicalJson(y[key]));
  return changes.length === 0 ? [] : [{ before, after, changes }];
}

/** What a fact says of its parties. */
function statement(fact: GraphFact): Record<string, unknown> {
  const words = Object.fromEntries(WORDS.map((key) => [key, plainly(fact[key])]));
  const { status, percent, amount, count, date } = fact;
  return {
    status,
    percent: numbersOf(percent),
    amount: numbersOf(amount),
    count: numbersOf(count),
    date: dayOf(date),
    ...words,
  };
}

function numbersOf(quantity: QuantityRecord | undefined): unknown {
  return quantity && { ...quantity, text: undefined };
}

function dayOf(date: DateRecord | undefined): unknown {
  return date?.start === undefined ? date?.text.toLowerCase() : [date.start, date.end];
}

function byTypeAndId(a: GraphFact, b: GraphFact): number {
  return byCodeUnit(a.type, b.type) || byCodeUnit(a.id, b.id);
}
