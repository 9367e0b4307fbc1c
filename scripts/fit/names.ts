import { writeFileSync } from 'node:fs';
import { KINDS, weightsOf } from '../../src/entities/weights.js';
import { openSession } from '../../src/session.js';
import { distinctKeys } from './distinct-keys.js';
import { fit } from './regression.js';
import { expectedWeights, samplesOfFacts, samplesOfJudged, samplesOfNames } from './samples.js';

// `npm run fit:names -- SET …`: fits the weights of the cues for names and writes rules/lexicon/name-cues.yml. A set is
// `names:WEIGHT:FILE` (every name marked) or `facts:WEIGHT:DOCUMENTS:GOLD` (the facts told), as evaluation sets are, or
// `judged:WEIGHT:NAMES:CORPUS` (names of a corpus by their places, as in scripts/fit/names.jsonl).
// `other` first: fits on the texts that are not about business, starting from those weights, and writes name-cues-other.yml.

const other = process.argv[2] === 'other';
const [FILE, LIST] = other
  ? ['rules/lexicon/name-cues-other.yml', 'name-cue-other']
  : ['rules/lexicon/name-cues.yml', 'name-cue'];
/** What is expected of a cue counts for so much of its log-odds. */
const SCALE = 0.35;
/** There are fewer texts of other genres. */
const HOLD = other ? 10 : 2;
const LEAST = 6;
/** A cue whose strongest weight stays below this is left out. */
const FAINT = 0.1;

const sets = process.argv.slice(other ? 3 : 2).map((argument) => argument.split(':'));
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
    ? samplesOfNames(session, documents, Number(weight), other)
    : kind === 'judged'
      ? samplesOfJudged(session, documents, gold, Number(weight), other)
      : samplesOfFacts(session, documents, gold, Number(weight), other),
);
const { lexicon } = session.engine;
const prior = other
  ? new Map([...expectedWeights(lexicon, SCALE), ...weightsOf(lexicon)])
  : expectedWeights(lexicon, SCALE);
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
# ${KINDS.join(', ')}, in texts ${other ? 'that are not about' : 'about'} business; the strongest first. Written by \`npm run fit:names\`, not by hand:
# ${samples.length} samples of ${names.join(', ')}; ${new Date().toISOString().slice(0, 10)}.
# prettier-ignore
values:
  ${LIST}:
${rows.join('\n')}
`,
);
console.log(`${FILE}: ${rows.length} cues from ${samples.length} samples`);
