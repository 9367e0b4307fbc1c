import type { Command } from '../command.js';
import type { Context } from '../context.js';
import { COMPANIES_OPTION, ARTICLE_OPTIONS, GRAPH_INPUTS } from '../options.js';
import { exportInputs, type ExportArguments } from './export.js';

/** `finfacts merge`: one graph of many graphs, fact lines and articles. */
export function mergeCommand(context: Context): Command {
  return {
    builder: (yargs) =>
      yargs
        .positional('inputs', GRAPH_INPUTS)
        .options({
          output: { type: 'string', describe: 'Write to this file, complete or not at all' },
          aliases: {
            type: 'string',
            describe: 'YAML file of names to join or to keep apart (finfacts duplicates writes one)',
          },
          companies: COMPANIES_OPTION,
          ...ARTICLE_OPTIONS,
        })
        .example('$0 merge all.json --aliases names.yml --output joined.json', 'with names joined')
        .example('$0 merge all.json today.json --output all.json', 'add the day to what is known'),
    handler: (args) => exportInputs({ ...(args as unknown as MergeArguments), format: 'json' }, context),
  };
}

type MergeArguments = Omit<ExportArguments, 'format'>;
