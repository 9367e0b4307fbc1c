// Bundles the program and the library, each of whose two hundred modules Node would otherwise look up, open and compile
// one by one: what is only sometimes needed (a command, a format, what compiles rules) stays in files of its own.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Puts dist/cli/main.js and dist/index.js together from the modules beside them; .bundle.json says what lies where. */
export async function bundle(dist) {
  const { metafile } = await build({
    entryPoints: {
      'cli/main': join(dist, 'cli/main.js'),
      'cli/extract-worker': join(dist, 'cli/extract-worker.js'),
      index: join(dist, 'index.js'),
    },
    outdir: dist,
    absWorkingDir: dist,
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    // Beside dist/rules-folder.js, from where paths are counted.
    chunkNames: 'chunk-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    minifyWhitespace: true,
    minifySyntax: true,
    minifyIdentifiers: true,
    charset: 'utf8',
    metafile: true,
    logLevel: 'warning',
  });
  const contents = Object.entries(metafile.outputs).map(([file, { inputs }]) => [file, Object.keys(inputs)]);
  writeFileSync(join(dist, '.bundle.json'), `${JSON.stringify(Object.fromEntries(contents), null, 1)}\n`);
}
