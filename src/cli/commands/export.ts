import { FORMATS, type Format } from '../../export/formats.js';
import { renaming } from '../aliases-option.js';
import { identifying } from '../companies-option.js';
import type { Command } from '../command.js';
import { tell, type Context } from '../context.js';
import { EXIT } from '../errors.js';
import { openExport, tellNextStep } from '../export-writer.js';
import { readGraphInputs } from '../graph-inputs.js';
import { tellProblem } from '../inputs.js';
import {
  COMPANIES_OPTION,
  formatOption,
  GRAPH_INPUTS,
  ARTICLE_OPTIONS,
  articleOptions,
  type ArticleArguments,
} from '../options.js';
import { openProgram } from '../program.js';

/** `finfacts export`: a graph, fact lines or articles in another format. */
export function exportCommand(context: Context): Command {
  return {
    builder: (yargs) =>
      yargs
        .positional('inputs', GRAPH_INPUTS)
        .options({
          format: { ...formatOption(FORMATS), demandOption: true },
          output: { type: 'string', describe: 'Write to this file or folder, complete or not at all' },
          companies: COMPANIES_OPTION,
          ...ARTICLE_OPTIONS,
        })
        .example('$0 export graph.json --format gexf --output graph.gexf', 'for Gephi')
        .example('$0 export facts.jsonl --format csv --output tables/', 'for a spreadsheet'),
    handler: (args) => exportInputs(args as unknown as ExportArguments, context),
  };
}

export interface ExportArguments extends ArticleArguments {
  readonly inputs?: readonly string[] | undefined;
  readonly format: Format;
  readonly output?: string | undefined;
  readonly aliases?: string | undefined;
  readonly companies?: string | undefined;
}

/** Reads the inputs and writes them in the format; where there is no fact in them, says so and writes nothing. */
export async function exportInputs(
  { inputs = [], format, output, aliases, companies, ...args }: ExportArguments,
  context: Context,
): Promise<void> {
  const { rules } = args;
  const options = { types: (await openProgram(rules)).types, ...articleOptions(args) };
  const renamed = await renaming(aliases, rules);
  const { identified, tellReport } = await identifying(companies, rules, context);
  const writer = await openExport({ format, output, rules }, context, options.types);
  let facts = 0;
  try {
    for await (const one of readGraphInputs(inputs, context, options)) {
      if ('problem' in one) {
        tellProblem(one.problem, context);
        await writer.problem(one.problem);
      } else {
        facts += one.records.facts.length;
        await writer.article(identified(renamed(one.records)));
      }
    }
    if (facts === 0) return tellNoFacts(inputs, context);
    await writer.end();
    tellReport();
    await tellNextStep({ format, output }, context);
  } finally {
    writer.discard();
  }
}

function tellNoFacts(inputs: readonly string[], context: Context): void {
  context.exitCode = EXIT.someInputsFailed;
  tell(context.stderr, `There are no facts in ${inputs.join(', ')}: nothing is written.`);
}
