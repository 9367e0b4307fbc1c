import { readFileSync, writeFileSync } from 'node:fs';
import { factsByDocument, goldIdOf } from '../../src/eval/documents.js';
import { readGold } from '../../src/eval/gold.js';
import { judgeBy } from '../../src/eval/judge.js';
import { score } from '../../src/eval/score.js';
import { confidenceCues, type ConfidenceCue } from '../../src/facts/confidence-cues.js';
import { cueContextOf, sumOfCues } from '../../src/facts/confidence.js';
import { matchedFacts } from '../../src/facts/extract.js';
import type { Fact } from '../../src/facts/types.js';
import type { FactRecord } from '../../src/output/types.js';
import { readArticleText } from '../../src/pipeline.js';
import { factsOfTables } from '../../src/tables/facts.js';
import { jsonObjects } from '../../src/quality/sets.js';
import { openSession } from '../../src/session.js';
import { distinctKeys } from './distinct-keys.js';
import { isotonic } from './isotonic.js';
import { fit } from './regression.js';

// `npm run fit:confidence -- WEIGHT:DOCUMENTS:GOLD …`: fits how far facts can be relied on, on articles that the rules were
// not written on, and writes rules/lexicon/confidence.yml. GOLD has the facts of these articles, or says of some facts
// whether they are right (docs/quality/judgements.jsonl).

const FILE = 'rules/lexicon/confidence.yml';
const HOLD = 6;
/** A cue that fewer facts have is left out, and one that speaks less than this. */
const LEAST = 8;
const FAINT = 0.04;
const FOLDS = 10;
/** No share rests on fewer facts. */
const BLOCK = 45;

interface Sample {
  readonly document: string;
  readonly cues: readonly ConfidenceCue[];
  readonly right: boolean;
  readonly weight: number;
}
interface Document {
  readonly id?: string;
  readonly source?: string;
  readonly title?: string;
  readonly published?: string;
  readonly text: string;
}

/** What a reader says of a fact of the corpus. */
interface Judgement {
  readonly source: string;
  readonly id: string;
  readonly right: boolean;
}

const sets = process.argv.slice(2).map((argument) => argument.split(':'));
if (sets.length === 0 || sets.some(([weight, ...files]) => !(Number(weight) > 0) || files.length !== 2)) {
  console.error('fit: give sets as WEIGHT:DOCUMENTS:GOLD');
  process.exit(2);
}

interface Read {
  readonly records: readonly FactRecord[];
  readonly cuesOf: (record: FactRecord) => readonly ConfidenceCue[] | undefined;
}

/** The facts of some documents with their cues. */
function readDocuments(documents: readonly Document[]): Read {
  const cues = new Map<string, readonly ConfidenceCue[]>();
  const records = documents.flatMap(({ id, source = id, title, published, text }) => {
    const article = session.read({ source, title, published, text });
    const read = readArticleText(session.engine, article);
    const { facts } = matchedFacts(read, factsOfTables(read));
    const context = cueContextOf(facts, read);
    for (const fact of facts) cues.set(`${source} ${keyOf(fact)}`, confidenceCues(fact, context));
    return session.extractRead(read).facts;
  });
  return { records, cuesOf: (record) => cues.get(`${record.source} ${keyOf(record)}`) };
}

/** What gold has a say on: each fact that is right, or wrong, with its cues. */
function samplesOf(documentsFile: string, goldFile: string, weight: number): Sample[] {
  const documents = jsonObjects(documentsFile) as Document[];
  const lines = jsonObjects(goldFile) as Partial<Judgement>[];
  if (lines[0]?.right !== undefined) return samplesOfJudged(documents, lines as Judgement[], weight);
  const gold = readGold(readFileSync(goldFile, 'utf8'), goldFile);
  const annotated = new Set(gold.map(({ id }) => id));
  const { records, cuesOf } = readDocuments(
    documents.filter(({ id, source = id }) => annotated.has(goldIdOf(source ?? ''))),
  );
  const { matched, wrong } = score(gold, factsByDocument(records), judge);
  const sample = (record: FactRecord, right: boolean): Sample[] => {
    const cues = cuesOf(record);
    return cues ? [{ document: record.source, cues, right, weight }] : [];
  };
  return [
    ...matched.filter((m) => !m.gold.optional).flatMap((m) => sample(m.fact, true)),
    ...wrong.flatMap((w) => sample(w.fact, false)),
  ];
}

/** The judged facts that are still told, with their cues. */
function samplesOfJudged(
  documents: readonly Document[],
  judgements: readonly Judgement[],
  weight: number,
): Sample[] {
  const wanted = new Set(judgements.map(({ source }) => source));
  const { records, cuesOf } = readDocuments(
    documents.filter(({ id, source = id }) => source !== undefined && wanted.has(source)),
  );
  const told = new Map(records.map((record) => [`${record.source} ${record.id}`, record]));
  return judgements.flatMap(({ source, id, right }) => {
    const record = told.get(`${source} ${id}`);
    const cues = record && cuesOf(record);
    return cues ? [{ document: source, cues, right, weight }] : [];
  });
}

/** What a fact and its record have in common. */
const keyOf = ({ type, rule, status, roles }: Fact | FactRecord): string =>
  JSON.stringify([
    type,
    rule,
    status,
    Object.entries(roles).map(([role, list]) => [role, ...list.map(({ name }) => name)]),
  ]);

/** Weights of the cues by regularised logistic regression. */
function weightsOf(training: readonly Sample[]): Map<string, number> {
  const rows = training.map(({ cues, right, weight }) => ({ cues, kinds: [Number(right)], weight }));
  const fitted = fit(rows, 2, { prior: new Map(), hold: HOLD, least: LEAST });
  return new Map([...fitted].map(([cue, [against, favour]]) => [cue, favour! - against!]));
}

/** Sums of each sample by weights that were fitted on other documents. */
function unseenSums(): { sum: number; right: boolean; weight: number }[] {
  const documents = [...new Set(samples.map(({ document }) => document))].sort();
  const foldOf = new Map(documents.map((document, i) => [document, i % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = weightsOf(samples.filter(({ document }) => foldOf.get(document) !== fold));
    return samples
      .filter(({ document }) => foldOf.get(document) === fold)
      .map(({ cues, right, weight }) => ({ sum: sumOfCues(cues, weights), right, weight }));
  }).flat();
}

const session = openSession();
const judge = judgeBy(session.types);
const samples = sets.flatMap(([weight, documents, gold]) => samplesOf(documents!, gold!, Number(weight)));

const weights = [...weightsOf(samples)].filter(([, weight]) => Math.abs(weight) >= FAINT);
const blocks = isotonic(unseenSums(), BLOCK);
const [cueKey, shareKey] = [distinctKeys(), distinctKeys()];
const cueRows = weights
  .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  .map(([cue, weight]) => `    "${cueKey([weight])}": ["${cue}"]`);
const shareRows = blocks.map(({ at, share }) => `    "${shareKey([share])}": ["${at.toFixed(2)}"]`);
writeFileSync(
  FILE,
  `# How far a fact can be relied on. \`confidence-cue\`: how much each cue speaks for a fact, in log-odds; docs/rules.md says
# what the cues are. \`confidence-share\`: at which sum of these which share of facts is right, lines between the points.
# Written by \`npm run fit:confidence\`, not by hand: ${samples.length} facts of ${new Set(samples.map((s) => s.document)).size} documents
# that the rules were not written on; ${new Date().toISOString().slice(0, 10)}.
# prettier-ignore
values:
  confidence-cue:
${cueRows.join('\n')}
  confidence-share:
${shareRows.join('\n')}
`,
);
console.log(`${FILE}: ${cueRows.length} cues and ${shareRows.length} shares from ${samples.length} facts`);
