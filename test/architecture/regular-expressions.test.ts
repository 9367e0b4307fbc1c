import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** A regular expression as written, and where. */
interface Written {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/** The regular expressions that stand in a file of TypeScript. */
function literalsIn(file: string): Written[] {
  const parsed = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found: Written[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = parsed.getLineAndCharacterOfPosition(node.getStart(parsed));
      const end = node.text.lastIndexOf('/');
      const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
      found.push({ source, flags, place: `${file}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

/** Those that the program puts together while it is loaded and reads: of parts, and of `rules/`. */
async function builtWhile(work: () => Promise<void>): Promise<Written[]> {
  const Plain = globalThis.RegExp;
  const found = new Map<string, Written>();
  globalThis.RegExp = new Proxy(Plain, {
    construct: (target, [pattern, flags]: [string, string?]) => {
      const made = new target(pattern, flags);
      const place = new Error().stack?.split('\n').find((line) => /[/\\]src[/\\]/.test(line));
      if (place) found.set(String(made), { source: made.source, flags: made.flags, place: place.trim() });
      return made;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Plain;
  }
  return [...found.values()];
}

const PAGE = `<!doctype html><title>Norwind buys Vexa</title><article><h1>Norwind buys Vexa</h1>
<p>Norwind Inc bought Vexa Corp for $30 million on Monday, as both of them said.</p></article>`;

/** What it takes to make one slow: text for which its time grows with the square of the length, or faster. */
const slowly = ({ source, flags, place }: Written): string[] => {
  // What is tried is drawn at random: always the same, so that what passes once passes again.
  const found = checkSync(source, flags, { timeout: 120_000, randomSeed: 42 });
  if (found.status === 'safe') return [];
  const why =
    found.status === 'vulnerable'
      ? `${found.complexity.summary}, with ${found.attack.pattern}`
      : found.error.kind;
  return [`${place}: /${source}/${flags} ${why}`];
};

/** The same of many; between two of them the runner of the tests is heard. */
async function slowOf(written: readonly Written[]): Promise<string[]> {
  const found: string[] = [];
  for (const one of written) {
    await setImmediate();
    found.push(...slowly(one));
  }
  return found;
}

describe('regular expressions', { timeout: 300_000 }, () => {
  it('as written in src take time linear in what they are tried on', async () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
    const written = files.flatMap((file) => literalsIn(join('src', file)));
    expect(written.length).toBeGreaterThan(200);
    expect(await slowOf(written)).toEqual([]);
  });
  it('as put together, of rules and of parts, do so too', async () => {
    const built = await builtWhile(async () => {
      const { openSession } = await import('../../src/session.js');
      const session = openSession();
      session.extract(session.read({ source: 'page.html', text: PAGE }));
    });
    expect(built.length).toBeGreaterThan(50);
    expect(await slowOf(built)).toEqual([]);
  });
  it('that do not are told', () => {
    expect(slowly({ source: '^(?:-+|#)+$', flags: '', place: 'here' })).toMatchObject(
      [/^here: \/\^\(\?:-\+\|#\)\+\$\/ exponential, with /].map((line) => expect.stringMatching(line)),
    );
    expect(slowly({ source: '\\s+$', flags: '', place: 'here' })).toHaveLength(1);
  });
});
