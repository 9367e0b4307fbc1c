import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { ArticleInput } from '../../src/article/types.js';
import type { Extracted } from '../../src/cli/extracted.js';
import type { Outcome } from '../../src/cli/outcome.js';
import { openSharedWork } from '../../src/cli/shared-work.js';
import type { Threads } from '../../src/cli/threads.js';

const article = (source: string, text = source): ArticleInput => ({ source, text });
const outcome = ({ source }: ArticleInput): Outcome<Extracted> => ({
  problem: { code: 'internal', source, message: source },
  source,
  ms: 0,
});

/** One thread with room for so many articles, each of which takes so many turns of the event loop; and who read what. */
function shared({ room, turns }: { room: number; turns: number }) {
  const there: string[] = [];
  const here: string[] = [];
  let busy = 0;
  const threads: Threads = {
    hasRoom: () => busy < room,
    run: async (input) => {
      busy += 1;
      there.push(input.source);
      for (let turn = 0; turn < turns; turn += 1) await setImmediate();
      busy -= 1;
      return outcome(input);
    },
    close: async () => {},
  };
  const read = openSharedWork(threads, (input) => {
    here.push(input.source);
    return outcome(input);
  });
  return { read, there, here };
}

const sources = Array.from({ length: 20 }, (_, index) => `article ${index}`);

describe('work that this thread shares with others', () => {
  test('each article is read once, here or there, and its outcome is its own', async () => {
    const { read, there, here } = shared({ room: 2, turns: 1 });
    const outcomes = await Promise.all(sources.map((source) => read(article(source))));
    expect(outcomes.map(({ source }) => source)).toEqual(sources);
    expect([...there, ...here].toSorted()).toEqual(sources.toSorted());
  });

  test('a thread that is as quick as this one reads half of them, although all wait from the start', async () => {
    const { read, there, here } = shared({ room: 1, turns: 1 });
    await Promise.all(sources.map((source) => read(article(source))));
    expect(Math.abs(there.length - here.length)).toBeLessThanOrEqual(4);
  });

  test('one that has no room leaves all to this thread', async () => {
    const { read, here } = shared({ room: 0, turns: 1 });
    await Promise.all(sources.map((source) => read(article(source))));
    expect(here).toEqual(sources);
  });

  test('a long article is never read here', async () => {
    const { read, there, here } = shared({ room: 0, turns: 1 });
    await read(article('long', 'word '.repeat(10_000)));
    expect([there, here]).toEqual([['long'], []]);
  });
});
