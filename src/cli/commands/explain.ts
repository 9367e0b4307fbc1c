import { explainArticle } from '../../explain.js';
import { stagesRecord } from '../../explain/stages.js';
import { openUniversalTagging } from '../../explain/universal-tags.js';
import { jsonText } from '../../output/json-text.js';
import { SCHEMA } from '../../output/vocabulary.js';
import { readArticleText } from '../../pipeline.js';
import type { Command } from '../command.js';
import { show, write, type Context } from '../context.js';
import { UsageError } from '../errors.js';
import {
  dayOption,
  decimal,
  typesOption,
  KNOWN_NAMES_OPTION,
  PUBLISHED_OPTION,
  RULES_OPTION,
} from '../options.js';
import { here } from '../outcome.js';
import { runInputs } from '../run-inputs.js';
import { interruptible } from '../stop.js';
import { openProgram } from '../program.js';
import { sessionOf, type Session } from '../../program-session.js';

/** `finfacts explain`: what each stage made of each sentence, and why a fact is there or not. */
export function explainCommand(context: Context): Command {
  return {
    builder: (yargs) =>
      yargs
        .positional('inputs', { type: 'string', array: true, describe: 'Files; - is standard input' })
        .options({
          format: {
            choices: FORMATS,
            default: 'text',
            describe:
              'text: for people\njsonl: a line a document with tags, names, references and clauses, for programs',
          },
          'why-not': {
            type: 'string',
            describe:
              'The nearest rule for this fact type in each sentence, and the first condition that failed',
          },
          sentence: { type: 'string', describe: 'Only the sentence of this number' },
          brief: { type: 'boolean', default: false, describe: 'Only the sentences and their facts' },
          published: PUBLISHED_OPTION,
          rules: RULES_OPTION,
          'known-names': KNOWN_NAMES_OPTION,
        })
        .example('$0 explain article.txt', 'every sentence')
        .example('$0 explain article.txt --sentence 3', 'the third one')
        .example('$0 explain article.txt --why-not Acquisition', 'why no acquisition is found')
        .example('$0 explain news/ --format jsonl', 'the stages as data'),
    handler: (args) => explain(args as unknown as ExplainArguments, context),
  };
}

const FORMATS = ['text', 'jsonl'] as const;

interface ExplainArguments {
  readonly inputs: string[];
  readonly format: (typeof FORMATS)[number];
  readonly whyNot?: string;
  readonly sentence?: string;
  readonly brief: boolean;
  readonly published?: string;
  readonly rules?: string;
  readonly knownNames: boolean;
}

async function explain(args: ExplainArguments, context: Context): Promise<void> {
  const published = dayOption(args.published);
  const program = await openProgram(args.rules);
  const session = interruptible(() => sessionOf(program, args));
  if (args.format === 'jsonl') return explainAsLines(args, published, session, context);
  const options = {
    whyNot: typesOption(args.whyNot, session.types, '--why-not')?.[0],
    sentence: sentenceOption(args.sentence),
    brief: args.brief,
  };
  await runInputs(
    args.inputs,
    context,
    {
      work: here((input) => explainArticle(session.engine, session.read(input), options)),
      result: (shown) => show(context.stdout, `${shown.trimEnd()}\n`),
    },
    { published },
  );
}

function sentenceOption(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = decimal(value);
  if (number !== undefined && Number.isInteger(number) && number > 0) return number;
  throw new UsageError('--sentence: write the number of a sentence, from 1 on.');
}

async function explainAsLines(
  { inputs, whyNot, sentence, brief }: ExplainArguments,
  published: string | undefined,
  { engine, read }: Session,
  context: Context,
): Promise<void> {
  if (whyNot !== undefined || sentence !== undefined || brief)
    throw new UsageError('--why-not, --sentence and --brief are for people: leave out --format jsonl.');
  const tagging = openUniversalTagging();
  const line = (record: object): Promise<void> => write(context.stdout, `${jsonText(record)}\n`);
  await runInputs(
    inputs,
    context,
    {
      work: here((input) => stagesRecord(readArticleText(engine, read(input)), tagging)),
      result: line,
      problem: ({ source, code, message }) => line({ schema: SCHEMA, kind: 'error', source, code, message }),
    },
    { published },
  );
}
