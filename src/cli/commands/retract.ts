import { openStore } from '../../neo4j/connection.js';
import { changeDocuments } from '../../neo4j/load.js';
import { Tally } from '../../neo4j/summary.js';
import type { Command } from '../command.js';
import { show, tell, type Context } from '../context.js';
import { EXIT } from '../errors.js';
import { atServer, connectionOf, NEO4J_OPTIONS, type Neo4jArguments } from '../neo4j-options.js';
import { RULES_OPTION } from '../options.js';
import { openProgram } from '../program.js';

/** `finfacts retract`: takes one document out of the graph in Neo4j, and with it what no other document supports. */
export function retractCommand(context: Context): Command {
  return {
    builder: (yargs) =>
      yargs
        .options({
          document: { type: 'string', demandOption: true, describe: 'Id of the document, as d_51a…' },
          ...NEO4J_OPTIONS,
          'dry-run': { type: 'boolean', default: false, describe: 'Only tell what would change' },
          rules: RULES_OPTION,
        })
        .example('$0 retract --document d_8799abbf3f886357', 'undo what loading this document did'),
    handler: (args) => retract(args as unknown as RetractArguments, context),
  };
}

interface RetractArguments extends Neo4jArguments {
  readonly document: string;
  readonly dryRun: boolean;
  readonly rules?: string;
}

async function retract(
  { document, dryRun, rules, ...args }: RetractArguments,
  context: Context,
): Promise<void> {
  const types = (await openProgram(rules)).types;
  const connection = await connectionOf(args, context);
  const store = await openStore(connection);
  const tally = new Tally();
  try {
    await atServer(connection, async () => {
      tally.add(await changeDocuments(store, new Map([[document, 'retract']]), types, dryRun));
    });
  } finally {
    await store.close();
  }
  if (tally.deletes(document)) {
    await show(context.stdout, `${tally.lines(dryRun).join('\n')}\n`);
    return;
  }
  tell(
    context.stderr,
    `There is no document ${document} in this graph; MATCH (d:Document) RETURN d.id, d.source lists them.`,
  );
  context.exitCode = EXIT.someInputsFailed;
}
