import { basename } from 'node:path';
import type { FactRecord } from '../output/types.js';

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
  const documents = new Map<string, FactRecord[]>();
  for (const fact of facts) {
    if (only && !only.includes(fact.type)) continue;
    const id = goldIdOf(fact.source);
    const list = documents.get(id);
    if (list) list.push(fact);
    else documents.set(id, [fact]);
  }
  return documents;
}
