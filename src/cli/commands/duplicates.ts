import { existsSync, readFileSync } from 'node:fs';
import { withDuplicates } from '../../aliases/propose.js';
import { findDuplicates, type Duplicate } from '../../duplicates/find.js';
import { duplicatesTable } from '../../duplicates/table.js';
import { readWeights } from '../../duplicates/weights.js';
import { graphRecord } from '../../graph/record.js';
import { jsonText } from '../../output/json-text.js';
import { SCHEMA } from '../../output/vocabulary.js';
import { suffixesOf } from '../../program-session.js';
import { rulesFolder } from '../../rules-folder.js';
import { aliasFileAt } from '../aliases-option.js';
import type { Command } from '../command.js';
import { tell, write, widthOf, type Context } from '../context.js';
import { collectGraph } from '../graph-inputs.js';
import { ARTICLE_OPTIONS, articleOptions, GRAPH_INPUTS, type ArticleArguments } from '../options.js';
import { writeOutput } from '../output.js';
import { openProgram } from '../program.js';

/** `finfacts duplicates`: which entities of a graph may be one, with what speaks for it and against it. */
export function duplicatesCommand(context: Context): Command {
  return {
    builder: (yargs) =>
      yargs
        .positional('inputs', GRAPH_INPUTS)
        .options({
          format: { choices: ['table', 'json'] as const, default: 'table', describe: 'table: to read' },
          aliases: {
            type: 'string',
            describe:
              'Add them to this aliases file: the sure ones as joined, the others to accept or refuse',
          },
          ...ARTICLE_OPTIONS,
        })
        .example('$0 duplicates graph.json', 'the likeliest first')
        .example('$0 duplicates graph.json --aliases names.yml', 'to decide on')
        .example(
          '$0 merge graph.json --aliases names.yml --output joined.json',
          'the graph with these joined',
        )
        .epilogue('Weights and limits stand in rules/duplicates.yml.'),
    handler: (args) => duplicates(args as unknown as DuplicatesArguments, context),
  };
}

interface DuplicatesArguments extends ArticleArguments {
  readonly inputs?: string[];
  readonly format: 'table' | 'json';
  readonly aliases?: string;
}

async function duplicates(
  { inputs = [], format, aliases, ...args }: DuplicatesArguments,
  context: Context,
): Promise<void> {
  const program = await openProgram(args.rules);
  const { types, lexicon } = program;
  const suffixes = suffixesOf(program);
  const { graph, problems } = await collectGraph(inputs, context, { types, ...articleOptions(args) });
  // What could not be read may tell two apart.
  if (problems > 0) return;
  const found = findDuplicates(graphRecord(graph), {
    types,
    lexicon,
    suffixes,
    weights: readWeights(rulesFolder()),
  });
  if (aliases !== undefined) await addTo(aliases, found, suffixes, context);
  const text =
    format === 'json'
      ? `${jsonText({ schema: SCHEMA, kind: 'duplicates', duplicates: found.map(briefly) }, 2)}\n`
      : duplicatesTable(found, widthOf(context.stdout));
  await write(context.stdout, text);
}

async function addTo(
  file: string,
  found: readonly Duplicate[],
  suffixes: ReturnType<typeof suffixesOf>,
  context: Context,
): Promise<void> {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const after = aliasFileAt(file, () => withDuplicates(before, found, { file, suffixes }));
  await writeOutput(file, after, context.stdout);
  tell(
    context.stderr,
    `${file}: ${before === after ? 'as it was' : 'written'}; finfacts merge --aliases joins by it.`,
  );
}

/** An entity as it is told beside another: what it is called. */
function briefly({ a, b, score, sure, evidence }: Duplicate): object {
  const end = ({ id, type, name }: Duplicate['a']): object => ({ id, type, name });
  return { a: end(a), b: end(b), score, sure, evidence };
}
