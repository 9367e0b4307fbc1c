import { diffFacts } from '../../compare/diff.js';
import { diffTable } from '../../compare/tables.js';
import { graphRecord } from '../../graph/record.js';
import { jsonText } from '../../output/json-text.js';
import type { GraphRecord } from '../../output/types.js';
import { SCHEMA } from '../../output/vocabulary.js';
import type { Command } from '../command.js';
import { write, widthOf, type Context } from '../context.js';
import { collectGraph, type GraphInputOptions } from '../graph-inputs.js';
import { ARTICLE_OPTIONS, articleOptions, type ArticleArguments } from '../options.js';
import { openProgram } from '../program.js';

/** `finfacts diff`: which facts one graph has that another has not, and which changed. */
export function diffCommand(context: Context): Command {
  return {
    builder: (yargs) =>
      yargs
        .positional('before', { type: 'string', describe: 'A graph, fact lines, articles or their folder' })
        .positional('after', { type: 'string', describe: 'Another; - is standard input' })
        .options({
          format: { choices: ['table', 'json'] as const, default: 'table', describe: 'table: to read' },
          ...ARTICLE_OPTIONS,
        })
        .example('$0 diff yesterday.json today.json', 'what is new')
        .epilogue(
          'Exit codes: 0 compared, whether or not there is a difference; 1 an input could not be read in full, and nothing is compared; 2 wrong usage or rules.',
        ),
    handler: (args) => diff(args as unknown as DiffArguments, context),
  };
}

interface DiffArguments extends ArticleArguments {
  readonly before: string;
  readonly after: string;
  readonly format: 'table' | 'json';
}

async function diff({ before, after, format, ...args }: DiffArguments, context: Context): Promise<void> {
  const options = { types: (await openProgram(args.rules)).types, ...articleOptions(args) };
  const old = await wholeGraph(before, context, options);
  const fresh = await wholeGraph(after, context, options);
  // What could not be read would look as if it were gone.
  if (!old || !fresh) return;
  const result = diffFacts(old.facts, fresh.facts);
  const text =
    format === 'json'
      ? `${jsonText({ schema: SCHEMA, kind: 'diff', ...result }, 2)}\n`
      : diffTable(result, options.types, widthOf(context.stdout));
  await write(context.stdout, text);
}

async function wholeGraph(
  path: string,
  context: Context,
  options: GraphInputOptions,
): Promise<GraphRecord | undefined> {
  const { graph, problems } = await collectGraph([path], context, options);
  return problems === 0 ? graphRecord(graph) : undefined;
}
