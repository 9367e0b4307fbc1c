import { basename } from 'node:path';
import type { FactRecord } from '../output/types.js';
import { grouped } from '../grouped.js';

/** The gold id that a source stands for: the last part of its path, without the endings. */
export function goldIdOf(source: string): string {
  return basename(source)
    .replace(/\.gz$/, '')
    .replace(/\.(txt|html?|json)$/, '');
}

/** Facts by the gold id of their document; `only` keeps those of these types. */
export function factsByDocument(
  facts: readonly FactRecord[],
  only?: readonly string[],
): ReadonlyMap<string, readonly FactRecord[]> {
  const wanted = only ? facts.filter(({ type }) => only.includes(type)) : facts;
  return grouped(wanted, ({ source }) => goldIdOf(source));
}
