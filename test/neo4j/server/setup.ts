import neo4j from 'neo4j-driver';
import type { TestProject } from 'vitest/node';
import { NotHere } from './classpath.js';
import { ServerHome, type Address } from './home.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server of all test files; undefined where none can be had. */
    server: Address | undefined;
    /** Whether servers of one's own can be started here (Maven and Java are there). */
    ownServers: boolean;
  }
}

/**
 * The server of the tests: that of NEO4J_URI (its database must be empty, for the tests empty it), else one started from
 * Maven's artifacts. Where there is neither, the tests say that they did not run; in CI that is a failure.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const uri = process.env['NEO4J_URI'];
  if (uri !== undefined) {
    const user = process.env['NEO4J_USERNAME'] ?? 'neo4j';
    const address = { uri, http: '', user, password: process.env['NEO4J_PASSWORD'] ?? '' };
    await refuseData(address);
    project.provide('server', address);
    project.provide('ownServers', await canStart());
    return undefined;
  }
  try {
    const home = await ServerHome.create();
    await home.start();
    project.provide('server', { uri: home.uri, http: home.http, user: home.user, password: home.password });
    project.provide('ownServers', true);
    return () => home.remove();
  } catch (error) {
    if (process.env['CI'] !== undefined || !(error instanceof NotHere)) throw error;
    project.provide('server', undefined);
    project.provide('ownServers', false);
    const banner = '='.repeat(100);
    console.error(
      `${banner}\nThe tests in test/neo4j DID NOT RUN: ${error.message}.\n` +
        `Install Maven and a JDK 17, or set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD to a server with an empty database.\n${banner}`,
    );
    return undefined;
  }
}

async function canStart(): Promise<boolean> {
  const home = await ServerHome.create().catch(() => undefined);
  await home?.remove();
  return home !== undefined;
}

async function refuseData({ uri, user, password }: Address): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) > 0 AS data');
    if (records[0]?.get('data') === true)
      throw new Error(
        `The database at ${uri} is not empty, and the tests would empty it: name another in NEO4J_URI.`,
      );
  } finally {
    await driver.close();
  }
}
