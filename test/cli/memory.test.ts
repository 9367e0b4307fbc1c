import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAIN, temporaryFolder } from './program.js';

const { path } = temporaryFolder();
const MB = 1024 * 1024;
const LINES = 7_500;
/** Code that is compiled meanwhile takes half of this; a kilobyte kept of each line would take more than all. */
const LEEWAY = 2.5 * MB;

/** Answers SIGUSR2 with the bytes that are in use once all garbage is collected. */
const METER = `process.on('SIGUSR2', () => {
  globalThis.gc();
  require('node:fs').writeSync(3, String(process.memoryUsage().heapUsed) + '\\n');
});`;
beforeAll(() => writeFileSync(path('meter.cjs'), METER));

const COMPANIES = ['Norwind', 'Hallin', 'Tarvos', 'Quell', 'Marlin', 'Calder', 'Moravia'];

/** An article of its own on the same few companies and sums: words are remembered, so that new ones would take memory for a while. */
function line(n: number): string {
  const [buyer, bought] = [COMPANIES[n % 7], COMPANIES[(n + 1 + (n % 5)) % 7]];
  const text = `${buyer} Inc bought ${(n % 98) + 1}% of ${bought} Corp for $${(n % 300) + 1} million. It is based in Oslo.`;
  return `${JSON.stringify({ source: `wire/${n}`, published: '2024-05-06', text })}\n`;
}

describe('memory of a stream', { timeout: 120_000 }, () => {
  it('is no more at the end than after a third of the lines', async () => {
    const args = ['--expose-gc', '--require', path('meter.cjs'), MAIN, 'extract', '-', '--stream'];
    const child = spawn(process.execPath, [...args, '--jobs', '1'], {
      stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
    });
    const [input, output, , measures] = child.stdio as unknown[] as [Writable, Readable, null, Readable];
    let [ends, awaited] = [0, 0];
    createInterface({ input: output }).on('line', (answer) => {
      if (answer.includes('"kind":"end"') && ++ends === awaited) child.kill('SIGUSR2');
    });
    const meter = createInterface({ input: measures });
    /** The bytes in use when so many lines are sent and each has its end record. */
    const inUseAfter = async (lines: number): Promise<number> => {
      const measured = once(meter, 'line');
      const from = awaited;
      awaited = lines;
      for (let n = from; n < lines; n++) input.write(line(n));
      return Number((await measured)[0]);
    };
    const atThird = await inUseAfter(LINES / 3);
    const atEnd = await inUseAfter(LINES);
    input.end();
    expect((await once(child, 'close'))[0]).toBe(0);
    expect(atEnd - atThird).toBeLessThan(LEEWAY);
  });

  it.each(['1', '2'])(
    'is bounded where nobody takes what is written: --jobs %s reads no more then',
    async (jobs) => {
      const lines = Array.from({ length: 1_500 }, (_, n) =>
        JSON.stringify({ source: `wire/${n}/${'x'.repeat(6_000)}`, text: 'Norwind Inc bought Vexa Corp.' }),
      );
      const child = spawn(process.execPath, [MAIN, 'extract', '-', '--stream', '--jobs', jobs], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      let taken = 0;
      for (const line of lines)
        child.stdin.write(`${line}\n`, () => {
          taken += line.length + 1;
        });
      child.stdin.end();
      await once(child.stdout, 'readable');
      // In so many seconds, and begun as it is, all would be read.
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      expect(taken).toBeLessThan(2 * MB);
      const ends: string[] = [];
      for await (const answer of createInterface({ input: child.stdout }))
        if (answer.includes('"kind":"end"')) ends.push((JSON.parse(answer) as { source: string }).source);
      expect(ends).toEqual(lines.map((line) => (JSON.parse(line) as { source: string }).source));
    },
  );
});

describe('memory of an export', { timeout: 120_000 }, () => {
  /** The facts of data/ as if so many other articles told them of other companies. */
  function copies(count: number): string {
    const lines = readFileSync(`${process.cwd()}/exports/facts.jsonl`, 'utf8');
    const copy = (number: number): string =>
      lines.replace(/_([0-9a-f]{12})[0-9a-f]{4}"/g, `_$1${number.toString(16).padStart(4, '0')}"`);
    return Array.from({ length: count }, (_, number) => copy(number)).join('');
  }

  it('as neo4j-csv does not grow with the facts: what would hold the graph needs four times as much', () => {
    writeFileSync(path('facts.jsonl'), copies(40));
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        ...['--max-old-space-size=64', MAIN, 'export', path('facts.jsonl')],
        ...['--format', 'neo4j-csv', '--output', path('tables')],
      ],
      { encoding: 'utf8' },
    );
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining('import.sh') });
    const facts = readFileSync(path('tables/nodes-Fact.csv'), 'utf8').match(/^"f_/gm);
    expect(facts?.length).toBeGreaterThan(10_000);
  });
});
