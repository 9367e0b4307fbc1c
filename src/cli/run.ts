import { createRequire } from 'node:module';
import type Yargs from 'yargs';
import type { CommandModule } from 'yargs';
import { RuleError } from '../rules/errors.js';
import { COMMANDS } from './commands.js';
import { tell, widthOf, type Context, type Streams } from './context.js';
import { detailOf, EXIT, fileProblem, OutputError, UsageError } from './errors.js';
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
    await parse(args, context);
  } catch (error) {
    tell(context.stderr, messageOf(error));
    return error instanceof OutputError ? EXIT.outputFailed : EXIT.wrongUsage;
  }
  return context.exitCode;
}

async function parse(args: readonly string[], context: Context): Promise<void> {
  const parser = yargs(args.map(standardInput));
  withoutSpareHelp(parser);
  await parser
    .scriptName('finfacts')
    .usage(
      '$0 <command>\n\nReads English business news and writes a knowledge graph of the financial facts in it.',
    )
    .parserConfiguration({ 'parse-positional-numbers': false })
    .command(await commandsFor(args, context))
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
    })
    .parseAsync();
}

/** What yargs keeps to itself. */
interface YargsInternals {
  getInternalMethods(): { getUsageInstance(): { cacheHelpMessage(): void } };
}

/** yargs writes the help of each command that it runs for `getHelp`, which nobody asks; that takes a twentieth of the time of a short article. */
function withoutSpareHelp(parser: object): void {
  (parser as YargsInternals).getInternalMethods().getUsageInstance().cacheHelpMessage = () => {};
}

/** All commands for the help; those that the arguments name, of which one is called, with their modules. */
function commandsFor(args: readonly string[], context: Context): Promise<CommandModule[]> {
  const entries = [...COMMANDS].map(async ([name, { command, describe, load }]) => {
    const loaded = args.includes(name) ? await load(context) : { handler: () => {} };
    return { command, describe, ...loaded };
  });
  return Promise.all(entries);
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
  return detailOf(error);
}
