import type { CommandModule } from 'yargs';
import { renderProblem } from '../../../rules/errors.js';
import { checkRules } from '../../../rules/load.js';
import { rulesFolder } from '../../../rules-folder.js';
import { show, tell, type Context } from '../../context.js';
import { EXIT } from '../../errors.js';
import { openProgram } from '../../program.js';
import { sessionOf } from '../../../program-session.js';

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
  // Loading throws where rules cannot be used; what is left is what they lack.
  const { engine } = sessionOf(await openProgram(path));
  const folders = [rulesFolder(), ...(path === undefined ? [] : [path])];
  const problems = checkRules(folders, engine.lexicon);
  for (const problem of problems) tell(context.stderr, `${renderProblem(problem)}\n`);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const { frames, patterns, types } = engine.rules;
  const relations = new Set(frames.map(({ id }) => id)).size;
  const size = `${types.size} fact types, ${relations} frames, ${patterns.length} patterns`;
  await show(context.stdout, `${size}: ${errors} errors, ${problems.length - errors} warnings\n`);
  if (errors > 0) context.exitCode = EXIT.wrongUsage;
}
