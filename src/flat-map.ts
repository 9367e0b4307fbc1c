/**
 * `list.flatMap(made)`, several times as fast: V8 puts each item of that into its list by a call of its runtime, and most
 * lists of a sentence are short.
 */
export function flatMap<Item, Made>(
  list: readonly Item[],
  made: (item: Item, at: number) => Made | readonly Made[],
): Made[] {
  const all: Made[] = [];
  for (let at = 0; at < list.length; at++) {
    const some = made(list[at]!, at);
    if (isList(some)) for (const one of some) all.push(one);
    else all.push(some);
  }
  return all;
}

const isList: (some: unknown) => some is readonly unknown[] = Array.isArray;
