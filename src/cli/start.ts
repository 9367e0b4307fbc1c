import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ArticleInput } from '../article/types.js';
import { write, widthOf, type Context } from './context.js';
import { EXIT } from './errors.js';
import { formatter, FORMATS, type Format } from './formats.js';
import { openOutput } from './output.js';
import { runInputs } from './run-inputs.js';
import { openSession } from './session.js';

// What `npm start` does: the facts of every article in data/ as a table, and in exports/ as graph and JSON Lines.

const FILES: Readonly<Partial<Record<Format, string>>> = {
  json: 'exports/graph.json',
  jsonl: 'exports/facts.jsonl',
};
const goldHead = z.looseObject({ published: z.string().optional() });

/** An article of data/ has its date of publication in the gold file beside it (`01.gold.json` of `01.txt`). */
function withDate(input: ArticleInput): ArticleInput {
  const gold = input.source.replace(/\.\w+$/, '.gold.json');
  if (!existsSync(gold)) return input;
  return { ...input, published: goldHead.parse(JSON.parse(readFileSync(gold, 'utf8'))).published };
}

async function start(context: Context): Promise<void> {
  const session = openSession();
  const formats = FORMATS.map((name) => ({
    name,
    ...formatter(name, session.types, widthOf(context.stdout)),
  }));
  const texts = new Map<Format, string>();
  const add = (name: Format, text: string): unknown => texts.set(name, (texts.get(name) ?? '') + text);
  await runInputs(['data'], context, {
    work: (input) => session.extract(session.read(withDate(input))),
    result: async (records) => formats.forEach(({ name, article }) => add(name, article(records))),
  });
  mkdirSync('exports', { recursive: true });
  for (const { name, end } of formats) {
    add(name, end());
    const output = openOutput(FILES[name], context.stdout);
    await output.write(texts.get(name) ?? '');
    output.commit();
  }
  await write(context.stdout, `Written: ${Object.values(FILES).join(', ')}\n`);
}

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const { stdin, stdout, stderr } = process;
const context: Context = { stdin, stdout, stderr, exitCode: EXIT.done };
await start(context);
process.exitCode = context.exitCode;
