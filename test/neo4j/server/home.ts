import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { classpath, java, type Artifacts } from './classpath.js';

export const USER = 'neo4j';
export const PASSWORD = 'finfacts-test';

const MAIN = {
  lts: 'org.neo4j.server.CommunityEntryPoint',
  latest: 'org.neo4j.server.Neo4jCommunity',
} as const;
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent', 'java.lang'];
const FLAGS = ['-Xms128m', '-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'].concat(
  OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
);
const START_SECONDS = 180;

export type Release = keyof typeof MAIN;

/** What a client needs to reach a server. */
export interface Address {
  readonly uri: string;
  readonly http: string;
  readonly user: string;
  readonly password: string;
}

/** A Neo4j server of one's own, in a temporary folder, on free ports. */
export class ServerHome implements Address {
  readonly user = USER;
  readonly password = PASSWORD;
  readonly home = mkdtempSync(join(tmpdir(), 'finfacts-neo4j-'));
  #process: ChildProcess | undefined;

  private constructor(
    readonly release: Release,
    readonly boltPort: number,
    readonly httpPort: number,
  ) {}

  /** Makes a home with its password set; nothing is started. Throws NotHere where Maven or Java is missing. */
  static async create(release: Release = 'lts'): Promise<ServerHome> {
    java(release);
    classpath(release);
    const [bolt, http] = await freePorts(2);
    const server = new ServerHome(release, bolt ?? 0, http ?? 0);
    for (const name of ['conf', 'data', 'logs', 'import', 'run', 'plugins', 'licenses'])
      mkdirSync(join(server.home, name));
    server.configure();
    server.admin('dbms', 'set-initial-password', PASSWORD);
    return server;
  }

  get uri(): string {
    return `bolt://127.0.0.1:${this.boltPort}`;
  }

  get http(): string {
    return `http://127.0.0.1:${this.httpPort}`;
  }

  /** Writes neo4j.conf, for the next start. */
  configure(more: Readonly<Record<string, string>> = {}): void {
    const settings = {
      'server.default_listen_address': '127.0.0.1',
      'server.bolt.listen_address': `127.0.0.1:${this.boltPort}`,
      'server.bolt.advertised_address': `127.0.0.1:${this.boltPort}`,
      'server.http.listen_address': `127.0.0.1:${this.httpPort}`,
      'server.http.advertised_address': `127.0.0.1:${this.httpPort}`,
      'server.https.enabled': 'false',
      'dbms.usage_report.enabled': 'false',
      'server.memory.pagecache.size': '64m',
      ...more,
    };
    const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}\n`);
    writeFileSync(join(this.home, 'conf', 'neo4j.conf'), lines.join(''));
  }

  /** Starts the server and waits until it answers. */
  async start(): Promise<void> {
    const log = openSync(join(this.home, 'logs', 'console.log'), 'a');
    const place = [`--home-dir=${this.home}`, `--config-dir=${join(this.home, 'conf')}`, '--console-mode'];
    this.#process = spawn(
      java(this.release),
      [...FLAGS, '-cp', classpath(this.release), MAIN[this.release], ...place],
      { stdio: ['ignore', log, log] },
    );
    const driver = neo4j.driver(this.uri, neo4j.auth.basic(USER, PASSWORD));
    try {
      const end = Date.now() + START_SECONDS * 1000;
      while (
        !(await driver.verifyConnectivity().then(
          () => true,
          () => false,
        ))
      ) {
        if (this.#process.exitCode !== null || Date.now() > end)
          throw new Error(`Neo4j did not start:\n${this.log()}`);
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    } finally {
      await driver.close();
    }
  }

  /** What the server has printed. */
  log(): string {
    return readFileSync(join(this.home, 'logs', 'console.log'), 'utf8').slice(-4000);
  }

  /** Ends the server as it wants to be ended (SIGTERM), or at once (SIGKILL). */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (!running || running.exitCode !== null) return;
    await new Promise((resolve) => {
      running.once('exit', resolve);
      running.kill(signal);
    });
  }

  async remove(): Promise<void> {
    await this.stop('SIGKILL');
    rmSync(this.home, { recursive: true, force: true });
  }

  /** A shell script that is this server's neo4j-admin. */
  adminScript(): string {
    const command = [java(this.release), ...FLAGS, '-cp', classpath(this.release), 'org.neo4j.cli.AdminTool'];
    const quoted = command.map((part) => `'${part}'`).join(' ');
    return `#!/bin/sh\nNEO4J_HOME='${this.home}' NEO4J_CONF='${this.home}/conf' exec ${quoted} "$@"\n`;
  }

  /** Runs neo4j-admin; throws with what it printed when it fails. */
  admin(...args: readonly string[]): string {
    const command = [...FLAGS, '-cp', classpath(this.release), 'org.neo4j.cli.AdminTool', ...args];
    const env = { ...process.env, NEO4J_HOME: this.home, NEO4J_CONF: join(this.home, 'conf') };
    const { status, stdout, stderr } = spawnSync(java(this.release), command, { encoding: 'utf8', env });
    if (status !== 0) throw new Error(`neo4j-admin ${args.join(' ')}:\n${stdout}${stderr}`);
    return stdout;
  }
}

/** Runs a script in cypher-shell; throws with what it printed when a statement fails. */
export function cypherShell({ uri, user, password }: Address, script: string): string {
  const artifacts: Artifacts = 'cypher-shell';
  const { status, stdout, stderr } = spawnSync(
    java(artifacts),
    [
      '-cp',
      classpath(artifacts),
      'org.neo4j.shell.Main',
      '-a',
      uri,
      '-u',
      user,
      '-p',
      password,
      '-f',
      script,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`cypher-shell -f ${script}:\n${stdout}${stderr}`);
  return stdout;
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
