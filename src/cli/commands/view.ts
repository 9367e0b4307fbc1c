import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentPolicy, loadPageParts } from '../../view/html.js';
import { serveView, type ServedPage, type ViewServer } from '../../view/server.js';
import type { Command } from '../command.js';
import { tell, write, type Context } from '../context.js';
import { codeOf, detailOf, EXIT, UsageError } from '../errors.js';
import { STDIN } from '../files.js';
import {
  GRAPH_INPUTS,
  portOption,
  ARTICLE_OPTIONS,
  articleOptions,
  type ArticleArguments,
} from '../options.js';
import { writeOutput } from '../output.js';
import { openProgram } from '../program.js';
import { stopAsked } from '../stop.js';
import { makeViewPage, type ViewPageOptions } from '../view-page.js';
import { watchInputs } from '../watch.js';

const DEFAULT_OUTPUT = 'finfacts.html';

/** `finfacts view`: the graph as one page, as a file or served while the articles change. */
export function viewCommand(context: Context): Command {
  return {
    builder: (yargs) =>
      yargs
        .positional('inputs', GRAPH_INPUTS)
        .options({
          output: { type: 'string', describe: `The page's file; without it ${DEFAULT_OUTPUT}` },
          open: { type: 'boolean', describe: 'Show the page in the browser' },
          serve: { type: 'boolean', describe: 'Serve the page to this machine, anew when an input changes' },
          port: { type: 'string', describe: 'Port to serve at; without it a free one' },
          ...ARTICLE_OPTIONS,
        })
        .conflicts('serve', 'output')
        .implies('port', 'serve')
        .example('$0 view news/ --open', 'look at the graph of a folder of articles')
        .example('$0 view graph.json --output deals.html', 'a page to send to others')
        .example('$0 view news/ --serve --open', 'a page that follows the articles'),
    handler: (args) => view(args as unknown as ViewArguments, context),
  };
}

interface ViewArguments extends ArticleArguments {
  readonly inputs?: string[];
  readonly output?: string;
  readonly open?: boolean;
  readonly serve?: boolean;
  readonly port?: string;
}

async function view(args: ViewArguments, context: Context): Promise<void> {
  const options: ViewPageOptions = {
    types: (await openProgram(args.rules)).types,
    parts: loadPageParts(),
    live: args.serve ?? false,
    ...articleOptions(args),
  };
  if (args.serve) await serve(args, options, context);
  else await writePage(args, options, context);
}

/** Nothing is written where there is nothing to show. */
async function writePage(args: ViewArguments, options: ViewPageOptions, context: Context): Promise<void> {
  const path = args.output ?? DEFAULT_OUTPUT;
  const { html, facts } = await makeViewPage(args.inputs ?? [], context, options);
  if (facts === 0) {
    context.exitCode = EXIT.someInputsFailed;
    tell(context.stderr, 'There are no facts to show in what was read; no page is written.');
    return;
  }
  await writeOutput(path, html, context.stdout);
  tell(context.stderr, `Written: ${path}`);
  if (args.open) await show(pathToFileURL(resolve(path)).href, context);
}

/** Serves until the user stops it. What cannot be read is told, and the rest shown, each time. */
async function serve(args: ViewArguments, options: ViewPageOptions, context: Context): Promise<void> {
  const inputs = args.inputs ?? [];
  const port = portOption('--port', args.port ?? '0');
  if (inputs.includes(STDIN))
    throw new UsageError('--serve: standard input does not change; name files or folders.');
  const missing = inputs.find((input) => !existsSync(input));
  if (missing !== undefined) throw new UsageError(`${missing}: there is no such file or folder.`);
  let tellUnread = true;
  const make = async (): Promise<ServedPage> => {
    const made = await makeViewPage(inputs, context, { ...options, tellUnread });
    tellUnread = false;
    return { ...made, policy: contentPolicy(options.parts, { live: true }) };
  };
  let server: ViewServer | undefined;
  let changedBefore = false;
  const remake = async (): Promise<void> => {
    // What changes while the first page is made may not be in it.
    if (!server) return void (changedBefore = true);
    try {
      server.update(await make());
      tell(context.stderr, 'The page is made anew.');
    } catch (error) {
      tell(context.stderr, `The page stays as it was: ${detailOf(error)}`);
    }
  };
  const watch = await watchInputs(inputs, remake);
  try {
    server = await serveView(await make(), port);
  } catch (error) {
    await watch.close();
    throw portProblem(error, args.port);
  }
  if (changedBefore) await remake();
  const stopped = stopAsked();
  await write(context.stdout, `${server.url}\n`);
  tell(context.stderr, 'Serving to this machine alone; Ctrl+C ends it.');
  if (args.open) await show(server.url, context);
  await stopped;
  await watch.close();
  await server.close();
  // What was told of single inputs while it served is no failure of serving.
  context.exitCode = EXIT.done;
}

function portProblem(error: unknown, port: string | undefined): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE')
    return new UsageError(`--port ${port}: another program uses it; name another one.`);
  if (code === 'EACCES') return new UsageError(`--port ${port}: permission denied; name one above 1023.`);
  return error;
}

async function show(url: string, { stderr }: Context): Promise<void> {
  try {
    const { default: open } = await import('open');
    const child = await open(url);
    child.on('error', () => tell(stderr, `No browser was found; open ${url}`));
    child.unref();
  } catch {
    tell(stderr, `No browser was found; open ${url}`);
  }
}
