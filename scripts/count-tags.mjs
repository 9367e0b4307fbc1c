// Counts how often each word is each part of speech, and which part follows which, in tagged text, and writes
// rules/grammar/frequencies.yml: what decides where no row of the grammar does.
//   node scripts/count-tags.mjs ../shared/evaluation/dev/stage-tags.jsonl [--only even|odd] [--output FILE]
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    output: { type: 'string', default: 'rules/grammar/frequencies.yml' },
  },
});

/** Parts of speech by their names in Universal Dependencies. */
const PART = {
  NOUN: 'noun',
  PROPN: 'name',
  VERB: 'verb',
  AUX: 'auxiliary',
  ADJ: 'adjective',
  ADV: 'adverb',
  ADP: 'preposition',
  PRON: 'pronoun',
  DET: 'determiner',
  CCONJ: 'conjunction',
  SCONJ: 'subordinator',
  NUM: 'number',
};

/** Pronouns there, determiners here: they stand before their noun. */
const POSSESSIVE = /^(?:my|your|its|our|their|whose)$/i;

/** The words of a tagged text in order, with the punctuation between them; `start` where a sentence begins. */
function* words({ text, tags }) {
  let end = 0;
  let start = true;
  for (const [from, to, tag] of tags) {
    const gap = text.slice(end, from);
    // What the treebank has no tag for: "to", "not", and the possessive; what stands in a foreign language is passed over.
    for (const [piece] of gap.matchAll(/n['’]t\b|['’]s\b|\b(?:to|not)\b|[^\s\p{L}\p{N}]/giu)) {
      const mark = !/\p{L}/u.test(piece);
      yield { word: piece, part: mark ? 'punctuation' : 'particle', start };
      start = /[.!?]/.test(piece);
    }
    if (/\n/.test(gap)) start = true;
    const word = text.slice(from, to);
    yield { word, part: POSSESSIVE.test(word) ? 'determiner' : PART[tag], start };
    start = false;
    end = to;
  }
}

const texts = readFileSync(positionals[0], 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .filter((_, i) => options.only === undefined || (i % 2 === 0) === (options.only === 'even'));

const counts = new Map();
const follows = new Map();
const add = (table, key, part) => {
  const row = table.get(key) ?? new Map();
  table.set(key, row.set(part, (row.get(part) ?? 0) + 1));
};
for (const text of texts) {
  let before = 'punctuation';
  for (const { word, part, start } of words(text)) {
    if (start) before = 'punctuation';
    const lower = word.toLowerCase().replace(/[’‘]/g, "'");
    if (part !== undefined && (word === lower || (start && part !== 'name'))) add(counts, lower, part);
    if (part !== undefined) add(follows, before, part);
    before = part ?? before;
  }
}

const quoted = (word) =>
  /^[a-z][a-z-]*$/.test(word) && !/^(?:yes|no|on|off|null|true|false|y|n)$/.test(word)
    ? word
    : JSON.stringify(word);
const row = ([key, parts]) =>
  `  ${quoted(key)}: { ${[...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([part, n]) => `${part}: ${n}`)
    .join(', ')} }`;
const known = [...counts].filter(
  ([word, parts]) => /^[\p{L}'][\p{L}'.-]*$/u.test(word) && [...parts.values()].some((n) => n > 1),
);
const sorted = (entries) =>
  entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(row)
    .join('\n');
writeFileSync(
  options.output,
  `# How often words and parts of speech follow, counted on the dev half of the treebanks that ../shared/evaluation/SOURCES.md
# names (GUM, PUD of Universal Dependencies) by scripts/count-tags.mjs. Words counted once are left out.
# prettier-ignore
words:
${sorted(known)}
# prettier-ignore
follows:
${sorted([...follows])}
`,
);
console.log(`${known.length} words, ${texts.length} texts`);
