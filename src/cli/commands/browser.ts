import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { browserFiles, type BrowserFiles } from '../../neo4j/browser/files.js';
import { serveFiles } from '../../neo4j/browser/serve.js';
import { rulesFolder } from '../../rules-folder.js';
import type { Command } from '../command.js';
import { show, type Context } from '../context.js';
import { detailOf, fileProblem, UsageError } from '../errors.js';
import { portOption, RULES_OPTION } from '../options.js';
import { openProgram } from '../program.js';
import { stopAsked } from '../stop.js';

/** `finfacts browser`: style, favourites and guide for Neo4j Browser. */
export function browserCommand(context: Context): Command {
  return {
    builder: (yargs) =>
      yargs
        .options({
          output: { type: 'string', describe: 'Folder to write them to' },
          serve: { type: 'string', describe: 'Offer them to a Neo4j Browser on this machine, on this port' },
          rules: RULES_OPTION,
        })
        .example('$0 browser --output neo4j-browser', 'write the files')
        .example('$0 browser --serve 8001', 'for :style and :play in Neo4j Browser'),
    handler: (args) => browser(args as unknown as BrowserArguments, context),
  };
}

interface BrowserArguments {
  readonly output?: string;
  readonly serve?: string;
  readonly rules?: string;
}

async function browser({ output, serve, rules }: BrowserArguments, context: Context): Promise<void> {
  if (output === undefined && serve === undefined)
    throw new UsageError('Name a folder with --output, or a port with --serve.');
  const files = browserFiles(rulesFolder(), (await openProgram(rules)).types);
  if (output !== undefined) {
    writeAll(output, files);
    await show(context.stdout, howTo(output));
  }
  if (serve !== undefined) await offer(files, portOption('--serve', serve), context);
}

/** Each file appears complete under its name, or not at all. */
function writeAll(folder: string, files: BrowserFiles): void {
  try {
    for (const [name, content] of files) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.tmp`, content);
      renameSync(`${path}.tmp`, path);
    }
  } catch (error) {
    throw new UsageError(`--output ${folder}: ${fileProblem(error) ?? String(error)}`);
  }
}

function howTo(folder: string): string {
  return `Written to ${folder}. In Neo4j Browser:
  style       drop ${folder}/finfacts.grass on the window
  favourites  drop ${folder}/favourites.zip on the window; they are in the folder "finfacts" of the star on the left
  guide       run "finfacts browser --serve 8001", then :play http://localhost:8001/guide.html
`;
}

/** Serves until the program is stopped. */
async function offer(files: BrowserFiles, port: number, context: Context): Promise<void> {
  let served;
  try {
    served = await serveFiles(files, port);
  } catch (error) {
    throw new UsageError(`--serve ${port}: ${detailOf(error)}; name another port.`);
  }
  const { server, url } = served;
  await show(
    context.stdout,
    `In Neo4j Browser run\n  :style ${url}/finfacts.grass\n  :play ${url}/guide.html\nStop with Ctrl+C.\n`,
  );
  await stopAsked();
  await new Promise((closed) => server.close(closed));
}
