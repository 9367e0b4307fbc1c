/**
 * The results of the work on items, in the order of the items, with at most `ahead` of them in work at a time: where that
 * many wait, no further item is read. A result is given as soon as it and all before it are there, also while the next
 * item is still waited for. What the work or the items throw is thrown.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  ahead: number,
  work: (item: Item) => Result | Promise<Result>,
): AsyncGenerator<Result> {
  const source = items[Symbol.asyncIterator]();
  const read = (): Promise<IteratorResult<Item>> => {
    const next = source.next();
    // It is awaited when there is room for it, and not at all where the caller has enough.
    next.catch(() => {});
    return next;
  };
  const inWork: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Item>> | undefined = read();
  try {
    while (next ?? inWork.length > 0) {
      const [first] = inWork;
      const room = inWork.length < ahead ? next : undefined;
      const event = await Promise.race([
        ...(first ? [first.then((result) => ({ result }))] : []),
        ...(room ? [room.then((item) => ({ item }))] : []),
      ]);
      if ('result' in event) {
        inWork.shift();
        yield event.result;
      } else if (event.item.done) next = undefined;
      else {
        const { value } = event.item;
        const working = (async () => work(value))();
        working.catch(() => {});
        inWork.push(working);
        next = read();
      }
    }
  } finally {
    // Not waited for: where the next item is still being read, it would come first.
    void source.return?.();
  }
}
