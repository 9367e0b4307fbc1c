import { describeAlias } from '../../aliases/file.js';
import { replaceAliases, settleDocuments } from '../../neo4j/alias-sync.js';
import type { Aliases } from '../../aliases/types.js';
import { openStore } from '../../neo4j/connection.js';
import { loadArticles } from '../../neo4j/load.js';
import type { Store } from '../../neo4j/store.js';
import { Tally } from '../../neo4j/summary.js';
import type { FactTypes } from '../../output/fact-types.js';
import type { ArticleRecords } from '../../output/types.js';
import { readAliases } from '../aliases-option.js';
import type { Command } from '../command.js';
import { identifying } from '../companies-option.js';
import { show, tell, type Context } from '../context.js';
import { detailOf, EXIT, UsageError } from '../errors.js';
import { readGraphInputs, type GraphInputOptions } from '../graph-inputs.js';
import { tellProblem } from '../inputs.js';
import { atServer, connectionOf, NEO4J_OPTIONS, type Neo4jArguments } from '../neo4j-options.js';
import {
  COMPANIES_OPTION,
  GRAPH_INPUTS,
  ARTICLE_OPTIONS,
  articleOptions,
  type ArticleArguments,
} from '../options.js';
import { openProgram } from '../program.js';
import { collectSooner } from '../memory.js';
import { atStop } from '../stop.js';

/** `finfacts load`: graphs, fact lines or articles into Neo4j. */
export function loadCommand(context: Context): Command {
  return {
    builder: (yargs) =>
      yargs
        .positional('inputs', GRAPH_INPUTS)
        .options({
          ...NEO4J_OPTIONS,
          aliases: {
            type: 'string',
            describe: 'YAML file of names to join or to keep apart; takes the place of the one before',
          },
          companies: COMPANIES_OPTION,
          'dry-run': { type: 'boolean', default: false, describe: 'Only tell what would change' },
          ...ARTICLE_OPTIONS,
        })
        .example('NEO4J_PASSWORD=… $0 load graph.json', 'into the server on this machine')
        .example('$0 load facts.jsonl --uri neo4j+s://db.example.com --password-file secret', 'elsewhere')
        .example('$0 load news/ --dry-run', 'tell what these articles would change'),
    handler: (args) => load(args as unknown as LoadArguments, context),
  };
}

interface LoadArguments extends Neo4jArguments, ArticleArguments {
  readonly inputs?: string[];
  readonly aliases?: string;
  readonly companies?: string;
  readonly dryRun: boolean;
}

async function load(args: LoadArguments, context: Context): Promise<void> {
  const inputs = args.inputs ?? [];
  if (inputs.length === 0 && args.aliases === undefined)
    throw new UsageError('Name graphs, fact lines or articles: files or folders, or - for standard input.');
  if (args.dryRun && args.aliases !== undefined)
    throw new UsageError('--dry-run cannot tell what --aliases would change; leave one of them out.');
  const options = articleOptions(args);
  const aliases = args.aliases === undefined ? undefined : await readAliases(args.aliases, args.rules);
  const types = (await openProgram(args.rules)).types;
  const { identified, tellReport } = await identifying(args.companies, args.rules, context);
  collectSooner();
  const connection = await connectionOf(args, context);
  const store = await openStore(connection);
  const tally = new Tally();
  const free = atStop(() =>
    tally.empty ? 'the graph is as it was' : `in the graph is: ${tally.lines(args.dryRun).join(', ')}`,
  );
  try {
    if (!args.dryRun) {
      await atServer(connection, () => prepare(store, aliases, { types, context, tally }));
    }
    if (inputs.length > 0) {
      const articles = articlesOf(inputs, context, { types, ...options }, identified);
      await atServer(connection, async () => {
        const plans = loadArticles(store, articles, { types, dryRun: args.dryRun });
        for await (const plan of plans) tally.add(plan);
      });
    }
  } catch (error) {
    if (tally.empty) throw error;
    tell(
      context.stderr,
      `${detailOf(error)}\nWhat follows is in the graph. Run the same command again for the rest.`,
    );
    context.exitCode = EXIT.someInputsFailed;
  } finally {
    free();
    await store.close();
  }
  tellReport();
  await show(context.stdout, `${tally.lines(args.dryRun).join('\n')}\n`);
}

/** Constraints, aliases, and what a run before left unfinished. */
async function prepare(
  store: Store,
  aliases: Aliases | undefined,
  { types, context, tally }: { types: FactTypes; context: Context; tally: Tally },
): Promise<void> {
  await store.prepare();
  if (aliases) {
    const { added, removed } = await replaceAliases(store, aliases);
    for (const alias of added) await show(context.stdout, `joins and names: ${describeAlias(alias)}\n`);
    for (const alias of removed) await show(context.stdout, `undone: ${describeAlias(alias)}\n`);
  }
  for await (const plan of settleDocuments(store, types)) tally.add(plan);
}

/** The articles that can be read; the others are told on standard error. */
async function* articlesOf(
  inputs: readonly string[],
  context: Context,
  options: GraphInputOptions,
  identified: (records: ArticleRecords) => ArticleRecords,
): AsyncGenerator<ArticleRecords> {
  for await (const one of readGraphInputs(inputs, context, options)) {
    if ('problem' in one) tellProblem(one.problem, context);
    else yield identified(one.records);
  }
}
