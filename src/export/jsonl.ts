import type { ErrorRecord, FactRecord } from '../output/types.js';

/** Records as JSON Lines, each ended by a newline. */
export function jsonLines(records: readonly (FactRecord | ErrorRecord)[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
