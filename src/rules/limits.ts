import { readFileSync, statSync } from 'node:fs';
import { Lexer, Parser } from 'yaml';

/** The largest file of rules that is read, in bytes; all that come along together are smaller. */
const MAX_BYTES = 1024 * 1024;
/** Levels of lists and mappings within each other; rules have seven. */
export const MAX_NESTING = 100;

/** The text of a file of rules, or why it cannot be read. A device or a pipe may never end, so it is not begun. */
export function readRuleText(
  file: string,
): { readonly text: string } | { readonly problem: string; readonly hint?: string } {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return { problem: 'this is no regular file', hint: 'save the rules in a .yml file' };
    if (stats.size > MAX_BYTES)
      return { problem: 'larger than 1 MB', hint: 'split the rules, a fact type a file' };
    return { text: readFileSync(file, 'utf8') };
  } catch (error) {
    return { problem: `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})` };
  }
}

/**
 * Where a YAML text nests more deeply than `MAX_NESTING`, as an offset; undefined where it nowhere does. What composes
 * a document calls itself for every level, and near the end of the stack a regular expression that it compiles then
 * ends the process. The parser of tokens keeps a stack of its own.
 */
export function tooDeepAt(text: string): number | undefined {
  const parser = new Parser();
  for (const token of new Lexer().lex(text)) {
    const at = parser.offset;
    Array.from(parser.next(token));
    if (parser.stack.filter(({ type }) => COLLECTIONS.has(type)).length > MAX_NESTING) return at;
  }
  return undefined;
}

const COLLECTIONS: ReadonlySet<string> = new Set(['block-map', 'block-seq', 'flow-collection']);
