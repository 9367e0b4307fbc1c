/**
 * What a file holds: a graph or fact lines that finfacts wrote, an article (or JSON Lines of them), or something else
 * that no command reads.
 */
export type ContentKind = 'graph' | 'facts' | 'article' | 'article-lines' | 'other';

/** Bytes of a file's start that are enough to tell what it holds. */
export const HEAD_BYTES = 64 * 1024;

/**
 * What a file holds, by the keys of the JSON object that it starts with; `head` is its first 64 KB or all of it. The
 * object may be cut off, spread over lines, and have its keys in any order.
 */
export function contentKind(head: Buffer): ContentKind {
  const text = decodeHead(head).trimStart();
  if (/^\[\s*[{["]/.test(text) || /^<(?:\?xml|gexf|graphml)/.test(text)) return 'other';
  if (!text.startsWith('{') || text.startsWith('{\\rtf')) return 'article';
  const { keys, complete } = topLevelKeys(text);
  const has = (...names: readonly string[]): boolean => names.some((name) => keys.has(name));
  if (has('documents', 'entities', 'facts')) return 'graph';
  if (has('kind', 'roles', 'document', 'evidence')) return 'facts';
  if (has('text') && !has('schema')) return 'article-lines';
  // What is cut off before it has told is read as far as it goes, and the place told where it stops.
  return complete && !has('schema') ? 'other' : 'graph';
}

/** Windows programs write UTF-16; the mark at its start tells. */
function decodeHead(head: Buffer): string {
  const encoding = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(head);
}

/** Strings, of which the last one may be cut off, and what holds them together. */
const TOKEN = /"(?:[^"\\]|\\.)*"?|[{}[\]:,]/gs;

/** Keys of the first object in a text, as far as it goes. */
function topLevelKeys(text: string): { keys: Set<string>; complete: boolean } {
  const keys = new Set<string>();
  let depth = 0;
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (token === ':' && depth === 1) keys.add(last.slice(1, -1));
    if (depth === 0) return { keys, complete: true };
    last = token;
  }
  return { keys, complete: false };
}
