// Links the program into node_modules/.bin, so that `npx finfacts` runs this clone's own build without asking the
// registry. npm links the bins of dependencies only, not the root package's.
import { chmodSync, existsSync, lstatSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bins = join(root, 'node_modules', '.bin');

/** True for a link too whose target is missing. */
function stands(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

chmodSync(join(root, 'dist', 'cli', 'main.js'), 0o755);
if (existsSync(bins)) {
  const link = join(bins, 'finfacts');
  if (process.platform === 'win32') {
    writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\dist\\cli\\main.js" %*\r\n');
  } else {
    if (stands(link)) rmSync(link);
    symlinkSync(join('..', '..', 'dist', 'cli', 'main.js'), link);
  }
}
