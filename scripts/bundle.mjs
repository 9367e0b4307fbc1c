// Bundles the library, and the command line into one file, each of whose two hundred modules Node would otherwise look up,
// open and compile one by one: what of the library is only sometimes needed stays in files of its own.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Packages that Node 20 can only import, and not require; the one file holds them. */
const ONLY_IMPORTED = ['hyparquet-writer', 'potpack'];

const common = {
  allowOverwrite: true,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  minifyIdentifiers: true,
  charset: 'utf8',
  logLevel: 'warning',
};

/** Puts dist/index.js, dist/cli.cjs and what begins it together from the modules beside them. */
export async function bundle(dist) {
  await bundleCli(dist);
  await build({
    ...common,
    entryPoints: {
      'cli/main': join(dist, 'cli/main.js'),
      'cli/extract-worker': join(dist, 'cli/extract-worker.js'),
      index: join(dist, 'index.js'),
    },
    outdir: dist,
    absWorkingDir: dist,
    splitting: true,
    // Beside dist/rules-folder.js, from where paths are counted.
    chunkNames: 'chunk-[hash]',
    format: 'esm',
    packages: 'external',
  });
}

async function bundleCli(dist) {
  const file = join(dist, 'cli.cjs');
  const { metafile } = await build({
    ...common,
    entryPoints: [join(dist, 'cli/cli.js')],
    outfile: file,
    metafile: true,
    // Says which module the code is of; the file does not name it, so that Node does not read it.
    sourcemap: 'external',
    format: 'cjs',
    external: packages(dist).filter((name) => !ONLY_IMPORTED.includes(name)),
    define: { 'import.meta.url': '__url' },
    banner: { js: "const __url=require('node:url').pathToFileURL(__filename).href;" },
  });
  // What loads the file imports for it (src/cli/code-cache.ts), by a name as long as `import`: places stay as mapped.
  const { imports } = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint);
  const imported = imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path);
  const code = imported.reduce(
    (text, name) => text.replaceAll(`import(${JSON.stringify(name)})`, `loader(${JSON.stringify(name)})`),
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, code);
}

function packages(dist) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(dist, '../package.json'), 'utf8'));
  return Object.keys({ ...dependencies, ...devDependencies });
}
