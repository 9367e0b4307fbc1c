import { existsSync } from 'node:fs';
import { calibrationTable } from './calibration.js';
import { figureTable } from './figures.js';
import { measureQuality } from './measure.js';
import { rowTable } from './rows.js';

// `npm run eval [FOLDER]`: one table of every set, further figures beside their targets, and the calibration of confidence.

const folder = process.argv[2] ?? '../shared/evaluation/dev';
if (existsSync(folder)) {
  const { rows, figures, bands } = measureQuality(folder);
  process.stdout.write(
    `${rowTable(rows)}\n${figureTable(figures)}\nright by confidence, percent\n${calibrationTable(bands)}`,
  );
} else {
  process.stderr.write(
    `${folder}: there are no development sets here; name their folder: npm run eval -- FOLDER\n`,
  );
  process.exitCode = 2;
}
