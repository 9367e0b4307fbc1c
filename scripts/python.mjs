// Makes .cache/python, a virtual environment with the Python programs that tests read exports with (as
// test/python/requirements.txt pins them), unless it is there and current. Needs Python 3 with venv; PyICU, which
// followthemoney brings, is built from source and needs a C++ compiler, pkg-config and the headers of ICU.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const requirements = join(root, 'test', 'python', 'requirements.txt');
const environment = join(root, '.cache', 'python');
const stamp = join(environment, 'requirements.txt');

function run(command, ...args) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (status === 0) return;
  console.error(error?.message ?? `${command} ended with ${status}`);
  process.exit(1);
}

const wanted = readFileSync(requirements, 'utf8');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  rmSync(environment, { recursive: true, force: true });
  mkdirSync(dirname(environment), { recursive: true });
  run('python3', '-m', 'venv', environment);
  run(
    join(environment, 'bin', 'pip'),
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '-r',
    requirements,
  );
  writeFileSync(stamp, wanted);
}
