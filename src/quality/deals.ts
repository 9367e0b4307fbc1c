import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { FactRecord } from '../output/types.js';
import type { Row } from './rows.js';

const slot = z.object({ precision: z.number(), recall: z.number(), f1: z.number() });
const report = z.record(z.string(), slot);

const SLOTS = ['PAIR', 'ACQUIRED', 'PURCHASER', 'SELLER', 'DLRAMT'];

/** Rows of the slot fills of 1987, by the scorer that comes with the set (`score-deals.mjs` in the folder above). */
export function dealRows(folder: string, facts: readonly FactRecord[]): Row[] {
  const made = mkdtempSync(join(tmpdir(), 'finfacts-deals-'));
  try {
    const file = join(made, 'facts.jsonl');
    writeFileSync(file, facts.map((fact) => `${JSON.stringify(fact)}\n`).join(''));
    const scorer = join(folder, '..', 'score-deals.mjs');
    const args = [scorer, '--gold', join(folder, 'deals.jsonl'), '--facts', file, '--json'];
    const printed = execFileSync(process.execPath, args, { encoding: 'utf8' });
    const slots = report.parse(JSON.parse(printed));
    return SLOTS.map((part) => ({
      set: 'deals',
      part,
      precision: slots[part]?.precision,
      recall: slots[part]?.recall,
      f1: slots[part]?.f1,
    }));
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}
