// Builds dist/ from src/ with what V8 compiles of it, unless the last build is newer than every source (--force builds
// anyway), and the image of the rules (dist/rules.image), where either has changed since. npm runs `prepare` not only after
// `npm ci` but also when npx first meets this clone, and must then find dist/ as it is.
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildPage } from './build-page.mjs';
import { bundle } from './bundle.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const stamp = join(dist, '.built');
const image = join(dist, 'rules.image');

/** Time of the last change in a file, or in a folder and all that is in it (a deletion changes its folder). */
function lastChange(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

/** Whether a file was made after the last change of all these. */
function isNewer(made, names) {
  const time = statSync(made, { throwIfNoEntry: false })?.mtimeMs;
  return time !== undefined && names.every((name) => lastChange(join(root, name)) < time);
}

function isCurrent() {
  const inputs = [
    'src',
    'scripts/build.mjs',
    'scripts/build-page.mjs',
    'scripts/bundle.mjs',
    'tsconfig.json',
    'tsconfig.build.json',
  ];
  return isNewer(stamp, inputs);
}

function run(script) {
  const { status } = spawnSync(process.execPath, [join(dist, script)], { stdio: 'inherit', cwd: root });
  return status ?? 1;
}

const compileRules = () => run('compile/main.js');

async function build() {
  // A file whose source is gone must not stay in the package.
  rmSync(dist, { recursive: true, force: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
    stdio: 'inherit',
  });
  if (status !== 0) return status ?? 1;
  await bundle(dist);
  // npm marks a program executable once, when it links it; a later build must not undo that.
  chmodSync(join(dist, 'cli', 'main.js'), 0o755);
  await buildPage(join(root, 'src/view/client'), join(dist, 'view/page'));
  writeFileSync(stamp, '');
  return compileRules() || run('cli/cache-code.js');
}

if (process.argv.includes('--force') || !isCurrent()) process.exitCode = await build();
else if (!isNewer(image, ['rules', 'dist/compile/main.js'])) process.exitCode = compileRules();
