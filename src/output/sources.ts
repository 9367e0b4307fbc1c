import { byCodeUnit } from './ids.js';
import type { DocumentRecord, DocumentSource } from './types.js';

/** Where a document's text came from, each source once: the first to publish it first, those without a date last. */
export function sourcesOf({ source, published, sources = [] }: DocumentRecord): readonly DocumentSource[] {
  return uniteSources([sourceOf(source, published), ...sources]);
}

/** Every source once, with the first of the days that are told of it, in the order of these days. */
export function uniteSources(told: readonly DocumentSource[]): readonly DocumentSource[] {
  const days = new Map<string, string | undefined>();
  for (const { source, published } of told) {
    const known = days.get(source);
    const earlier = known === undefined || (published !== undefined && published < known);
    days.set(source, earlier ? published : known);
  }
  return [...days]
    .sort(([a, x], [b, y]) => byCodeUnit(x ?? UNDATED, y ?? UNDATED) || byCodeUnit(a, b))
    .map(([source, published]) => sourceOf(source, published));
}

/** Sorts behind every day. */
const UNDATED = '~';

function sourceOf(source: string, published: string | undefined): DocumentSource {
  return { source, ...(published !== undefined && { published }) };
}
