import { readFileSync } from 'node:fs';
import type { Connection } from '../neo4j/connection.js';
import { storeProblem } from '../neo4j/errors.js';
import type { Context } from './context.js';
import { fileProblem, UsageError } from './errors.js';
import { decimal } from './options.js';
import { askPassword } from './password.js';

/** Options of every command that writes to Neo4j. There is none for the password: a command line can be seen by others. */
export const NEO4J_OPTIONS = {
  uri: { type: 'string', describe: 'Server; else NEO4J_URI, else neo4j://localhost:7687' },
  user: { type: 'string', describe: 'User; else NEO4J_USERNAME, else neo4j' },
  'password-file': {
    type: 'string',
    describe: 'File with the password; else NEO4J_PASSWORD, else it is asked for',
  },
  retry: {
    type: 'string',
    default: '180',
    describe: 'Seconds to try again when the server goes away, as for a restart',
  },
  database: { type: 'string', describe: "Database; else NEO4J_DATABASE, else the user's own" },
} as const;

export interface Neo4jArguments {
  readonly uri?: string;
  readonly user?: string;
  readonly passwordFile?: string;
  readonly database?: string;
  readonly retry: string;
}

/** Where the options and the environment say that the graph is. */
export async function connectionOf(args: Neo4jArguments, context: Context): Promise<Connection> {
  const { env } = process;
  const uri = args.uri ?? env['NEO4J_URI'] ?? 'neo4j://localhost:7687';
  const user = args.user ?? env['NEO4J_USERNAME'] ?? 'neo4j';
  return {
    uri,
    user,
    password: await passwordOf(args.passwordFile, `Password of ${user} at ${uri}: `, context),
    database: args.database ?? env['NEO4J_DATABASE'],
    retrySeconds: secondsOption(args.retry),
  };
}

function secondsOption(value: string): number {
  const seconds = decimal(value);
  if (seconds !== undefined) return seconds;
  throw new UsageError(`--retry ${value}: write a number of seconds, as 180.`);
}

async function passwordOf(file: string | undefined, prompt: string, context: Context): Promise<string> {
  if (file !== undefined) return readPassword(file);
  const given = process.env['NEO4J_PASSWORD'];
  if (given !== undefined) return given;
  const asked = await askPassword(prompt, context);
  if (asked !== undefined) return asked;
  throw new UsageError(
    'The password is missing: set NEO4J_PASSWORD, or name a file that holds it with --password-file.',
  );
}

function readPassword(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    throw new UsageError(`--password-file ${file}: ${fileProblem(error) ?? String(error)}`);
  }
}

/** Does the work; an error of the server is thrown as what it means to the user. */
export async function atServer<Result>(connection: Connection, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw storeProblem(error, connection) ?? error;
  }
}
