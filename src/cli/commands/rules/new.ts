import { statSync } from 'node:fs';
import type { CommandModule } from 'yargs';
import { skeleton } from '../../../rules/skeleton.js';
import type { Context } from '../../context.js';
import { UsageError } from '../../errors.js';
import { writeOutput } from '../../output.js';
import { openProgram } from '../../program.js';
import { sessionOf } from '../../../program-session.js';

/** `finfacts rules new`: a rule file to start from. */
export function rulesNewCommand(context: Context): CommandModule {
  return {
    command: 'new <type>',
    describe: 'Write a rule file to start from, for a fact type that is there or a new one',
    builder: (yargs) =>
      yargs
        .positional('type', { type: 'string', demandOption: true, describe: 'Fact type, as CreditRating' })
        .options({
          output: { type: 'string', describe: 'Write to this file, which must not be there yet' },
          force: { type: 'boolean', default: false, describe: 'Write over a file that is there' },
        })
        .example('$0 rules new CreditRating --output credit-rating.yml', 'a new fact type'),
    handler: (args) => create(args as unknown as NewArguments, context),
  };
}

interface NewArguments {
  readonly type: string;
  readonly output?: string;
  readonly force: boolean;
}

async function create({ type, output: path, force }: NewArguments, context: Context): Promise<void> {
  if (!/^[A-Z][A-Za-z]+$/.test(type))
    throw new UsageError(`${type}: a fact type is written as CreditRating.`);
  // What stands there may be rules that somebody has written by now.
  if (path !== undefined && !force && statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(
      `--output ${path}: this file is there already; name another, or write over it with --force.`,
    );
  const { engine } = sessionOf(await openProgram());
  await writeOutput(path, skeleton(type, engine.rules), context.stdout);
}
