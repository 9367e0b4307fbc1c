import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/pipeline.js';
import { openSession } from '../../src/session.js';
import { exampleArticle, runExample } from '../../src/rules/examples.js';

const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'finfacts-docs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('docs/rules.md', () => {
  it('binds "30,000 cars" with a rule file that can be loaded and whose examples pass', () => {
    const blocks = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, block = '']) => block);
    const [rules = ''] = blocks.filter((block) => block.includes('own-count: count!'));
    const file = join(folder, 'washing.yml');
    writeFileSync(file, rules);
    const { engine } = openSession({ rules: file });
    const examples = engine.rules.examples.filter(({ origin }) => origin.file === file);
    expect(examples.map(({ counter }) => counter)).toEqual([false, true]);
    const failed = examples
      .map((one) => runExample(one, (text) => extractFacts(engine, exampleArticle(text, undefined)).facts))
      .filter(({ passed }) => !passed);
    expect(failed.flatMap(({ differences }) => differences)).toEqual([]);
  });
});
