import { first, type Order } from './order.js';

// How several tellings of a thing become one, key by key: the facts of an article, the records of an article and the
// graph are merged with these joins, each with a table of its own. A join gives the same however its tellings are
// grouped, and for a telling that comes twice; but for `foremost`, which asks which was told first, in any order too.

/** What one key of the tellings becomes; undefined where none of them has a value. */
export type Join<Telling, Value> = (tellings: readonly Telling[]) => Value;
export type Joins<Telling, Joined = Telling> = {
  readonly [Key in keyof Joined]-?: Join<Telling, Joined[Key] | undefined>;
};

/** The tellings as one, each key by its own join, in the order of the table; keys without a value are left out. */
export function joined<Telling, Joined extends object = Telling & object>(
  tellings: readonly Telling[],
  joins: Joins<Telling, Joined>,
): Joined {
  const entries = Object.entries(joins as Record<string, Join<Telling, unknown>>)
    .map(([key, join]) => [key, join(tellings)] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Joined;
}

/** The value of the telling that has one and was told before the others. */
export function foremost<Telling, Value>(
  of: (telling: Telling) => Value | undefined,
): Join<Telling, Value | undefined> {
  return (tellings) => values(tellings, of)[0];
}

/** Of the values of all tellings the first in an order of the values themselves. */
export function least<Telling, Value>(
  of: (telling: Telling) => Value | undefined,
  order: Order<Value>,
): Join<Telling, Value | undefined> {
  return (tellings) => first(values(tellings, of), order);
}

/** Every item once, in the order in which they come; of those with the same key the first in the order. */
export function united<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
  order: Order<Item>,
): Item[] {
  const kept = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    const other = kept.get(key);
    if (other === undefined || order(item, other) < 0) kept.set(key, item);
  }
  return [...kept.values()];
}

function values<Telling, Value>(
  tellings: readonly Telling[],
  of: (telling: Telling) => Value | undefined,
): Value[] {
  return tellings.map(of).filter((value) => value !== undefined);
}
