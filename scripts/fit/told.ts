import { writeFileSync } from 'node:fs';
import { bestKind } from '../../src/entities/forms.js';
import { toldIn } from '../../src/entities/told.js';
import type { EntityTable, EntityType } from '../../src/entities/types.js';
import { readArticleText } from '../../src/pipeline.js';
import { jsonObjects } from '../../src/quality/sets.js';
import { append } from '../../src/grouped.js';
import { openSession } from '../../src/session.js';

// `npm run fit:told -- ARTICLES`: what clauses say of organizations and of persons, counted over articles without
// annotation (JSON Lines, packed or not): names that are certain by themselves teach what is said of names of their kind
// (Collins and Singer 1999). Writes rules/lexicon/told.yml.

const FILE = 'rules/lexicon/told.yml';
/** Names that are less certain teach nothing. */
const CERTAIN = 0.7;
/** A word is counted once a name and article; one that fewer names have is left out. */
const LEAST = 10;
/** So many names as are to be expected are added to each count. */
const PRIOR = 4;
/** Weights are rounded to this; a word that speaks less for either is left out. */
const STEP = 0.5;
const FAINT = 0.75;

/** The type by the name's own words and neighbours. */
function byName({ entities, evidence }: EntityTable, index: number): EntityType {
  const kind = bestKind(evidence[index]!.scores);
  return kind === 'Nothing' ? entities[index]!.type : kind;
}

const [articles] = process.argv.slice(2);
if (articles === undefined) throw new Error('say where articles are: npm run fit:told -- ARTICLES');
const session = openSession();
const counts = new Map<string, number[]>();
const KINDS = ['Organization', 'Person'];
const totals = KINDS.map(() => 0);
for (const article of jsonObjects(articles) as { source: string; text: string }[]) {
  const { sentences, entities: table } = readArticleText(session.engine, session.read(article));
  // What was told before must not teach itself.
  const entities = table.entities.map((entity, i) => ({ ...entity, type: byName(table, i) }));
  const told = new Map<number, Set<string>>();
  for (const { entity, how, lemma, classes } of sentences.flatMap((s) => toldIn(s, entities))) {
    const own = told.get(entity) ?? new Set();
    for (const word of [lemma, ...classes.map((name) => `$${name}`)]) own.add(`${how}\t${word}`);
    told.set(entity, own);
  }
  for (const [index, words] of told) {
    const { type, certainty } = entities[index]!;
    const kind = KINDS.findIndex((own) => own === type);
    if (kind < 0 || certainty < CERTAIN) continue;
    totals[kind]! += 1;
    for (const word of words) {
      const count = counts.get(word) ?? KINDS.map(() => 0);
      count[kind]! += 1;
      counts.set(word, count);
    }
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const shares = totals.map((total) => total / sum(totals));
/** By how much a word makes a kind likelier than it is: log of its share among those of which the word is said. */
const weightOf = (count: readonly number[], kind: number): number =>
  Math.log((count[kind]! + PRIOR * shares[kind]!) / (sum(count) + PRIOR) / shares[kind]!);

const tables = new Map<string, Map<number, string[]>>();
for (const [key, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const [how = '', word = ''] = key.split('\t');
  const weight = weightOf(count, 0) - weightOf(count, 1);
  if (sum(count) < LEAST || Math.abs(weight) < FAINT) continue;
  const table = tables.get(how) ?? new Map<number, string[]>();
  append(table, Math.round(weight / STEP) * STEP, word);
  tables.set(how, table);
}
const quoted = (word: string): string =>
  /^[A-Za-z$][A-Za-z -]*$/.test(word) && !/^(?:on|off|yes|no|y|n)$/.test(word) ? word : JSON.stringify(word);
const lines = [...tables].flatMap(([how, rows]) => [
  `  told-${how}:`,
  ...[...rows]
    .sort(([a], [b]) => b - a)
    .map(([weight, words]) => `    "${weight}": [${words.map(quoted).join(', ')}]`),
]);
writeFileSync(
  FILE,
  `# What is said of a name tells what it names: how much each word speaks for an organization and against a
# person (log of odds). Of a subject (does), an object (done), by "is" or beside the name (is), of who has it (has), behind
# the name (before), hyphened before it (called), what stands in one list
# with it (beside), behind a preposition. Written by \`npm run fit:told\`, not by hand, from
# ${sum(totals)} names that are certain by themselves; ${new Date().toISOString().slice(0, 10)}.
# prettier-ignore
values:
${lines.join('\n')}
`,
);
console.log(
  `${FILE}: ${sum([...tables.values()].flatMap((rows) => [...rows.values()].map((w) => w.length)))} words`,
);
