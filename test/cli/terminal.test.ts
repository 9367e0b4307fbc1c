import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { finfacts, temporaryFolder, type Outcome } from './program.js';

// What a terminal obeys (colours, cursor, the title of the window, the direction of writing) must not come out of an input.

const { path, root } = temporaryFolder();
const run = (...args: string[]) => finfacts(args, { cwd: root() });

const HOSTILE = '\u001b[2J\u009b31m\u202e\u0007';
/** How it begins where it is shown; a column may be narrower than all of it. */
const ESCAPED = '\\u001b[2J';
/** So long that its few controls do not make it a binary file. */
const FILLER = ' The ferries sail daily.'.repeat(40);
const FILE = `no${HOSTILE}\nfile.txt`;

beforeAll(async () => {
  const deal = (price: number): string => `Norwind Inc has bought Vexa Corp for $${price} million.`;
  const article = {
    source: `wire${HOSTILE}`,
    title: `A ${HOSTILE}deal`,
    text: `${deal(30)} It was ${HOSTILE}swift.${FILLER}`,
  };
  writeFileSync(path('news.jsonl'), `${JSON.stringify(article)}\n`);
  writeFileSync(path('plain.txt'), `${deal(30)}\n`);
  writeFileSync(path('rules.yml'), `fact: Acquisition # ${HOSTILE}\nframes: ${HOSTILE}\n`);
  const { stdout } = await run('extract', 'plain.txt');
  const hostile = stdout.replaceAll('"Vexa Corp"', JSON.stringify(`Vexa${HOSTILE} Corp`));
  writeFileSync(path('one.json'), hostile);
  writeFileSync(path('two.json'), hostile.replaceAll('30000000', '35000000'));
}, 60_000);

/** Nothing in it but line ends that a terminal obeys, and the escapes in its place. */
function expectSafe({ stdout, stderr }: Outcome, shown: string, where: 'stdout' | 'stderr' = 'stdout'): void {
  expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  expect(where === 'stdout' ? stdout : stderr).toContain(shown);
}

describe('nothing that a terminal obeys comes out of', () => {
  it.each([
    ['text', ['text', 'news.jsonl'], `wire${ESCAPED}`],
    ['explain', ['explain', 'news.jsonl'], `It was ${ESCAPED}`],
    ['a table', ['export', 'one.json', '--format', 'table'], `Vexa${ESCAPED}`],
    ['a time line', ['timeline', '--entity', 'Norwind Inc', 'one.json'], `Vexa${ESCAPED}`],
    ['a comparison', ['diff', 'one.json', 'two.json'], `Vexa${ESCAPED}`],
  ])('%s', async (_, args, shown) => {
    const outcome = await run(...args);
    expect(outcome.code, outcome.stderr).toBe(0);
    expectSafe(outcome, shown);
  });

  it('the name of a file in a message, which stays one line', async () => {
    const outcome = await run('extract', FILE);
    expect(outcome.code).toBe(1);
    expectSafe(outcome, ESCAPED, 'stderr');
    expect(outcome.stderr).toMatch(/^no\S+\\nfile\.txt: there is no such file or folder\.\n$/);
  });
  it('an option in a message', async () => {
    expectSafe(await run('extract', 'plain.txt', '--types', HOSTILE), ESCAPED, 'stderr');
  });
  it('the line of a rule file in a message', async () => {
    const outcome = await run('rules', 'check', 'rules.yml');
    expect(outcome.code).toBe(2);
    expectSafe(outcome, ESCAPED, 'stderr');
  });
});

it('a file that is written has the table as it is shown', async () => {
  await run('export', 'one.json', '--format', 'table', '--output', 'table.txt');
  expect(readFileSync(path('table.txt'), 'utf8').replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});
