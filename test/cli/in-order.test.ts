import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/cli/in-order.js';

async function* from<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield item;
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('results in the order of the items', () => {
  it('however long each takes, and never more in work than allowed', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        async (waits, ahead) => {
          let [inWork, most] = [0, 0];
          const items = waits.map((wait, at) => ({ wait, at }));
          const results = await all(
            inOrder(from(items), ahead, async ({ wait, at }) => {
              most = Math.max(most, ++inWork);
              await pause(wait);
              inWork -= 1;
              return at;
            }),
          );
          expect(results).toEqual(items.map(({ at }) => at));
          expect(most).toBeLessThanOrEqual(ahead);
        },
      ),
      { numRuns: 50 },
    ));
  it('a result is given while the next item is still waited for', async () => {
    async function* slow(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => {});
    }
    const { value } = await inOrder(slow(), 4, (n) => n * 2).next();
    expect(value).toBe(2);
  });
  it('what the work or the items throw is thrown', async () => {
    const broken = all(
      inOrder(from([1, 2, 3]), 2, (n) => {
        if (n === 2) throw new Error('two');
        return n;
      }),
    );
    await expect(broken).rejects.toThrow('two');
  });
  it('the items are closed where the caller has enough', async () => {
    let closed = false;
    async function* items(): AsyncGenerator<number> {
      try {
        yield* [1, 2, 3];
      } finally {
        closed = true;
      }
    }
    for await (const one of inOrder(items(), 1, (n) => n)) if (one === 1) break;
    await pause(1);
    expect(closed).toBe(true);
  });
});
