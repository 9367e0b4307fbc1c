import neo4j, { type Driver } from 'neo4j-driver';
import { StoreError, storeProblem } from './errors.js';
import { Store } from './store.js';

/** Where the graph is and who writes it. */
export interface Connection {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The server's default database when absent. */
  readonly database?: string | undefined;
  /** How long a transaction is tried again while the server is away; longer than a restart takes. */
  readonly retrySeconds: number;
}

const CONNECT_MILLISECONDS = 15_000;

/**
 * Opens the graph, or says plainly why it cannot be opened.
 * @throws StoreError when the server cannot be reached or lets the user not in
 */
export async function openStore(connection: Connection): Promise<Store> {
  const driver = driverOf(connection);
  try {
    await driver.verifyConnectivity(
      connection.database === undefined ? {} : { database: connection.database },
    );
    await driver.verifyAuthentication({});
  } catch (error) {
    await driver.close();
    throw storeProblem(error, connection) ?? error;
  }
  return new Store(driver, connection.database);
}

function driverOf({ uri, user, password, retrySeconds }: Connection): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      maxTransactionRetryTime: retrySeconds * 1000,
      connectionTimeout: CONNECT_MILLISECONDS,
      connectionAcquisitionTimeout: CONNECT_MILLISECONDS,
      useBigInt: true,
      userAgent: 'finfacts',
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      `${uri} is no address of a Neo4j server (${detail}); write one as neo4j://localhost:7687, bolt://… or neo4j+s://….`,
    );
  }
}
