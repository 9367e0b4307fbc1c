import { timelineTable } from '../../compare/tables.js';
import { entitiesNamed, namesLike, timelineOf } from '../../compare/timeline.js';
import { graphRecord } from '../../graph/record.js';
import { jsonText } from '../../output/json-text.js';
import { SCHEMA } from '../../output/vocabulary.js';
import type { Command } from '../command.js';
import { write, widthOf, type Context } from '../context.js';
import { UsageError } from '../errors.js';
import { collectGraph } from '../graph-inputs.js';
import { GRAPH_INPUTS, ARTICLE_OPTIONS, articleOptions, type ArticleArguments } from '../options.js';
import { openProgram } from '../program.js';
import { suffixesOf } from '../../program-session.js';

/** `finfacts timeline`: everything told of one entity, in the order of time. */
export function timelineCommand(context: Context): Command {
  return {
    builder: (yargs) =>
      yargs
        .positional('inputs', GRAPH_INPUTS)
        .options({
          entity: {
            type: 'string',
            demandOption: true,
            describe: 'One of its names, or its id; "Inc" and the like may be left out',
          },
          format: {
            choices: ['table', 'json'] as const,
            default: 'table',
            describe: 'table: to read; a date in brackets is that of the news',
          },
          ...ARTICLE_OPTIONS,
        })
        .example('$0 timeline --entity Alibaba graph.json', 'all about Alibaba'),
    handler: (args) => timeline(args as unknown as TimelineArguments, context),
  };
}

interface TimelineArguments extends ArticleArguments {
  readonly inputs?: string[];
  readonly entity: string;
  readonly format: 'table' | 'json';
}

async function timeline(
  { inputs = [], entity, format, ...args }: TimelineArguments,
  context: Context,
): Promise<void> {
  const program = await openProgram(args.rules);
  const options = { types: program.types, ...articleOptions(args) };
  const graph = graphRecord((await collectGraph(inputs, context, options)).graph);
  const entities = entitiesNamed(entity, graph, suffixesOf(program));
  if (entities.length === 0)
    throw new UsageError(`--entity ${entity}: ${notThere(namesLike(entity, graph))}`);
  const entries = timelineOf(
    entities.map(({ id }) => id),
    graph,
  );
  const text =
    format === 'json'
      ? `${jsonText({ schema: SCHEMA, kind: 'timeline', entities, entries }, 2)}\n`
      : timelineTable(entries, options.types, widthOf(context.stdout));
  await write(context.stdout, text);
}

function notThere(like: readonly string[]): string {
  const hint = like.length === 0 ? '' : ` Did you mean ${like.join(', ')}?`;
  return `no fact names it.${hint}`;
}
