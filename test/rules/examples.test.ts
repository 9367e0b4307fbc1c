import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/pipeline.js';
import { openSession } from '../../src/session.js';
import { exampleArticle, runExample } from '../../src/rules/examples.js';
import { loadRules } from '../../src/rules/load.js';
import { rulesFolder } from '../../src/rules-folder.js';

const { engine } = openSession();
const { examples } = loadRules(rulesFolder(), engine.lexicon);
const extract = (text: string, published: string | undefined) =>
  extractFacts(engine, exampleArticle(text, published)).facts;

/** Every example and counter-example of `rules/facts` is a test. */
describe.each([...new Set(examples.map((example) => example.fact))])('%s', (fact) => {
  const own = examples.filter((example) => example.fact === fact);
  it.each(
    own.map(
      (example) =>
        [`${basename(example.origin.file)}:${example.origin.line} ${example.text}`, example] as const,
    ),
  )('%s', (_, example) => expect(runExample(example, extract).differences).toEqual([]));
});
