import { readFileSync } from 'node:fs';
import type { Article } from '../../article/types.js';
import { factsByDocument, goldIdOf } from '../../eval/documents.js';
import { inexactLine, missedLine, wrongLine } from '../../eval/errors.js';
import type { GoldDocument } from '../../eval/types.js';
import { readGold } from '../../eval/gold.js';
import { coverageLine, scoreTable } from '../../eval/report.js';
import { judgeBy } from '../../eval/judge.js';
import { score, type Missed } from '../../eval/score.js';
import { explainMissing } from '../../explain.js';
import type { FactRecord } from '../../output/types.js';
import type { Command } from '../command.js';
import { show, type Context } from '../context.js';
import { UsageError } from '../errors.js';
import { KNOWN_NAMES_OPTION, RULES_OPTION, typesOption } from '../options.js';
import { here } from '../outcome.js';
import { runInputs } from '../run-inputs.js';
import { interruptible } from '../stop.js';
import { openProgram } from '../program.js';
import { sessionOf, type Session } from '../../program-session.js';

/** `finfacts eval`: how much of the gold facts of some articles is found, and how much is found that gold lacks. */
export function evalCommand(context: Context): Command {
  return {
    builder: (yargs) =>
      yargs
        .positional('inputs', {
          type: 'string',
          array: true,
          describe: 'Articles, or JSON Lines of them, whose "id" or file name is the gold document\'s id',
        })
        .options({
          gold: { type: 'string', demandOption: true, describe: 'Gold facts, JSON Lines: a document a line' },
          types: { type: 'string', describe: 'Only these fact types, as Acquisition,StakePurchase' },
          errors: {
            type: 'boolean',
            default: false,
            describe: 'List what was missed, found otherwise, and wrong',
          },
          rules: RULES_OPTION,
          'known-names': KNOWN_NAMES_OPTION,
        })
        .example('$0 eval --gold gold.jsonl docs.jsonl --errors', 'figures, and every error'),
    handler: (args) => evaluate(args as unknown as EvalArguments, context),
  };
}

interface EvalArguments {
  readonly inputs: string[];
  readonly gold: string;
  readonly types?: string;
  readonly errors: boolean;
  readonly rules?: string;
  readonly knownNames: boolean;
}

async function evaluate(args: EvalArguments, context: Context): Promise<void> {
  const program = await openProgram(args.rules);
  const session = interruptible(() => sessionOf(program, args));
  const only = typesOption(args.types, session.types);
  const gold = readGold(readFileSync(args.gold, 'utf8'), args.gold, only);
  const facts: FactRecord[] = [];
  const given = new Set<string>();
  const articles = new Map<string, Article>();
  await runInputs(
    args.inputs,
    context,
    {
      work: here((input) => {
        const article = session.read(input);
        return { article, found: session.extract(article).facts };
      }),
      result: async ({ article, found }) => {
        for (const fact of found) facts.push(fact);
        given.add(goldIdOf(article.source));
        if (args.errors) articles.set(goldIdOf(article.source), article);
      },
    },
    { progress: true },
  );
  const judged = gold.filter(({ id }) => given.has(id));
  if (judged.length === 0 && given.size > 0) throw new UsageError(noGold(args.gold, given, gold));
  const known = new Set(gold.map(({ id }) => id));
  const unknown = [...given].filter((id) => !known.has(id)).length;
  const scored = score(judged, factsByDocument(facts, only), judgeBy(session.types));
  await show(context.stdout, coverageLine(judged, gold, unknown));
  await show(context.stdout, scoreTable(scored.types));
  if (!args.errors) return;
  const lines = [
    ...scored.missed.map((one) => missedLine(one, whyMissed(one, articles, session))),
    ...scored.matched.filter(({ differences }) => differences.length > 0).map((one) => inexactLine(one)),
    ...scored.wrong.map((one) => wrongLine(one)),
  ];
  await show(context.stdout, lines.map((line) => `\n${line}\n`).join(''));
}

function noGold(file: string, given: ReadonlySet<string>, [first]: readonly GoldDocument[]): string {
  const [one = ''] = given;
  const example = first === undefined ? '' : `, as ${first.id}`;
  return `${file} has no document ${one}: the "id" or file name of an article must be the id of a gold document${example}.`;
}

function whyMissed(
  { document, gold }: Missed,
  articles: ReadonlyMap<string, Article>,
  { engine }: Session,
): string[] {
  const article = articles.get(document);
  return article && gold.evidence ? explainMissing(engine, article, gold.type, gold.evidence) : [];
}
