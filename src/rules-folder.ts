import { fileURLToPath } from 'node:url';

/** The folder of the rules that come with the program: `rules/` beside `src/` or `dist/`. */
export function rulesFolder(): string {
  return fileURLToPath(new URL('../rules', import.meta.url));
}

/** What the build compiles them to. */
export function imageFile(): string {
  return fileURLToPath(new URL('../dist/rules.image', import.meta.url));
}

/** Script and style of the page of `finfacts view`, as the build bundles them. */
export function pageFolder(): string {
  return fileURLToPath(new URL('../dist/view/page', import.meta.url));
}

/** The module that reads articles in a thread of its own. */
export function extractWorkerFile(): string {
  return fileURLToPath(new URL('../dist/cli/extract-worker.js', import.meta.url));
}

/** The command line in one file, as the build bundles it. */
export function cliFile(): string {
  return fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
}
