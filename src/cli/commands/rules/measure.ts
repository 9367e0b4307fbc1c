import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { z } from 'zod';
import { aligned } from '../../../eval/columns.js';
import { rowTallies, type RowTally } from '../../../eval/row-tally.js';
import { openUniversalTagging } from '../../../explain/universal-tags.js';
import { sessionOf } from '../../../program-session.js';
import { show, type Context } from '../../context.js';
import { UsageError } from '../../errors.js';
import { placeOf } from '../../paths.js';
import { openProgram } from '../../program.js';

const GOLD_FILE = 'stage-tags.jsonl';
const goldShape = z.looseObject({
  id: z.string(),
  text: z.string(),
  tags: z.array(z.tuple([z.number(), z.number(), z.string()])),
});

/** `finfacts rules measure`: how often each row of the grammar held in tagged text, and how often it was right. */
export function rulesMeasureCommand(context: Context): CommandModule {
  return {
    command: 'measure',
    describe: 'Measure the rows of the grammar on tagged text, the worst first',
    builder: (yargs) =>
      yargs
        .option('gold', {
          type: 'string',
          demandOption: true,
          describe: `Folder with ${GOLD_FILE}: texts with word classes of Universal Dependencies`,
        })
        .example('$0 rules measure --gold dev', 'rows that are seldom right stand first'),
    handler: (args) => measure(args['gold'] as string, context),
  };
}

async function measure(folder: string, context: Context): Promise<void> {
  const session = sessionOf(await openProgram(undefined));
  const tallies = rowTallies(session.engine, openUniversalTagging());
  for (const { id, text, tags } of readGoldTags(join(folder, GOLD_FILE)))
    tallies.add(session.read({ source: id, text }), new Map(tags.map(([start, , tag]) => [start, tag])));
  await show(context.stdout, table(tallies.rows()));
}

function readGoldTags(file: string): z.infer<typeof goldShape>[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`--gold: ${file} cannot be read.`);
  }
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      try {
        return goldShape.parse(JSON.parse(line));
      } catch {
        throw new UsageError(
          `${file}:${i + 1}: a line is {"id": …, "text": …, "tags": [[start, end, "NOUN"], …]}.`,
        );
      }
    });
}

const percent = (part: number, all: number): string => ((100 * part) / all).toFixed(1);

function table(rows: readonly RowTally[]): string {
  const lines = rows.map(({ row, fired, right, byFrequency }) => [
    String(fired),
    percent(right, fired),
    percent(byFrequency, fired),
    `${row.id} ${placeOf(row.origin)}`,
  ]);
  return aligned([['held', 'right', 'by frequency', 'row'], ...lines], [0, 1, 2]);
}
