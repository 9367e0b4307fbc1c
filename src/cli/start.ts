import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ArticleInput } from '../article/types.js';
import { factSummary } from '../export/summary.js';
import { formatEntry, FORMATS } from '../export/formats.js';
import { jsonText } from '../output/json-text.js';
import { byCodeUnit } from '../output/ids.js';
import { jsonSchema } from '../output/schema.js';
import type { ArticleRecords } from '../output/types.js';
import { write, type Context } from './context.js';
import { EXIT } from './errors.js';
import { openExport } from './export-writer.js';
import { writeFolder } from './output-folder.js';
import { here } from './outcome.js';
import { runInputs } from './run-inputs.js';
import { watchOutput } from './watch-output.js';
import { sessionOf } from '../program-session.js';
import { openProgram } from './program.js';

// What `npm start` does: the facts of every article in data/, a line each, and in exports/ in every format, with the JSON Schema.

const FOLDER = 'exports';
/** Longest line of what is printed. */
const LINE_WIDTH = 100;
const goldHead = z.looseObject({ published: z.string().optional() });

/** The articles of data/; what lies there besides is their gold files, which are not left unread. */
function sampleArticles(): string[] {
  const names = readdirSync('data').filter((name) => !name.endsWith('.gold.json'));
  return names.sort(byCodeUnit).map((name) => `data/${name}`);
}

/** An article of data/ has its date of publication in the gold file beside it (`01.gold.json` of `01.txt`). */
function withDate(input: ArticleInput): ArticleInput {
  const gold = input.source.replace(/\.\w+$/, '.gold.json');
  if (!existsSync(gold)) return input;
  return { ...input, published: goldHead.parse(JSON.parse(readFileSync(gold, 'utf8'))).published };
}

async function start(context: Context): Promise<void> {
  const session = sessionOf(await openProgram());
  const articles: ArticleRecords[] = [];
  await runInputs(sampleArticles(), context, {
    work: here((input) => session.extract(session.read(withDate(input)))),
    result: async (records) => void articles.push(records),
  });
  mkdirSync(FOLDER, { recursive: true });
  const samples = FORMATS.flatMap((format) => {
    const { sample } = formatEntry(format);
    return sample === undefined ? [] : [{ format, output: `${FOLDER}/${sample}` }];
  });
  for (const options of samples) {
    const writer = await openExport(options, context, session.types);
    for (const records of articles) await writer.article(records);
    await writer.end();
  }
  const schemas = (['graph', 'line', 'stages', 'report'] as const).map(
    (of) => [`${of}.schema.json`, `${jsonText(jsonSchema(session.types, of), 1)}\n`] as const,
  );
  writeFolder(`${FOLDER}/schema`, new Map(schemas));
  const facts = articles.flatMap((records) => records.facts);
  await write(context.stdout, factSummary(facts, session.types, LINE_WIDTH));
  await write(
    context.stdout,
    '\nThe facts as a table with their sentences: npx finfacts extract data --format table\n',
  );
  await write(context.stdout, `Written: ${FOLDER}/, a file or folder a format\n`);
}

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
watchOutput(process);
const { stdin, stdout, stderr } = process;
const context: Context = { stdin, stdout, stderr, exitCode: EXIT.done };
await start(context);
process.exitCode = context.exitCode;
