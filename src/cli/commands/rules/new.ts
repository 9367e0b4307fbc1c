import type { CommandModule } from 'yargs';
import { skeleton } from '../../../rules/skeleton.js';
import type { Context } from '../../context.js';
import { UsageError } from '../../errors.js';
import { openOutput } from '../../output.js';
import { openSession } from '../../../session.js';

/** `finfacts rules new`: a rule file to start from. */
export function rulesNewCommand(context: Context): CommandModule {
  return {
    command: 'new <type>',
    describe: 'Write a rule file to start from, for a fact type that is there or a new one',
    builder: (yargs) =>
      yargs
        .positional('type', { type: 'string', demandOption: true, describe: 'Fact type, as CreditRating' })
        .options({ output: { type: 'string', describe: 'Write to this file' } })
        .example('$0 rules new CreditRating --output credit-rating.yml', 'a new fact type'),
    handler: (args) => create(args['type'] as string, args['output'] as string | undefined, context),
  };
}

async function create(type: string, path: string | undefined, context: Context): Promise<void> {
  if (!/^[A-Z][A-Za-z]+$/.test(type))
    throw new UsageError(`${type}: a fact type is written as CreditRating.`);
  const { engine } = openSession();
  const output = openOutput(path, context.stdout);
  try {
    await output.write(skeleton(type, engine.rules));
    output.commit();
  } finally {
    output.discard();
  }
}
