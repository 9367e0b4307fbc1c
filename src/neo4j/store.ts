import type { Driver, ManagedTransaction, Session } from 'neo4j-driver';
import { SCHEMA } from '../output/vocabulary.js';
import type { Aliases } from '../aliases/types.js';
import { aliasFrom } from './aliases.js';
import { ensureConstraints } from './constraints.js';
import { StoreError } from './errors.js';
import type { Properties } from './properties.js';

/** No transaction is held open longer, should its client be gone without a word. */
const TRANSACTION_MILLISECONDS = 30 * 60 * 1000;

/**
 * The lock that every writer takes first, so that writers come one after another: none reads what another is about to
 * change, and none can wait for one that waits for it. A property that comes and goes takes the node's write lock.
 */
const LOCK = `MERGE (g:Finfacts {id: 'graph'})
  ON CREATE SET g.schema = $schema
  SET g.locked = true REMOVE g.locked
  RETURN g.schema AS schema`;
const ALIASES = 'MATCH (a:Alias) RETURN properties(a) AS alias ORDER BY a.id';

/** A graph in Neo4j that finfacts writes. */
export class Store {
  readonly #session: Session;

  constructor(
    readonly driver: Driver,
    readonly database: string | undefined,
  ) {
    this.#session = driver.session({ ...(database !== undefined && { database }) });
  }

  /** Constraints and indexes come before anything else. */
  async prepare(): Promise<void> {
    await ensureConstraints(this.driver, this.database);
  }

  /** Does the work while no other finfacts writes; all of it or nothing. It is done again when the server was away. */
  write<Result>(work: (tx: ManagedTransaction, aliases: Aliases) => Promise<Result>): Promise<Result> {
    return this.#session.executeWrite(
      async (tx) => {
        const { records } = await tx.run(LOCK, { schema: SCHEMA });
        const schema: unknown = records[0]?.get('schema');
        if (schema !== SCHEMA) throw new StoreError(otherSchema(String(schema)));
        return work(tx, await readAliases(tx));
      },
      { timeout: TRANSACTION_MILLISECONDS },
    );
  }

  /** Does work that only reads. */
  read<Result>(work: (tx: ManagedTransaction, aliases: Aliases) => Promise<Result>): Promise<Result> {
    return this.#session.executeRead(async (tx) => work(tx, await readAliases(tx)));
  }

  async close(): Promise<void> {
    await this.#session.close();
    await this.driver.close();
  }
}

async function readAliases(tx: ManagedTransaction): Promise<Aliases> {
  const { records } = await tx.run(ALIASES);
  return records.map((record) => aliasFrom(record.get('alias') as Properties));
}

function otherSchema(schema: string): string {
  return `this database holds a graph of another version (${schema}, not ${SCHEMA}); load into an empty database.`;
}
