import { Neo4jError } from 'neo4j-driver';

/** What stands between the program and its graph, in words for the user. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

interface Place {
  readonly uri: string;
  readonly user: string;
  readonly database?: string | undefined;
}

/** What an error of the driver or the server means and what to do; undefined for an error that is neither's. */
export function storeProblem(error: unknown, place: Place): StoreError | undefined {
  if (error instanceof StoreError) return error;
  if (!(error instanceof Neo4jError)) return undefined;
  return new StoreError(`${place.uri}: ${meaningOf(error, place)}`);
}

function meaningOf({ code, message }: Neo4jError, { user, database }: Place): string {
  const detail = causeOf(message);
  switch (code) {
    case 'ServiceUnavailable':
    case 'SessionExpired':
      return `no Neo4j server answers (${detail}). Start it, or name another with --uri or NEO4J_URI.`;
    case 'Neo.ClientError.Security.Unauthorized':
      return `the server does not accept user ${user} with this password; set NEO4J_PASSWORD, or name the user with --user.`;
    case 'Neo.ClientError.Security.AuthenticationRateLimit':
      return `too many wrong passwords for user ${user}; wait some seconds, then give the right one.`;
    case 'Neo.ClientError.Security.CredentialsExpired':
      return `user ${user} must choose a new password first: ALTER CURRENT USER SET PASSWORD FROM '…' TO '…'.`;
    case 'Neo.ClientError.Database.DatabaseNotFound':
      return `there is no database ${database ?? ''}; SHOW DATABASES lists them.`;
    case 'Neo.TransientError.General.OutOfMemoryError':
    case 'Neo.TransientError.General.MemoryPoolOutOfMemoryError':
      return `the server has too little memory for a transaction (${detail}); raise server.memory.heap.max_size.`;
    default:
      if (/ReadOnly|read.only|WriteOnReadOnly/i.test(`${code} ${message}`))
        return `the database ${database ?? ''} is read-only; nothing can be loaded into it (${detail}).`;
      if (/Security\.Forbidden|permission|not allowed|denied/i.test(`${code} ${message}`))
        return `user ${user} has not the permission for this (${detail}).`;
      return `the server refused it: ${detail} (${code}).`;
  }
}

/** The driver's advice comes before the cause, and more lines after it. */
function causeOf(message: string): string {
  const [line = ''] = message.split('\n');
  return line.replace(/^.*Caused by: /, '').replace(/(?<![.\s])[.\s]+$/, '');
}
