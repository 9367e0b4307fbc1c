import { readFileSync } from 'node:fs';
import type { CommandModule } from 'yargs';
import { aligned } from '../../../eval/columns.js';
import { goldIdOf } from '../../../eval/documents.js';
import { readGold } from '../../../eval/gold.js';
import { judgeBy } from '../../../eval/judge.js';
import { score } from '../../../eval/score.js';
import { supportTally, type ArticleSupport, type Support } from '../../../eval/support.js';
import { firingsIn } from '../../../facts/firings.js';
import type { FactRecord } from '../../../output/types.js';
import { readArticleText } from '../../../pipeline.js';
import { sessionOf } from '../../../program-session.js';
import { openProgram } from '../../program.js';
import { show, type Context } from '../../context.js';
import { RULES_OPTION } from '../../options.js';
import { placeOf } from '../../paths.js';
import { here } from '../../outcome.js';
import { runInputs } from '../../run-inputs.js';

/** `finfacts rules support`: in how many articles each rule told something, and how often it was right. */
export function rulesSupportCommand(context: Context): CommandModule {
  return {
    command: 'support <inputs..>',
    describe:
      'Count in how many articles each frame, each of its wordings, and each pattern and phrase told something',
    builder: (yargs) =>
      yargs
        .positional('inputs', { type: 'string', array: true, describe: 'Articles; - is standard input' })
        .options({
          gold: {
            type: 'string',
            describe: 'Gold facts, JSON Lines: how often each rule was right in the articles that have some',
          },
          rules: RULES_OPTION,
        })
        .example('$0 rules support news.jsonl.gz', 'rules that tell nothing stand at the end'),
    handler: (args) => support(args as unknown as SupportArguments, context),
  };
}

interface SupportArguments {
  readonly inputs: string[];
  readonly gold?: string;
  readonly rules?: string;
}

async function support({ inputs, gold, rules }: SupportArguments, context: Context): Promise<void> {
  const session = sessionOf(await openProgram(rules));
  const judgements = judgementsBy(gold, session.types);
  const tally = supportTally(session.engine.rules);
  let articles = 0;
  await runInputs(
    inputs,
    context,
    {
      work: here((input): ArticleSupport => {
        const article = session.read(input);
        const read = readArticleText(session.engine, article);
        const { facts } = session.extractRead(read);
        return {
          document: read.document,
          firings: firingsIn(read),
          facts,
          ...judgements(goldIdOf(article.source), facts),
        };
      }),
      result: async (article) => {
        articles += 1;
        tally.add(article);
      },
    },
    { progress: true },
  );
  const rows = tally.rows();
  await show(context.stdout, `${supportTable(rows, gold !== undefined)}\n${summary(rows, articles)}\n`);
}

type Judgement = Pick<ArticleSupport, 'right' | 'wrong'>;

/** Which facts of a document gold has, and which it has not; none where there is no gold of it. */
function judgementsBy(
  path: string | undefined,
  types: Parameters<typeof judgeBy>[0],
): (document: string, facts: readonly FactRecord[]) => Judgement {
  if (path === undefined) return () => ({ right: new Set(), wrong: new Set() });
  const judge = judgeBy(types);
  const gold = new Map(readGold(readFileSync(path, 'utf8'), path).map((one) => [one.id, one]));
  return (id, facts) => {
    const document = gold.get(id);
    const { matched, wrong } = score(document ? [document] : [], new Map([[id, facts]]), judge);
    return {
      right: new Set(matched.map(({ fact }) => fact)),
      wrong: new Set(wrong.map(({ fact }) => fact)),
    };
  };
}

function supportTable(rows: readonly Support[], judged: boolean): string {
  const cells = rows.map((row) => [
    String(row.documents),
    String(row.facts),
    ...(judged ? [row.judged === 0 ? '-' : `${row.right} of ${row.judged}`] : []),
    row.kind,
    row.kind === 'frame' || row.kind === 'pattern' ? `${row.name} ${placeOf(row.origin)}` : row.name,
  ]);
  const head = ['articles', 'facts', ...(judged ? ['right'] : []), 'kind', 'rule'];
  return aligned([head, ...cells], judged ? [0, 1, 2] : [0, 1]);
}

const FEW = 3;

function summary(rows: readonly Support[], articles: number): string {
  const line = (kind: Support['kind']): string => {
    const own = rows.filter((row) => row.kind === kind);
    const none = own.filter(({ documents }) => documents === 0).length;
    const few = own.filter(({ documents }) => documents < FEW).length;
    return `${own.length} ${kind}s: ${none} in no article, ${few} in fewer than ${FEW}`;
  };
  return [`${articles} articles`, line('frame'), line('wording'), line('pattern'), line('phrase')].join('\n');
}
