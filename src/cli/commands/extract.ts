import { FORMATS, type Format } from '../../export/formats.js';
import type { Command } from '../command.js';
import type { Context } from '../context.js';
import { openExtractor, openSession } from '../extractor.js';
import { openExport, tellNextStep } from '../export-writer.js';
import {
  ARTICLE_OPTIONS,
  articleOptions,
  confidenceOption,
  formatOption,
  KNOWN_NAMES_OPTION,
  statusOption,
  typesOption,
  type ArticleArguments,
} from '../options.js';
import { collectSooner } from '../memory.js';
import { runInputs } from '../run-inputs.js';

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
          types: { type: 'string', describe: 'Only these fact types, as Acquisition,StakePurchase' },
          status: { type: 'string', describe: 'Only these statuses, as actual,agreed' },
          'min-confidence': { type: 'string', describe: 'Only facts at least this sure, 0 to 1' },
          'known-names': KNOWN_NAMES_OPTION,
          ...ARTICLE_OPTIONS,
        })
        .example('$0 extract article.txt --format table --published 2013-04-29', 'read one article')
        .example('$0 extract news/ --output graph.json', 'make one graph of a folder')
        .example('cat news.jsonl | $0 extract - --format jsonl --types Acquisition', 'stream JSON Lines'),
    handler: (args) => extract(args as unknown as ExtractArguments, context),
  };
}

interface ExtractArguments extends ArticleArguments {
  readonly inputs?: string[];
  readonly format: Format;
  readonly output?: string;
  readonly types?: string;
  readonly status?: string;
  readonly minConfidence?: string;
  readonly knownNames: boolean;
}

async function extract(args: ExtractArguments, context: Context): Promise<void> {
  const { published, rules, jobs, timeout } = articleOptions(args);
  const { knownNames } = args;
  const session = await openSession({ rules, knownNames });
  const filters = {
    types: typesOption(args.types, session.types),
    status: statusOption(args.status),
    minConfidence: confidenceOption(args.minConfidence),
  };
  collectSooner();
  const extractor = openExtractor(session, { rules, knownNames, filters, timeout }, jobs);
  const writer = await openExport(args, context, session.types);
  // Lines that appear on the same terminal would run through the bar.
  const progress = args.output !== undefined || args.format !== 'jsonl' || !context.stdout.isTTY;
  try {
    await runInputs(
      args.inputs ?? [],
      context,
      {
        work: extractor,
        result: ({ records }) => writer.article(records),
        problem: (problem) => writer.problem(problem),
      },
      { published, progress },
    );
    await writer.end();
    await tellNextStep(args, context);
  } finally {
    writer.discard();
    await extractor.close();
  }
}
