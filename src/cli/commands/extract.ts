import { existsSync } from 'node:fs';
import { FORMATS, type Format } from '../../export/formats.js';
import type { Command } from '../command.js';
import { identifying } from '../companies-option.js';
import type { Extracted } from '../extracted.js';
import { openExtractor, openSession } from '../extractor.js';
import { isArticles } from '../files.js';
import { openJournal, type Journal } from '../journal.js';
import type { Outcome } from '../outcome.js';
import { tell, type Context } from '../context.js';
import { UsageError } from '../errors.js';
import { openExport, tellNextStep } from '../export-writer.js';
import {
  COMPANIES_OPTION,
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
          format: { ...formatOption(FORMATS), defaultDescription: '"json", with --stream "jsonl"' },
          output: { type: 'string', describe: 'Write to this file or folder, complete or not at all' },
          types: { type: 'string', describe: 'Only these fact types, as Acquisition,StakePurchase' },
          status: { type: 'string', describe: 'Only these statuses, as actual,agreed' },
          'min-confidence': { type: 'string', describe: 'Only facts at least this sure, 0 to 1' },
          'known-names': KNOWN_NAMES_OPTION,
          stream: {
            type: 'boolean',
            describe:
              'Read JSON Lines, and end the lines of each with a record of kind "end" (--format jsonl)',
          },
          resume: {
            type: 'string',
            describe: 'Tell what is done in this journal, and go on where it ends (jsonl, with --output)',
          },
          watch: {
            type: 'boolean',
            implies: 'resume',
            describe: 'Then wait for files that arrive or change, until Ctrl-C (with --resume)',
          },
          companies: COMPANIES_OPTION,
          ...ARTICLE_OPTIONS,
        })
        .example('$0 extract article.txt --format table --published 2013-04-29', 'read one article')
        .example('$0 extract news/ --output graph.json', 'make one graph of a folder')
        .example('cat news.jsonl | $0 extract - --format jsonl --types Acquisition', 'stream JSON Lines')
        .example(
          '$0 extract in/ --resume done.log --output facts.jsonl --watch',
          'read what arrives, each once',
        ),
    handler: (args) => extract(args as unknown as ExtractArguments, context),
  };
}

interface ExtractArguments extends ArticleArguments {
  readonly inputs?: string[];
  readonly format?: Format;
  readonly output?: string;
  readonly stream?: boolean;
  readonly resume?: string;
  readonly watch?: boolean;
  readonly types?: string;
  readonly status?: string;
  readonly minConfidence?: string;
  readonly knownNames: boolean;
  readonly companies?: string;
}

async function extract(args: ExtractArguments, context: Context): Promise<void> {
  const { inputs = [], output, stream = false, knownNames } = args;
  const { published, rules, jobs, timeout, maxBytes } = articleOptions(args);
  const format = formatOf(args);
  const session = await openSession({ rules, knownNames });
  const filters = {
    types: typesOption(args.types, session.types),
    status: statusOption(args.status),
    minConfidence: confidenceOption(args.minConfidence),
  };
  collectSooner();
  const journal = openJournalOf({ ...args, format });
  const extractor = openExtractor(session, { rules, knownNames, filters, timeout }, jobs);
  const { identified, tellReport } = await identifying(args.companies, rules, context);
  const writer = await openExport({ format, output, rules, sink: journal?.output }, context, session.types);
  // Lines that appear on the same terminal would run through the bar.
  const progress = output !== undefined || format !== 'jsonl' || !context.stdout.isTTY;
  const read = (paths: readonly string[]): Promise<void> =>
    runInputs(
      paths,
      context,
      {
        work: extractor,
        isWanted: (input) => journal?.begins(input) ?? true,
        result: ({ records }) => writer.article(identified(records)),
        problem: (problem) => writer.problem(problem),
        done: async (outcome, input) => {
          if (stream) await writer.done(endOf(outcome));
          journal?.done(input);
        },
      },
      { published, maxBytes, progress, lines: stream },
    );
  try {
    await read(inputs);
    if (args.watch) await readArriving(inputs, read, context);
    await writer.end();
    tellReport();
    await tellNextStep({ format, output }, context);
  } finally {
    writer.discard();
    journal?.close();
    await extractor.close();
  }
}

/** The format meant; records that end an input are lines. */
function formatOf({ format, stream }: ExtractArguments): Format {
  if (stream && format !== undefined && format !== 'jsonl')
    throw new UsageError(`--stream writes lines: --format ${format} cannot be had with it.`);
  return format ?? (stream ? 'jsonl' : 'json');
}

function openJournalOf({ format, output, resume }: ExtractArguments): Journal | undefined {
  if (resume === undefined) return undefined;
  if (format !== 'jsonl' || output === undefined)
    throw new UsageError('--resume adds lines to a file: give --format jsonl and --output FILE with it.');
  return openJournal(resume, output);
}

/** How many fact lines an input gave, and what work it was. */
function endOf(outcome: Outcome<Extracted>): { source: string; facts: number; ms: number } {
  const facts = 'result' in outcome ? outcome.result.records.facts.length : 0;
  return { source: outcome.source, facts, ms: outcome.ms };
}

/** Reads files that arrive in these inputs or change, until a signal ends the program. */
async function readArriving(
  inputs: readonly string[],
  read: (paths: readonly string[]) => Promise<void>,
  { stderr }: Context,
): Promise<void> {
  // What watches folders is loaded for this alone.
  const { watchInputs } = await import('../watch.js');
  await watchInputs(inputs, async (paths) => {
    const arrived = paths.filter((path) => existsSync(path) && isArticles(path));
    if (arrived.length > 0) await read(arrived);
  });
  tell(stderr, `Waiting for what arrives in ${inputs.join(', ')}; Ctrl-C ends it.`);
  await new Promise(() => {});
}
