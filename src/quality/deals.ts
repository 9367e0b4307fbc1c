import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { FactRecord } from '../output/types.js';
import type { Figure, Target } from './figures.js';

const slot = z.object({ precision: z.number(), recall: z.number(), f1: z.number() });
const report = z.record(z.string(), slot);

const TARGETS: Readonly<Record<string, Partial<Record<keyof z.infer<typeof slot>, Target>>>> = {
  PAIR: { precision: { least: 75 }, recall: { least: 60 } },
  ACQUIRED: { f1: { least: 65 } },
  PURCHASER: { f1: { least: 75 } },
  SELLER: { f1: { least: 60 } },
  DLRAMT: { f1: { least: 75 } },
};

/** Figures of the slot fills of 1987, by the scorer that comes with the set (`score-deals.mjs` in the folder above). */
export function dealFigures(folder: string, facts: readonly FactRecord[]): Figure[] {
  const made = mkdtempSync(join(tmpdir(), 'finfacts-deals-'));
  try {
    const file = join(made, 'facts.jsonl');
    writeFileSync(file, facts.map((fact) => `${JSON.stringify(fact)}\n`).join(''));
    const scorer = join(folder, '..', 'score-deals.mjs');
    const args = [scorer, '--gold', join(folder, 'deals.jsonl'), '--facts', file, '--json'];
    const printed = execFileSync(process.execPath, args, { encoding: 'utf8' });
    const slots = report.parse(JSON.parse(printed));
    return Object.entries(TARGETS).flatMap(([name, targets]) =>
      (['precision', 'recall', 'f1'] as const).map((key) => ({
        set: 'deals',
        what: `${name} ${key === 'f1' ? 'F1' : key}`,
        value: slots[name]?.[key],
        ...(targets[key] && { target: targets[key] }),
      })),
    );
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}
