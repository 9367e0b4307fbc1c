/** A total order: negative where `a` comes first, 0 only for what is the same. */
export type Order<Item> = (a: Item, b: Item) => number;

/** The order of the first of these in which two differ. */
export function compare<Item>(...orders: readonly Order<Item>[]): Order<Item> {
  return (a, b) => {
    for (const order of orders) {
      const result = order(a, b);
      if (result !== 0) return result;
    }
    return 0;
  };
}

export function ascending<Item>(key: (item: Item) => string | number): Order<Item> {
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
}

export function descending<Item>(key: (item: Item) => string | number): Order<Item> {
  const order = ascending(key);
  return (a, b) => order(b, a);
}

/** The first of the items in an order; undefined where there is none. */
export function first<Item>(items: readonly Item[], order: Order<Item>): Item | undefined {
  return items.length === 0 ? undefined : items.reduce((best, item) => (order(item, best) < 0 ? item : best));
}
