import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.js';
import { importFiles } from '../../src/neo4j/import-files.js';
import { cypherScript } from '../../src/neo4j/script.js';
import { wholeGraph } from '../../src/neo4j/whole.js';
import { TYPES } from '../output/fake.js';
import { dataArticles } from './articles.js';
import { dump } from './dump.js';
import { HOSTILE_ARTICLES } from './hostile.js';
import { cypherShell, ServerHome } from './server/home.js';
import { address, driverTo, empty, load, NO_SERVER, OWN_SERVERS, useStore } from './support.js';

const ARTICLES = [...dataArticles(), ...HOSTILE_ARTICLES];
const ROWS = wholeGraph(ARTICLES, buildGraph(ARTICLES), TYPES);

describe.skipIf(NO_SERVER || !OWN_SERVERS)('what export writes, put into Neo4j, is what load makes', () => {
  const { store, driver } = useStore();
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'finfacts-offline-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('with the script in cypher-shell, also when it is run again', async () => {
    await load(store(), ARTICLES);
    const loaded = await dump(driver());
    await empty(driver());
    const script = join(folder, 'graph.cypher');
    writeFileSync(script, cypherScript(ROWS));
    cypherShell(address(), script);
    expect(await dump(driver())).toEqual(loaded);
    cypherShell(address(), script);
    expect(await dump(driver())).toEqual(loaded);
    // And loading goes on from there: everything is already there.
    await load(store(), ARTICLES);
    expect(await dump(driver())).toEqual(loaded);
  });

  it('with the import command of the folder', async () => {
    await load(store(), ARTICLES);
    const loaded = await dump(driver());
    const server = await ServerHome.create();
    const imported = driverTo(server);
    try {
      const files = join(folder, 'import');
      mkdirSync(files);
      for (const [name, content] of importFiles(ROWS)) writeFileSync(join(files, name), content);
      runImport(join(files, 'import.sh'), server);
      await server.start();
      cypherShell(server, join(files, 'constraints.cypher'));
      expect(await dump(imported)).toEqual(loaded);
    } finally {
      await imported.close();
      await server.remove();
    }
  });

  /** The command as the user runs it, with a neo4j-admin on the path. */
  function runImport(command: string, server: ServerHome): void {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'neo4j-admin'), server.adminScript());
    chmodSync(join(bin, 'neo4j-admin'), 0o755);
    const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}` };
    execFileSync('sh', [command], { env, stdio: 'pipe' });
  }
});
