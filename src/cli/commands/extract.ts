import { FORMATS, type Format } from '../../export/formats.js';
import type { Command } from '../command.js';
import type { Context } from '../context.js';
import { onlyWanted } from '../filters.js';
import { openExport, tellNextStep } from '../export-writer.js';
import {
  confidenceOption,
  dayOption,
  formatOption,
  KNOWN_NAMES_OPTION,
  PUBLISHED_OPTION,
  RULES_OPTION,
  statusOption,
  typesOption,
} from '../options.js';
import { collectSooner } from '../memory.js';
import { runInputs } from '../run-inputs.js';
import { interruptible } from '../stop.js';
import { openProgram } from '../program.js';
import { sessionOf } from '../../program-session.js';

/** `finfacts extract`: the facts of articles, as one graph, as JSON Lines or as a table. */
export function extractCommand(context: Context): Command {
  return {
    builder: (yargs) =>
      yargs
        .positional('inputs', {
          type: 'string',
          array: true,
          describe: 'Files (.txt, .html, .jsonl, also as .gz) or folders; - is standard input',
        })
        .options({
          format: { ...formatOption(FORMATS), default: 'json' },
          output: { type: 'string', describe: 'Write to this file or folder, complete or not at all' },
          published: PUBLISHED_OPTION,
          types: { type: 'string', describe: 'Only these fact types, as Acquisition,StakePurchase' },
          status: { type: 'string', describe: 'Only these statuses, as actual,agreed' },
          'min-confidence': { type: 'string', describe: 'Only facts at least this sure, 0 to 1' },
          rules: RULES_OPTION,
          'known-names': KNOWN_NAMES_OPTION,
        })
        .example('$0 extract article.txt --format table --published 2013-04-29', 'read one article')
        .example('$0 extract news/ --output graph.json', 'make one graph of a folder')
        .example('cat news.jsonl | $0 extract - --format jsonl --types Acquisition', 'stream JSON Lines'),
    handler: (args) => extract(args as unknown as ExtractArguments, context),
  };
}

interface ExtractArguments {
  readonly inputs?: string[];
  readonly format: Format;
  readonly output?: string;
  readonly published?: string;
  readonly types?: string;
  readonly status?: string;
  readonly minConfidence?: string;
  readonly rules?: string;
  readonly knownNames: boolean;
}

async function extract(args: ExtractArguments, context: Context): Promise<void> {
  const published = dayOption(args.published);
  const program = await openProgram(args.rules);
  const session = interruptible(() => sessionOf(program, args));
  const filters = {
    types: typesOption(args.types, session.types),
    status: statusOption(args.status),
    minConfidence: confidenceOption(args.minConfidence),
  };
  collectSooner();
  const writer = await openExport(args, context, session.types);
  // Lines that appear on the same terminal would run through the bar.
  const progress = args.output !== undefined || args.format !== 'jsonl' || !context.stdout.isTTY;
  try {
    await runInputs(
      args.inputs ?? [],
      context,
      {
        work: (input) => onlyWanted(session.extract(session.read(input)), filters),
        result: (records) => writer.article(records),
        problem: (problem) => writer.problem(problem),
      },
      { published, progress },
    );
    await writer.end();
    await tellNextStep(args, context);
  } finally {
    writer.discard();
  }
}
