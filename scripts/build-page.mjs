// Bundles the page of `finfacts view`: one script (with the layout's worker in it as text) and one style sheet, so that the
// program needs neither network nor bundler when it runs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const COMMON = {
  bundle: true,
  minify: true,
  write: false,
  target: 'es2022',
  charset: 'ascii',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/** Writes page.js and page.css, made from the folder of the page's sources, to another folder. */
export async function buildPage(source, target) {
  const worker = await build({ ...COMMON, entryPoints: [join(source, 'layout-worker.ts')], format: 'iife' });
  const script = await build({
    ...COMMON,
    entryPoints: [join(source, 'main.ts')],
    format: 'esm',
    define: { LAYOUT_WORKER: JSON.stringify(textOf(worker)) },
  });
  const style = await build({ ...COMMON, entryPoints: [join(source, 'page.css')] });
  mkdirSync(target, { recursive: true });
  const licences = licencesOf([worker, script]);
  write(target, 'page.js', `/*\n${licences}\n*/\n${textOf(script)}`);
  write(target, 'page.css', textOf(style));
}

function textOf({ outputFiles }) {
  return outputFiles[0].text.trim();
}

function write(folder, name, text) {
  // Either would end the element that the text stands in.
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error(`${name}: the text would end its element`);
  writeFileSync(join(folder, name), text);
}

/** The licences of what was bundled, which ask to be kept with it. */
function licencesOf(results) {
  const packages = new Set(
    results
      .flatMap(({ metafile }) => Object.keys(metafile.inputs))
      .flatMap((path) => /(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []),
  );
  return [...packages]
    .sort()
    .map((folder) => {
      const { name, version, license, author } = JSON.parse(
        readFileSync(join(folder, 'package.json'), 'utf8'),
      );
      const by = typeof author === 'string' ? author : author?.name;
      return `${name} ${version} (${license})${by ? `, ${by}` : ''}`.replaceAll('*/', '');
    })
    .join('\n');
}
