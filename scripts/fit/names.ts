import { writeFileSync } from 'node:fs';
import { KINDS } from '../../src/entities/weights.js';
import { openSession } from '../../src/session.js';
import { distinctKeys } from './distinct-keys.js';
import { fit } from './regression.js';
import { expectedWeights, samplesOfFacts, samplesOfJudged, samplesOfNames } from './samples.js';

// `npm run fit:names -- SET …`: fits the weights of the cues for names and writes rules/lexicon/name-cues.yml. A set is
// `names:WEIGHT:FILE` (every name marked) or `facts:WEIGHT:DOCUMENTS:GOLD` (the facts told), as evaluation sets are, or
// `judged:WEIGHT:NAMES:CORPUS` (names of a corpus by their places, as in scripts/fit/names.jsonl).

const FILE = 'rules/lexicon/name-cues.yml';
/** What is expected of a cue counts for so much of its log-odds. */
const SCALE = 0.35;
const HOLD = 2;
const LEAST = 6;
/** A cue whose strongest weight stays below this is left out. */
const FAINT = 0.1;

const sets = process.argv.slice(2).map((argument) => argument.split(':'));
const wrong = sets.find(
  ([kind, weight, ...files]) => !(Number(weight) > 0 && files.length === (kind === 'names' ? 1 : 2)),
);
if (sets.length === 0 || wrong) {
  console.error(
    `fit: ${wrong ? `${wrong.join(':')} is no set` : 'no set given'}; give names:WEIGHT:FILE, facts:WEIGHT:DOCUMENTS:GOLD or judged:WEIGHT:NAMES:CORPUS`,
  );
  process.exit(2);
}
const session = openSession();
const samples = sets.flatMap(([kind, weight, documents = '', gold = '']) =>
  kind === 'names'
    ? samplesOfNames(session, documents, Number(weight))
    : kind === 'judged'
      ? samplesOfJudged(session, documents, gold, Number(weight))
      : samplesOfFacts(session, documents, gold, Number(weight)),
);
const prior = expectedWeights(session.engine.lexicon, SCALE);
const weights = fit(samples, KINDS.length, { prior, hold: HOLD, least: LEAST });

const strength = (row: readonly number[]): number => Math.max(...row.map(Math.abs));
const names = sets.map(([, , ...files]) => files.map((file) => file.split('/').pop()).join(' and '));
const keyOf = distinctKeys();
const rows = [...weights]
  .filter(([, row]) => strength(row) >= FAINT)
  .sort(([, a], [, b]) => strength(b) - strength(a))
  .map(([cue, row]) => `    "${keyOf(row)}": [${cue}]`);
writeFileSync(
  FILE,
  `# How much each cue inside a name, beside it or elsewhere in the article speaks for what it names: log-odds of
# ${KINDS.join(', ')}; the strongest first. Written by \`npm run fit:names\`, not by hand:
# ${samples.length} samples of ${names.join(', ')}; ${new Date().toISOString().slice(0, 10)}.
# prettier-ignore
values:
  name-cue:
${rows.join('\n')}
`,
);
console.log(`${FILE}: ${rows.length} cues from ${samples.length} samples`);
