import { readdir, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { byCodeUnit } from '../output/ids.js';
import { fileProblem, UnreadableInput } from './errors.js';

/** What stands for standard input among the inputs, and is the source of a text read there. */
export const STDIN = '<stdin>';

const ARTICLE_ENDINGS = ['.txt', '.html', '.htm'];
const LINES_ENDING = '.jsonl';

/** What the caller named, found: one article, JSON Lines, standard input, or something that cannot be read. */
export type Found =
  | { readonly kind: 'article' | 'lines'; readonly path: string }
  | { readonly kind: 'stdin' }
  | { readonly kind: 'problem'; readonly problem: UnreadableInput };

/**
 * The inputs that the arguments name, in their order; a folder stands for the .txt, .html, .htm and .jsonl files in it and
 * in its folders, sorted by path. What cannot be read is found as a problem, never thrown.
 */
export async function findInputs(paths: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const path of paths) {
    if (path === STDIN) found.push({ kind: 'stdin' });
    else found.push(...(await findPath(path)));
  }
  return found;
}

async function findPath(path: string): Promise<Found[]> {
  try {
    if ((await stat(path)).isDirectory()) return await findInFolder(path);
    return [fileNamed(path)];
  } catch (error) {
    return [asProblem(path, error)];
  }
}

/** A file named by the caller: JSON Lines by its ending, else taken for an article whatever it is called. */
function fileNamed(path: string): Found {
  return { kind: isLines(path) ? 'lines' : 'article', path };
}

async function findInFolder(folder: string): Promise<Found[]> {
  const found = await walk(folder.replace(/(?<=.)\/+$/, ''));
  if (found.length > 0) return found;
  const detail = 'no .txt, .html, .htm or .jsonl file in this folder.';
  return [{ kind: 'problem', problem: new UnreadableInput('empty-folder', folder, detail) }];
}

async function walk(folder: string): Promise<Found[]> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return [asProblem(folder, error)];
  }
  const found: Found[] = [];
  for (const entry of entries.sort((a, b) => byCodeUnit(a.name, b.name))) {
    const path = folder === '/' ? `/${entry.name}` : `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await walk(path)));
    else if (isLines(path) || ARTICLE_ENDINGS.includes(extname(path).toLowerCase()))
      found.push(fileNamed(path));
  }
  return found;
}

function isLines(path: string): boolean {
  return extname(path).toLowerCase() === LINES_ENDING;
}

function asProblem(path: string, error: unknown): Found {
  return { kind: 'problem', problem: unreadable(path, error) };
}

/** The problem of a path that the file system refuses; other errors are thrown on. */
export function unreadable(path: string, error: unknown): UnreadableInput {
  const detail = fileProblem(error);
  if (detail === undefined) throw error;
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return new UnreadableInput(missing ? 'missing' : 'unreadable', path, detail);
}
