import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('..', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/finfacts', import.meta.url));

/** A set of jars from Maven: the long-term release with its import tool, the newest release, or cypher-shell. */
export type Artifacts = 'lts' | 'latest' | 'cypher-shell';

const MAVEN: Readonly<Record<Artifacts, readonly string[]>> = {
  lts: ['-f', 'pom.xml'],
  latest: ['-f', 'pom.xml', '-P', 'latest'],
  'cypher-shell': ['-f', 'cypher-shell.xml'],
};

/** The first Java major version on which each set runs. */
const JAVA: Readonly<Record<Artifacts, number>> = { lts: 17, latest: 21, 'cypher-shell': 17 };

/** What the real server needs is not on this machine; the message says what. */
export class NotHere extends Error {
  override readonly name = 'NotHere';
}

/** The class path of the jars: asked of Maven once, then remembered for as long as the pom and the jars stay. */
export function classpath(artifacts: Artifacts): string {
  const args = MAVEN[artifacts];
  const pom = readFileSync(join(FOLDER, args[1] ?? ''), 'utf8');
  const key = createHash('sha256')
    .update(`${args.join(' ')}\n${pom}`)
    .digest('hex')
    .slice(0, 12);
  const file = join(CACHE, `${artifacts}-${key}.classpath`);
  if (existsSync(file) && jarsOf(file).every((jar) => existsSync(jar))) return readFileSync(file, 'utf8');
  mkdirSync(CACHE, { recursive: true });
  const goal = ['-q', '-B', 'dependency:build-classpath', `-Dmdep.outputFile=${file}`];
  const { error, status, stdout } = spawnSync('mvn', [...args, ...goal], { cwd: FOLDER, encoding: 'utf8' });
  if (error) throw new NotHere('Maven (mvn) is not installed');
  if (status !== 0) throw new NotHere(`Maven could not fetch the Neo4j server:\n${stdout}`);
  return readFileSync(file, 'utf8');
}

function jarsOf(file: string): string[] {
  return readFileSync(file, 'utf8').split(delimiter);
}

/** A java that can run the jars: the one on the path, else of JAVA_HOME, else one of /usr/lib/jvm. */
export function java(artifacts: Artifacts): string {
  const installed = existsSync('/usr/lib/jvm') ? readdirSync('/usr/lib/jvm').sort() : [];
  const homes = [process.env['JAVA_HOME'] ?? '', ...installed.map((name) => join('/usr/lib/jvm', name))];
  const candidates = [
    'java',
    ...homes.filter((home) => home !== '').map((home) => join(home, 'bin', 'java')),
  ];
  const found = candidates.find((candidate) => majorVersion(candidate) >= JAVA[artifacts]);
  if (found === undefined) throw new NotHere(`there is no Java ${JAVA[artifacts]} or later`);
  return found;
}

/** 17 for "17.0.15"; 0 where there is no such program. */
function majorVersion(candidate: string): number {
  const { stderr, error } = spawnSync(candidate, ['-version'], { encoding: 'utf8' });
  return error ? 0 : Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0);
}
