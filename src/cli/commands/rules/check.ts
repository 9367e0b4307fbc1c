import type { CommandModule } from 'yargs';
import { renderProblem } from '../../../rules/errors.js';
import { checkRules } from '../../../rules/load.js';
import { rulesFolder } from '../../../rules-folder.js';
import { write, type Context } from '../../context.js';
import { openSession } from '../../session.js';

/** `finfacts rules check`: every mistake in rules with its place and a hint. Errors make the exit code 2. */
export function rulesCheckCommand(context: Context): CommandModule {
  return {
    command: 'check [path]',
    describe: 'Check rules, and show every mistake with its place',
    builder: (yargs) =>
      yargs
        .positional('path', {
          type: 'string',
          describe: 'Your rules: a folder or file, checked with those that come along',
        })
        .example('$0 rules check my-rules/', 'rules of your own'),
    handler: (args) => check(args['path'] as string | undefined, context),
  };
}

async function check(path: string | undefined, context: Context): Promise<void> {
  // Loading throws where there is an error; what is left are warnings.
  const { engine } = openSession(path);
  const folders = [rulesFolder(), ...(path === undefined ? [] : [path])];
  const warnings = checkRules(folders, engine.lexicon);
  for (const warning of warnings) context.stderr.write(`${renderProblem(warning)}\n\n`);
  const { frames, patterns, types } = engine.rules;
  const count = `${types.size} fact types, ${frames.length} frames, ${patterns.length} patterns`;
  await write(context.stdout, `${count}: no errors, ${warnings.length} warnings\n`);
}
