import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAIN, temporaryFolder } from './program.js';

// What V8 compiled of the program when it was built: taken where it fits, and not needed.

const { path } = temporaryFolder();
const DIST = dirname(dirname(MAIN));
const TEXT = 'Norwind Inc. bought Vexa Corp. for $30 million.';

/** The program elsewhere, so that its files may be broken. */
let program = '';
beforeAll(() => {
  program = path('program');
  mkdirSync(program);
  cpSync(DIST, join(program, 'dist'), { recursive: true });
  for (const name of ['rules', 'node_modules', 'package.json'])
    symlinkSync(resolve(DIST, '..', name), join(program, name));
  writeFileSync(path('norwind.txt'), TEXT);
});

function extracted(): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(program, 'dist/cli/main.js'), 'extract', path('norwind.txt'), '--format', 'jsonl'],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** Whether V8 takes the code, under the flags that the program sets. */
function isTaken(folder: string): boolean {
  const script = `
    import { scriptOf } from ${JSON.stringify(join(DIST, 'cli/code-cache.js'))};
    import { optimiseLate } from ${JSON.stringify(join(DIST, 'cli/optimiser.js'))};
    optimiseLate();
    const { cachedDataRejected } = scriptOf(${JSON.stringify(join(folder, 'cli.cjs'))});
    process.stdout.write(String(cachedDataRejected === false));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return stdout === 'true';
}

describe('the code that the build made V8 compile', () => {
  it('fits this version of Node, and the flags under which the program loads it', () => {
    expect(isTaken(DIST)).toBe(true);
  });

  it('changes nothing: without it, or with a broken one, the same is read', () => {
    const taken = extracted();
    const cache = join(program, 'dist/cli.cjs.cache');
    writeFileSync(cache, 'nothing that V8 would take');
    expect(extracted()).toBe(taken);
    rmSync(cache);
    expect(extracted()).toBe(taken);
  });
});
