import type { Driver } from 'neo4j-driver';
import { IDENTIFIERS } from '../output/vocabulary.js';
import type { Base } from './rows.js';

const BASES: readonly Base[] = ['Document', 'Entity', 'Fact', 'Evidence', 'Alias', 'Country'];

/** All that is set up before the first fact: `id` is unique, and names, sentences and days can be searched. */
export const CONSTRAINTS: readonly string[] = [
  ...[...BASES, 'Finfacts'].map(
    (label) =>
      `CREATE CONSTRAINT finfacts_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  ),
  'CREATE FULLTEXT INDEX finfacts_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases]',
  'CREATE FULLTEXT INDEX finfacts_sentences IF NOT EXISTS FOR (n:Evidence) ON EACH [n.exact]',
  'CREATE INDEX finfacts_fact_date IF NOT EXISTS FOR (n:Fact) ON (n.dateStart)',
  ...IDENTIFIERS.map((key) => `CREATE INDEX finfacts_${key} IF NOT EXISTS FOR (n:Entity) ON (n.${key})`),
  'CREATE INDEX finfacts_published IF NOT EXISTS FOR (n:Document) ON (n.published)',
];

/** Makes constraints and indexes where they are missing, and waits until they are used. */
export async function ensureConstraints(driver: Driver, database: string | undefined): Promise<void> {
  const session = driver.session({ ...(database !== undefined && { database }) });
  try {
    for (const statement of CONSTRAINTS) await session.executeWrite((tx) => tx.run(statement));
    await session.executeRead((tx) => tx.run('CALL db.awaitIndexes(300)'));
  } finally {
    await session.close();
  }
}
