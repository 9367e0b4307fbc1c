import { readdir, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { byCodeUnit } from '../output/ids.js';
import { codeOf, fileProblem, UnreadableInput } from './errors.js';

/** What stands for standard input among the inputs, and is the source of a text read there. */
export const STDIN = '<stdin>';

const ARTICLE_ENDINGS = ['.txt', '.html', '.htm'];
const LINES_ENDING = '.jsonl';
/** So many files of a folder that are not read are named. */
const MAX_NAMED = 10;

/**
 * What the caller named, found: one article, JSON Lines, a pipe or a device (also standard input) whose first bytes
 * tell what it is, or something that cannot be read. `size` counts bytes on the disk.
 */
export type Found =
  | { readonly kind: 'article' | 'lines'; readonly path: string; readonly size: number }
  | { readonly kind: 'pipe'; readonly path: string }
  | { readonly kind: 'stdin' }
  | { readonly kind: 'problem'; readonly problem: UnreadableInput };

export interface Inputs {
  readonly found: readonly Found[];
  /** What folders hold that is not read, in words: a line a folder. */
  readonly unread: readonly string[];
}

/**
 * The inputs that the arguments name, in their order; a folder stands for the .txt, .html, .htm and .jsonl files in it and
 * in its folders, packed as .gz or not, sorted by path. What cannot be read is found as a problem, never thrown.
 */
export async function findInputs(paths: readonly string[]): Promise<Inputs> {
  const found: Found[] = [];
  const unread: string[] = [];
  for (const path of paths) {
    if (path === STDIN) {
      found.push({ kind: 'stdin' });
      continue;
    }
    const inputs = await findPath(path);
    for (const one of inputs.found) found.push(one);
    for (const name of inputs.unread) unread.push(name);
  }
  return { found, unread };
}

async function findPath(path: string): Promise<Inputs> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return await findInFolder(path.replace(/(?<=[^/])\/+$/, ''));
    return { found: [stats.isFile() ? fileNamed(path, stats.size) : { kind: 'pipe', path }], unread: [] };
  } catch (error) {
    return { found: [asProblem(path, error)], unread: [] };
  }
}

/** A file named by the caller: JSON Lines by its ending, else taken for an article whatever it is called. */
function fileNamed(path: string, size: number): Found {
  return { kind: endingOf(path) === LINES_ENDING ? 'lines' : 'article', path, size };
}

async function findInFolder(folder: string): Promise<Inputs> {
  const { found, unread } = await walk(folder);
  const notes = unread.length === 0 ? [] : [unreadNote(folder, unread)];
  if (found.length > 0) return { found, unread: notes };
  const detail = 'no .txt, .html, .htm or .jsonl file in this folder.';
  return {
    found: [{ kind: 'problem', problem: new UnreadableInput('empty-folder', folder, detail) }],
    unread: notes,
  };
}

/** The articles of a folder and of its folders; files that are none by their names, hidden ones apart, are unread. */
async function walk(folder: string): Promise<{ found: Found[]; unread: string[] }> {
  const found: Found[] = [];
  const unread: string[] = [];
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return { found: [asProblem(folder, error)], unread };
  }
  for (const entry of entries.sort((a, b) => byCodeUnit(a.name, b.name))) {
    const path = folder === '/' ? `/${entry.name}` : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      const inside = await walk(path);
      for (const one of inside.found) found.push(one);
      for (const name of inside.unread) unread.push(name);
    } else if (isArticles(path)) {
      const file = await inFolder(path);
      if (typeof file === 'string') unread.push(file);
      else found.push(file);
    } else if (!entry.name.startsWith('.')) unread.push(path);
  }
  return { found, unread };
}

/** A file of a folder; in words where it is none: a pipe would be waited for, a device may never end. */
async function inFolder(path: string): Promise<Found | string> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? fileNamed(path, stats.size) : `${path} (no regular file)`;
  } catch (error) {
    return asProblem(path, error);
  }
}

function unreadNote(folder: string, unread: readonly string[]): string {
  const names = unread.slice(0, MAX_NAMED).map((path) => path.slice(folder.length).replace(/^\/+/, ''));
  const more = unread.length > MAX_NAMED ? ` and ${unread.length - MAX_NAMED} more` : '';
  return `${folder}: not read, as of a folder only .txt, .html, .htm and .jsonl files are (also as .gz): ${names.join(', ')}${more}`;
}

/** Whether a file of a folder is read, by its ending. */
export function isArticles(path: string): boolean {
  return [...ARTICLE_ENDINGS, LINES_ENDING].includes(endingOf(path));
}

/** Ending of a file's name, lower case; of a packed file the one in front of .gz. */
function endingOf(path: string): string {
  return extname(path.replace(/\.gz$/i, '')).toLowerCase();
}

function asProblem(path: string, error: unknown): Found {
  return { kind: 'problem', problem: unreadable(path, error) };
}

/** The problem of a path that the file system refuses; other errors are thrown on. */
export function unreadable(path: string, error: unknown): UnreadableInput {
  const detail = fileProblem(error);
  if (detail === undefined) throw error;
  return new UnreadableInput(codeOf(error) === 'ENOENT' ? 'missing' : 'unreadable', path, detail);
}
