// Fits the weights of rules/lexicon/antecedents.yml: npm run fit:references -- EVALUATION
//   EVALUATION  folder with dev/stage-references.jsonl (pronouns and descriptions of treebanks) and dev/news2-docs.jsonl,
//               of which scripts/fit/references.jsonl says by offsets alone who is meant (text with its title before it)
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticleText, type ReadStages } from '../../src/pipeline.js';
import { jsonObjects } from '../../src/quality/sets.js';
import { weighingJudge } from '../../src/references/judge.js';
import { resolveReferences } from '../../src/references/resolve.js';
import { cuesOf, type Candidate, type Choice, type ReferenceKind } from '../../src/references/types.js';
import { openSession } from '../../src/session.js';
import { accuracy, fitWeights, type Example, type Weights } from './softmax.js';

/** Kinds with enough gold; for the others the weights by hand are measured, and are better for facts than what so little gold gives. */
const FITTED: readonly ReferenceKind[] = ['he', 'they'];
const MEASURED: readonly ReferenceKind[] = [...FITTED, 'it', 'description'];
/** So much does a treebank's pronoun count that stands for nobody with a name, beside one that does. */
const UNNAMED_WEIGHT = 0.25;
/** What a treebank says of companies counts so much beside what business news say. */
const OTHER_GENRES = 0.5;
/** Cues that speak less than this are left out. */
const LEAST = 0.15;

interface Gold {
  /** Whether a candidate is meant; undefined where the gold says nothing. */
  readonly isRight: (choice: Choice, candidate: Candidate) => boolean | undefined;
  readonly weight: (choice: Choice) => number;
}
/** A document of the treebanks, with its pronouns and descriptions of persons and organizations. */
interface TreebankDocument {
  readonly id: string;
  readonly text: string;
  readonly references: readonly { start: number; end: number; names: readonly string[] }[];
}
interface NewsDocument {
  readonly id: string;
  readonly title?: string;
  readonly published?: string;
  readonly text: string;
}
/** Where a reference begins, and a mention of whom it means; none where that has no name. */
interface Told {
  readonly id: string;
  readonly start: number;
  readonly antecedent: number | null;
}
interface Found extends Example {
  readonly kind: ReferenceKind;
  readonly document: string;
}

const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('say where the evaluation sets are: npm run fit:references -- FOLDER');
const linesOf = <Line>(path: string): Line[] => jsonObjects(path) as Line[];
const session = openSession();

/** Reads an article with what the gold says, so that each choice is made after right ones. */
function examplesOf(document: string, read: ReadStages, { isRight, weight }: Gold): Found[] {
  const examples: Found[] = [];
  const own = weighingJudge(read.lexicon);
  const judge = (choice: Choice): readonly number[] => {
    const told = choice.candidates.map((c) => isRight(choice, c));
    if (!MEASURED.includes(choice.kind) || told.some((right) => right === undefined)) return own(choice);
    const named = choice.candidates.some((c, i) => told[i] === true && c.entity !== undefined);
    const alternatives = [
      ...choice.candidates.map((candidate, i) => ({
        cues: cuesOf(candidate),
        right: candidate.entity === undefined ? !named : told[i] === true,
      })),
      { cues: ['nobody'], right: !named },
    ];
    examples.push({ kind: choice.kind, document, alternatives, weight: weight(choice) });
    return choice.candidates.flatMap((c, i) => (told[i] === true ? (c.entity ?? []) : []));
  };
  resolveReferences(read.document, read.sentences, read.entities, read.lexicon, judge);
  return examples;
}

function treebankExamples(): Found[] {
  return linesOf<TreebankDocument>(join(folder!, 'dev/stage-references.jsonl')).flatMap((d) => {
    const read = readArticleText(session.engine, session.read({ source: d.id, text: d.text }));
    const origin = read.document.bodyStart;
    const goldAt = ({ span }: Choice) =>
      d.references.find((g) => g.start + origin < span.end && span.start < g.end + origin);
    const named = (entity: number | undefined, names: readonly string[]): boolean => {
      const called = entity === undefined ? undefined : read.entities.entities[entity];
      return called !== undefined && names.some((name) => isSameName(called.name, name));
    };
    return examplesOf(d.id, read, {
      isRight: (choice, { entity }) => {
        const gold = goldAt(choice);
        // The gold has pronouns of persons and organizations that have names, and some descriptions.
        if (!gold) return choice.kind === 'description' ? undefined : false;
        const there = choice.candidates.some((c) => named(c.entity, gold.names));
        return there ? named(entity, gold.names) : undefined;
      },
      weight: (choice) => {
        const gold = goldAt(choice);
        return gold ? (choice.kind === 'he' ? 1 : OTHER_GENRES) : UNNAMED_WEIGHT;
      },
    });
  });
}

function businessExamples(): Found[] {
  const told = linesOf<Told>('scripts/fit/references.jsonl');
  return linesOf<NewsDocument>(join(folder!, 'dev/news2-docs.jsonl')).flatMap((d) => {
    const here = new Map(told.filter((t) => t.id === d.id).map((t) => [t.start, t.antecedent]));
    if (here.size === 0) return [];
    const read = readArticleText(
      session.engine,
      session.read({ source: d.id, title: d.title, published: d.published, text: d.text }),
    );
    const entityAt = (start: number): number | undefined =>
      read.entities.mentions.find((m) => m.start <= start && start < m.end)?.entity;
    return examplesOf(d.id, read, {
      isRight: ({ span, candidates }, { entity }) => {
        const start = here.get(span.start);
        if (start === undefined) return undefined;
        if (start === null) return false;
        const meant = entityAt(start);
        return candidates.some((c) => c.entity === meant) ? entity === meant : undefined;
      },
      weight: () => 1,
    });
  });
}

function isSameName(a: string, b: string): boolean {
  const plain = (s: string): string =>
    s
      .toLowerCase()
      .replace(/^(the|mr|mrs|ms|dr|sir) /, '')
      .replace(/['’]s$/, '');
  const [x, y] = [plain(a), plain(b)];
  return x === y || x.split(' ').includes(y) || y.split(' ').includes(x) || x.includes(y) || y.includes(x);
}

/** How often the weights as they stand choose rightly. */
function measureByHand(kind: ReferenceKind): void {
  const examples = found.filter((e) => e.kind === kind && e.alternatives.some((a) => a.right));
  const values = session.engine.lexicon.valuesOf(`antecedent-${kind}`);
  const standing = new Map([...values].map(([cue, weight]) => [cue, Number(weight)]));
  const weights = new Map([['nobody', -Infinity], ...standing]);
  console.log(`${kind}: as it stands ${(100 * accuracy(examples, weights)).toFixed(1)}`);
}

/** Whoever is told of more, or was later, is likelier to be meant. */
const signOf = (cue: string): -1 | 0 | 1 =>
  /^(told|named)-|^(own|governing)-subject/.test(cue) ? 1 : /^(back-|bystander)/.test(cue) ? -1 : 0;

/** Fits on two thirds of the documents and measures on the third, then fits on all. */
function fitKind(kind: ReferenceKind): Weights {
  const examples = found.filter((e) => e.kind === kind && e.alternatives.some((a) => a.right));
  const documents = [...new Set(examples.map((e) => e.document))].sort();
  const held = new Set(documents.filter((_, i) => i % 3 === 2));
  const settings = { penalty: 0.5, rounds: 600, signOf };
  const learned = fitWeights(
    examples.filter((e) => !held.has(e.document)),
    settings,
  );
  const unseen = examples.filter((e) => held.has(e.document));
  const weights = fitWeights(examples, settings);
  const percent = (n: number): string => (100 * n).toFixed(1);
  console.log(
    `${kind}: ${examples.length} references; right of ${unseen.length} held out ${percent(accuracy(unseen, learned))}, of all ${percent(accuracy(examples, weights))}`,
  );
  return weights;
}

function writeTables(all: ReadonlyMap<ReferenceKind, Weights>): void {
  const path = 'rules/lexicon/antecedents.yml';
  const before = readFileSync(path, 'utf8');
  const topic = before.slice(before.indexOf('  # Set by hand.'));
  const tablesText = [...all].map(([kind, weights]) => {
    const byWeight = new Map<string, string[]>();
    const sorted = [...weights].filter(([, w]) => Math.abs(w) >= LEAST).sort(([, a], [, b]) => b - a);
    for (const [cue, w] of sorted) {
      const rounded = String(Math.round(w * 10) / 10);
      byWeight.set(rounded, [...(byWeight.get(rounded) ?? []), cue]);
    }
    const rows = [...byWeight].map(([w, cues]) => `    "${w}": [${cues.join(', ')}]`);
    return [`  antecedent-${kind}:`, ...rows].join('\n');
  });
  const day = new Date().toISOString().slice(0, 10);
  const head = `# Whom a reference means: kind of reference -> weight -> cues; docs/rules.md says what each cue means. \`nobody\` is what the
# best must have, \`margin\` by how much it must beat the next; \`unnamed\` are nouns that stand for nobody with a name.
# prettier-ignore
values:
  # Written by \`npm run fit:references\` on ${day}: conditional logistic regression on the pronouns of the treebanks' dev half
  # and on references of business news (scripts/fit/references.jsonl).
`;
  writeFileSync(path, `${head}${tablesText.join('\n')}\n${topic}`);
}

const found: Found[] = [...treebankExamples(), ...businessExamples()];
for (const kind of MEASURED) measureByHand(kind);
const tables = new Map(FITTED.map((kind) => [kind, fitKind(kind)]));
writeTables(tables);
