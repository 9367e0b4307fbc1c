import { fileURLToPath } from 'node:url';

/** The folder of the rules that come with the program: `rules/` beside `src/` or `dist/`. */
export function rulesFolder(): string {
  return fileURLToPath(new URL('../rules', import.meta.url));
}
