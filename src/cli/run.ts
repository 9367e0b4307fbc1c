import { createRequire } from 'node:module';
import type Yargs from 'yargs';
import { RuleError } from '../rules/errors.js';
import { browserCommand } from './commands/browser.js';
import { diffCommand } from './commands/diff.js';
import { evalCommand } from './commands/eval.js';
import { explainCommand } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { extractCommand } from './commands/extract.js';
import { loadCommand } from './commands/load.js';
import { mergeCommand } from './commands/merge.js';
import { retractCommand } from './commands/retract.js';
import { rulesCommand } from './commands/rules.js';
import { schemaCommand } from './commands/schema.js';
import { textCommand } from './commands/text.js';
import { timelineCommand } from './commands/timeline.js';
import { viewCommand } from './commands/view.js';
import { tell, widthOf, type Context, type Streams } from './context.js';
import { EXIT, fileProblem, OutputError, UsageError } from './errors.js';
import { STDIN } from './files.js';

/** The build of yargs for ES modules wraps the help in the middle of words; the one for CommonJS does not. */
const yargs = createRequire(import.meta.url)('yargs') as typeof Yargs;

/** Longest line of the help. */
const HELP_WIDTH = 110;
const EXIT_CODES =
  'Exit codes: 0 done; 1 some inputs failed, the others are written; 2 wrong usage or rules; ' +
  '3 the output cannot be written; 130 stopped by Ctrl-C.';

/** Runs one command line; the result is the exit code. Nothing is thrown for a mistake of the user's. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  const context: Context = { ...streams, exitCode: EXIT.done };
  try {
    await commandLine(args, context).parseAsync();
  } catch (error) {
    tell(context.stderr, messageOf(error));
    return error instanceof OutputError ? EXIT.outputFailed : EXIT.wrongUsage;
  }
  return context.exitCode;
}

function commandLine(args: readonly string[], context: Context): ReturnType<typeof yargs> {
  return yargs(args.map(standardInput))
    .scriptName('finfacts')
    .usage(
      '$0 <command>\n\nReads English business news and writes a knowledge graph of the financial facts in it.',
    )
    .parserConfiguration({ 'parse-positional-numbers': false })
    .command(extractCommand(context))
    .command(exportCommand(context))
    .command(mergeCommand(context))
    .command(diffCommand(context))
    .command(timelineCommand(context))
    .command(loadCommand(context))
    .command(retractCommand(context))
    .command(browserCommand(context))
    .command(textCommand(context))
    .command(viewCommand(context))
    .command(explainCommand(context))
    .command(rulesCommand(context))
    .command(evalCommand(context))
    .command(schemaCommand(context))
    .completion('completion', 'Print a completion script for bash or zsh')
    .check(noOptionTwice)
    .demandCommand(1, 'Name a command.')
    .recommendCommands()
    .strict()
    .help()
    .alias('help', 'h')
    .wrap(Math.min(HELP_WIDTH, widthOf(context.stdout)))
    .epilogue(EXIT_CODES)
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new UsageError(`${message}\nSee finfacts --help.`);
    });
}

/** yargs drops a lone `-` from the inputs, so it goes by its other name. */
function standardInput(arg: string, index: number, args: readonly string[]): string {
  return arg === '-' && args[index - 1] !== '--output' ? STDIN : arg;
}

/** Only inputs may be several; of an option given twice nobody can say which one was meant. */
function noOptionTwice(args: Readonly<Record<string, unknown>>): true {
  const twice = Object.keys(args).find((key) => key !== '_' && key !== 'inputs' && Array.isArray(args[key]));
  if (twice !== undefined) throw new UsageError(`--${twice} is given twice.`);
  return true;
}

/** What went wrong, in words for the user; never a stack. */
function messageOf(error: unknown): string {
  if (error instanceof UsageError || error instanceof RuleError) return error.message;
  const problem = fileProblem(error);
  const path = error instanceof Error && 'path' in error ? `${String(error.path)}: ` : '';
  if (problem !== undefined) return `${path}${problem}`;
  return error instanceof Error ? error.message : String(error);
}
