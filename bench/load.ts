import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import { buildGraph } from '../src/graph/build.js';
import { graphRecord } from '../src/graph/record.js';
import { jsonLines } from '../src/export/jsonl.js';
import { CONSTRAINTS } from '../src/neo4j/constraints.js';
import { documentRow, entityRow, factRows, joinRows, tellingRows, type Rows } from '../src/neo4j/rows.js';
import { openTypes } from '../src/session.js';
import type { ArticleRecords } from '../src/output/types.js';
import { dataArticles } from '../test/neo4j/articles.js';
import { ServerHome } from '../test/neo4j/server/home.js';
import { renamed } from './renamed.js';

// npm run bench:load [FACTS] [WAYS]: loads facts made from those of data/ by renaming, and beside it writes the very same
// rows with plain UNWIND and MERGE, nothing read back, as the lower bound; then exports them as neo4j-csv, and imports that
// with neo4j-admin. Each has an empty database on a server of its own, and tells a digest of what it holds in the end.
// WAYS: some of plain,load,offline.

const FACTS = Number(process.argv[2] ?? 100_000);
const WAYS = (process.argv[3] ?? 'plain,load,offline').split(',');
const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const TYPES = openTypes();
const ROWS_A_TRANSACTION = 1000;

function* articles(): Generator<ArticleRecords> {
  let facts = 0;
  for (let copy = 1; facts < FACTS; copy++) {
    for (const records of dataArticles()) {
      if (facts >= FACTS) return;
      facts += records.facts.length;
      yield renamed(records, copy);
    }
  }
}

async function writeFacts(file: string): Promise<number> {
  const out = createWriteStream(file);
  let count = 0;
  for (const { facts } of articles()) {
    count += facts.length;
    if (!out.write(jsonLines(facts))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return count;
}

async function withServer<Result>(work: (server: ServerHome) => Promise<Result>): Promise<Result> {
  const server = await ServerHome.create();
  try {
    // Enough for what a million facts take on disk to be found without reading it anew; tests need less.
    server.configure({ 'server.memory.pagecache.size': '512m' });
    await server.start();
    return await work(server);
  } finally {
    await server.remove();
  }
}

interface Cost {
  readonly seconds: number;
  /** The most that a process of the command held at a time. */
  readonly megabytes: number;
}

/** What a command takes, with the processes that it starts; throws where it fails. */
async function costOf(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Cost> {
  const start = performance.now();
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let kilobytes = 0;
  const look = (pid: number): void => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      kilobytes = Math.max(kilobytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
      const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
      for (const [own] of children.matchAll(/\d+/g)) look(Number(own));
    } catch {
      // It has just ended.
    }
  };
  const watch = setInterval(() => child.pid !== undefined && look(child.pid), 200);
  const [code] = (await once(child, 'exit')) as [number];
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: kilobytes / 1024 };
}

/** What `finfacts load` takes. */
function load(file: string): Promise<Cost & { counts: string }> {
  return withServer(async (server) => {
    const args = [MAIN, 'load', file, '--uri', server.uri, '--user', server.user];
    const cost = await costOf(process.execPath, args, { NEO4J_PASSWORD: server.password });
    return { ...cost, counts: await countsAt(server) };
  });
}

/** What `finfacts export --format neo4j-csv` takes, and then the import of what it wrote. */
async function offline(
  file: string,
  folder: string,
): Promise<{ exported: Cost; imported: Cost & { counts: string } }> {
  const [tables, bin] = [join(folder, 'tables'), join(folder, 'bin')];
  const exported = await costOf(process.execPath, [
    ...[MAIN, 'export', file, '--format', 'neo4j-csv'],
    ...['--output', tables],
  ]);
  const server = await ServerHome.create();
  try {
    mkdirSync(bin);
    writeFileSync(join(bin, 'neo4j-admin'), server.adminScript());
    chmodSync(join(bin, 'neo4j-admin'), 0o755);
    const cost = await costOf('sh', [join(tables, 'import.sh')], { PATH: `${bin}:${process.env['PATH']}` });
    await server.start();
    return { exported, imported: { ...cost, counts: await countsAt(server) } };
  } finally {
    await server.remove();
  }
}

/** Seconds that the server takes for the rows; making the rows is not counted. */
function plain(): Promise<{ seconds: number; counts: string }> {
  return withServer(async (server) => {
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
    let milliseconds = 0;
    const timed = async (work: () => Promise<unknown>): Promise<void> => {
      const start = performance.now();
      await work();
      milliseconds += performance.now() - start;
    };
    try {
      await timed(async () => {
        for (const statement of CONSTRAINTS) await driver.executeQuery(statement);
      });
      for (const rows of rowBatches()) await timed(() => writeRows(driver, rows));
    } finally {
      await driver.close();
    }
    return { seconds: milliseconds / 1000, counts: await countsAt(server) };
  });
}

function* rowBatches(): Generator<Rows> {
  let batch: Rows[] = [];
  let facts = 0;
  for (const records of articles()) {
    const graph = graphRecord(buildGraph([records]));
    const [document] = graph.documents;
    if (!document) continue;
    const nodes = [
      documentRow({ id: document.id, source: document.source }),
      ...graph.entities.map(entityRow),
    ];
    batch.push({ nodes, relationships: [] }, tellingRows(graph));
    batch.push(...graph.facts.map((fact) => factRows(fact, TYPES)));
    facts += records.facts.length;
    if (facts < ROWS_A_TRANSACTION) continue;
    yield joinRows(batch);
    batch = [];
    facts = 0;
  }
  yield joinRows(batch);
}

/** One query for each label and each type of relationship, as one writes them by hand. */
async function writeRows(driver: Driver, { nodes, relationships }: Rows): Promise<void> {
  const session = driver.session();
  try {
    await session.executeWrite(async (tx) => {
      for (const [key, rows] of groupBy(nodes, ({ base, label }) => [base, label ?? ''].join(' '))) {
        const [base, label] = key.split(' ');
        const labels = label ? ` SET n:${label}` : '';
        await tx.run(`UNWIND $rows AS row MERGE (n:${base} {id: row.id}) SET n = row.properties${labels}`, {
          rows,
        });
      }
      const kinds = groupBy(relationships, ({ type, from, to }) => [type, from.base, to.base].join(' '));
      for (const [key, rows] of kinds) {
        const [type, from, to] = key.split(' ');
        const shortcut =
          rows[0]?.properties['factId'] === undefined ? '' : ' {factId: row.properties.factId}';
        await tx.run(
          `UNWIND $rows AS row MATCH (a:${from} {id: row.from.id}) MATCH (b:${to} {id: row.to.id})
            MERGE (a)-[r:${type}${shortcut}]->(b) SET r = row.properties`,
          { rows },
        );
      }
    });
  } finally {
    await session.close();
  }
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** How many nodes and relationships there are, and a digest of all of them: equal for equal graphs. */
async function countsAt({
  uri,
  user,
  password,
}: Pick<ServerHome, 'uri' | 'user' | 'password'>): Promise<string> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { useBigInt: true });
  try {
    const nodes = await digestOf(
      driver,
      'MATCH (n) WHERE NOT n:Finfacts RETURN labels(n) AS labels, properties(n) AS properties',
    );
    const relationships = await digestOf(
      driver,
      'MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties',
    );
    return `${nodes.count} nodes (${nodes.digest}), ${relationships.count} relationships (${relationships.digest})`;
  } finally {
    await driver.close();
  }
}

/** Counts what a query gives, row by row, and adds up its hashes: the sum does not depend on the order of the rows. */
async function digestOf(driver: Driver, query: string): Promise<{ count: number; digest: string }> {
  const session = driver.session();
  try {
    let [count, sum] = [0, 0n];
    for await (const record of session.run(query)) {
      const hash = createHash('sha256').update(canonical(record.toObject())).digest();
      sum = BigInt.asUintN(64, sum + hash.readBigUInt64LE());
      count += 1;
    }
    return { count, digest: sum.toString(16).padStart(16, '0') };
  } finally {
    await session.close();
  }
}

/** A value as text, with its type: INTEGER 1 is not FLOAT 1; labels and keys in one order. */
function canonical(value: unknown): string {
  if (typeof value === 'bigint') return `${value}i`;
  if (value instanceof neo4j.types.Date) return `date ${value.toString()}`;
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, item]) => `${key}=${canonical(key === 'labels' ? [...(item as string[])].sort() : item)}`,
  );
  return `{${entries.sort().join()}}`;
}

const folder = mkdtempSync(join(tmpdir(), 'finfacts-bench-'));
try {
  const file = join(folder, 'facts.jsonl');
  const facts = await writeFacts(file);
  console.log(`${facts} facts, load average ${loadavg()[0]?.toFixed(1)}`);
  const tell = (name: string, seconds: number, rest: string): void =>
    console.log(
      `${name.padEnd(24)}${seconds.toFixed(1).padStart(8)} s ${Math.round(facts / seconds)
        .toString()
        .padStart(8)} facts/s  ${rest}, load average ${loadavg()[0]?.toFixed(1)}`,
    );
  const memory = ({ megabytes }: Cost): string => `${Math.round(megabytes)} MB`;
  const bound = WAYS.includes('plain') ? await plain() : undefined;
  if (bound) tell('plain UNWIND and MERGE', bound.seconds, bound.counts);
  const loaded = WAYS.includes('load') ? await load(file) : undefined;
  if (loaded) tell('finfacts load', loaded.seconds, `${loaded.counts}, ${memory(loaded)}`);
  if (bound && loaded) console.log(`ratio of these ${(loaded.seconds / bound.seconds).toFixed(2)}`);
  if (WAYS.includes('offline')) {
    const { exported, imported } = await offline(file, folder);
    tell('export as neo4j-csv', exported.seconds, memory(exported));
    tell('neo4j-admin import', imported.seconds, `${imported.counts}, ${memory(imported)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
