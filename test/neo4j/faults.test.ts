import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STACK, temporaryFolder } from '../cli/program.js';
import { dump } from './dump.js';
import { HOSTILE_ARTICLES, HOSTILE_NAMES } from './hostile.js';
import { finfactsAt, writeFactLines } from './program.js';
import { ServerHome } from './server/home.js';
import { address, driverTo, empty, load, NO_SERVER, OWN_SERVERS, query, useStore } from './support.js';

const GRAPH = 'exports/graph.json';
/** Some thousand facts: several transactions. */
const COPIES = 12;

describe.skipIf(NO_SERVER)('what can go wrong with a server is told plainly', () => {
  useStore();
  const server = NO_SERVER ? { uri: '', http: '', user: '', password: '' } : address();

  it.each([
    ['a wrong password', { password: 'wrong' }, [], 'does not accept user'],
    ['no server at the address', { uri: 'bolt://127.0.0.1:1' }, [], 'no Neo4j server answers'],
    ['no address', { uri: 'http://127.0.0.1' }, [], 'is no address of a Neo4j server'],
    ['no such database', {}, ['--database', 'nowhere'], 'there is no database nowhere'],
  ])('%s', async (_name, other, args, message) => {
    const { code, stderr, stdout } = await finfactsAt({ ...server, ...other }, ['load', GRAPH, ...args])
      .outcome;
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(STACK);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('a user who may not do anything yet', async () => {
    const driver = driverTo(server);
    await driver.executeQuery("CREATE USER newcomer SET PASSWORD 'changeme1' CHANGE REQUIRED");
    try {
      const newcomer = { ...server, user: 'newcomer', password: 'changeme1' };
      const { code, stderr } = await finfactsAt(newcomer, ['load', GRAPH]).outcome;
      expect(stderr).toContain('must choose a new password first');
      expect(code).toBe(2);
    } finally {
      await driver.executeQuery('DROP USER newcomer');
      await driver.close();
    }
  });
});

describe.skipIf(NO_SERVER)('names of any kind', () => {
  const { store, driver } = useStore();

  it('are stored as they are and never executed', async () => {
    await load(store(), HOSTILE_ARTICLES);
    const found = await query(driver(), 'MATCH (e:Entity) RETURN e.name AS name');
    expect(found.map(({ name }) => name).sort()).toEqual([...HOSTILE_NAMES, 'Vexa'].sort());
  });
});

describe.skipIf(NO_SERVER)('loaders that are killed, or work at the same time', () => {
  const { driver } = useStore();
  const folder = temporaryFolder();
  let whole: readonly string[] = [];
  beforeAll(async () => {
    writeFactLines(folder.path('facts.jsonl'), COPIES);
    await empty(driver());
    await finfactsAt(address(), ['load', folder.path('facts.jsonl')]).outcome;
    whole = await dump(driver());
    expect(whole.length).toBeGreaterThan(1000);
  });

  it('two at once make the graph that one makes', async () => {
    const loaders = [1, 2].map(() => finfactsAt(address(), ['load', folder.path('facts.jsonl')]));
    const outcomes = await Promise.all(loaders.map(({ outcome }) => outcome));
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
    expect(await dump(driver())).toEqual(whole);
  });

  it('one killed in the middle leaves whole transactions; run again it makes the same graph', async () => {
    const { child, outcome } = finfactsAt(address(), ['load', folder.path('facts.jsonl')]);
    while (!(await hasDocuments())) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGKILL');
    await outcome;
    const again = await finfactsAt(address(), ['load', folder.path('facts.jsonl')]).outcome;
    expect(again.code).toBe(0);
    expect(await dump(driver())).toEqual(whole);
  });

  it('a dry run changes nothing and says what the load then does', async () => {
    const dry = await finfactsAt(address(), ['load', GRAPH, '--dry-run']).outcome;
    expect(await dump(driver())).toEqual([]);
    const wet = await finfactsAt(address(), ['load', GRAPH]).outcome;
    expect(dry.stdout.replaceAll('would be ', '')).toBe(wet.stdout);
  });

  async function hasDocuments(): Promise<boolean> {
    const [row] = await query(driver(), 'MATCH (d:Document) RETURN count(d) > 0 AS some');
    return row?.['some'] === true;
  }
});

describe.skipIf(!OWN_SERVERS)('a server that dies or does not let itself be written', () => {
  const folder = temporaryFolder();
  let server: ServerHome;
  beforeAll(async () => {
    server = await ServerHome.create();
    writeFactLines(folder.path('facts.jsonl'), COPIES);
    await server.start();
  });
  afterAll(() => server.remove());

  async function stored(): Promise<string[]> {
    const driver = driverTo(server);
    try {
      return await dump(driver);
    } finally {
      await driver.close();
    }
  }

  /** Waits until so many batches are in the database: when it has a second one, the loader knows of the first. */
  async function untilBatches(wanted: number): Promise<void> {
    const driver = driverTo(server);
    let batches = 0;
    let before = 0;
    try {
      for (;;) {
        const [row] = await query(driver, 'MATCH (d:Document) RETURN count(d) AS number');
        const now = Number(row?.['number']);
        if (now > before) batches += 1;
        before = now;
        if (batches === wanted) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    } finally {
      await driver.close();
    }
  }

  it('killed in the middle of a load and started again: nothing is lost, nothing doubled', async () => {
    const { outcome } = finfactsAt(server, ['load', folder.path('facts.jsonl')]);
    await untilBatches(1);
    await server.stop('SIGKILL');
    await server.start();
    const { code, stderr } = await outcome;
    expect([code, stderr]).toEqual([0, '']);
    const interrupted = await stored();
    const driver = driverTo(server);
    await empty(driver);
    await driver.close();
    await finfactsAt(server, ['load', folder.path('facts.jsonl')]).outcome;
    expect(interrupted).toEqual(await stored());
  });

  it('killed and not started again: the command says how to go on', async () => {
    const driver = driverTo(server);
    await empty(driver);
    await driver.close();
    const { outcome } = finfactsAt(server, ['load', folder.path('facts.jsonl'), '--retry', '0']);
    await untilBatches(2);
    await server.stop('SIGKILL');
    const { code, stderr, stdout } = await outcome;
    expect(stderr).toContain('Run the same command again');
    expect(stderr).not.toMatch(STACK);
    expect(stdout).toMatch(/documents +\d+ created/);
    expect(code).toBe(1);
  });

  it('read-only: the command says so', async () => {
    server.configure({ 'server.databases.default_to_read_only': 'true' });
    await server.start();
    const { code, stderr } = await finfactsAt(server, ['load', GRAPH]).outcome;
    expect(stderr).toContain('is read-only');
    expect(stderr).not.toMatch(STACK);
    expect(code).toBe(2);
  });
});
