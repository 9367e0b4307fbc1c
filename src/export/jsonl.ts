import type { Exporter } from './types.js';
import { jsonText } from '../output/json-text.js';
import type { EndRecord, ErrorRecord, FactRecord } from '../output/types.js';

/** A line for every fact of every article, written as they come. */
export const jsonl: Exporter = {
  kind: 'stream',
  article: ({ facts }) => jsonLines(facts),
  error: (error) => jsonLines([error]),
  end: (end) => jsonLines([end]),
};

/** Records as JSON Lines, each ended by a newline. */
export function jsonLines(records: readonly (FactRecord | ErrorRecord | EndRecord)[]): string {
  return records.map((record) => `${jsonText(record)}\n`).join('');
}
