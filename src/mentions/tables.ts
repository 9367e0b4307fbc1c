import { PhraseTrie, type TrieNode } from '../lexicon/phrase-trie.js';
import type { Lexicon } from '../lexicon/types.js';
import { lexemesOf, type Lexeme } from './lexemes.js';

/** Classes of `rules/lexicon/values.yml` whose entries begin values. */
const STARTING = [
  ...['currency-symbol', 'currency-letter', 'currency-code', 'currency-code-upper', 'subunit-prefix'],
  ...['number-word', 'number-part', 'number-sign'],
  ...['fraction', 'ratio', 'fraction-of', 'fraction-determiner', 'fraction-stake', 'hedge', 'not-hedge'],
  ...['month', 'weekday', 'season', 'day-word', 'year-kind', 'relative', 'relative-part', 'ordinal'],
  ...['quarter-code', 'edge', 'since', 'within', 'date-phrase', 'unit'],
] as const;
/** Classes of what else values are made of, and of what stands beside them. */
const INNER = [
  ...['currency', 'currency-large', 'currency-million', 'cent-currency', 'dollar-currency'],
  ...['subunit', 'subunit-tight', 'magnitude', 'magnitude-short', 'percent', 'per', 'per-word', 'joint'],
  ...['hedge-after', 'before-sum', 'not-counted', 'not-one', 'numbered', 'age-word', 'change', 'range-from'],
  ...['determiner', 'stake-noun', 'ago', 'looks-forward', 'month-after', 'month-word', 'part-of-day'],
  ...['period-to', 'weekday-paper'],
] as const;
export type ValueClass = (typeof STARTING | typeof INNER)[number];

/** An entry of a class found at a lexeme: its value, and the lexeme after it. */
export interface PhraseHit {
  readonly value: string;
  readonly end: number;
}

interface ClassHit extends PhraseHit {
  readonly className: ValueClass;
}

/** The word lists of values, compiled once. */
export interface ValueTables {
  /** The longest entry of each class at a lexeme. */
  hitsAt(lexemes: readonly Lexeme[], at: number): readonly ClassHit[];
  /** True for a lower-case word that a value or a hedge may start with: all others are passed over. */
  mayStart(word: string): boolean;
}

type Entry = Omit<ClassHit, 'end'>;
type Node = TrieNode<Entry[]>;

/** Entries that begin with one word. Most of these words stand in few articles, so the trie is made when one does. */
interface Beginning {
  readonly entries: (Entry & { readonly phrase: string })[];
  starts: boolean;
  node?: Node;
}

const NONE: readonly ClassHit[] = [];
const STARTS: ReadonlySet<string> = new Set(STARTING);

/** A word of an entry that stands behind white space or a hyphen; one that is written on to the word before has no mark. */
const behindGap = (lower: string): string => ` ${lower}`;

/** Compiles the value classes of a lexicon: the entries of all of them by the words that they are made of. */
export function compileTables(lexicon: Pick<Lexicon, 'valuesOf'>): ValueTables {
  const beginnings = new Map<string, Beginning>();
  for (const className of [...STARTING, ...INNER]) {
    for (const [phrase, value] of lexicon.valuesOf(className)) {
      const first = firstWordOf(phrase);
      let beginning = beginnings.get(first);
      if (!beginning) beginnings.set(first, (beginning = { entries: [], starts: false }));
      beginning.entries.push({ className, value, phrase });
      beginning.starts ||= STARTS.has(className);
    }
  }
  return {
    hitsAt: (lexemes, at) => {
      const beginning = beginnings.get(lexemes[at]?.lower ?? '');
      if (!beginning) return NONE;
      const hits: ClassHit[] = [];
      gather((beginning.node ??= trieOf(beginning)), lexemes, at + 1, hits);
      return hits.length === 0 ? NONE : hits;
    },
    mayStart: (word) => beginnings.get(word)?.starts === true,
  };
}

function firstWordOf(phrase: string): string {
  const [plain] = /^[a-z]+(?= |$)/.exec(phrase) ?? [];
  return plain ?? lexemesOf(phrase.trim())[0]?.lower ?? '';
}

/** The entries of a beginning by the words behind the first. */
function trieOf({ entries }: Beginning): Node {
  const trie = new PhraseTrie<Entry[]>();
  for (const { phrase, className, value } of entries) {
    const place = trie.place(wordsOf(phrase).slice(1));
    (place.value ??= []).push({ className, value });
  }
  return trie.root;
}

/** A space in an entry stands for any gap or a hyphen. */
function wordsOf(phrase: string): string[] {
  const lexemes = lexemesOf(phrase.trim()).filter(({ text, gap }) => text !== '-' || gap !== 'space');
  return lexemes.map(({ lower, gap }) => (gap === 'none' ? lower : behindGap(lower)));
}

/** Adds what ends before lexeme `at` or later, where it is longer than what its class has. */
function gather(node: Node, lexemes: readonly Lexeme[], at: number, hits: ClassHit[]): void {
  if (node.value) for (const entry of node.value) keepLonger(entry, at, hits);
  const lexeme = lexemes[at];
  if (lexeme === undefined || lexeme.gap === 'break' || node.next.size === 0) return;
  if (lexeme.gap === 'none') gatherBehind(node, lexeme.lower, lexemes, at + 1, hits);
  gatherBehind(node, behindGap(lexeme.lower), lexemes, at + 1, hits);
  const after = lexemes[at + 1];
  if (lexeme.text === '-' && after?.gap === lexeme.gap)
    gatherBehind(node, behindGap(after.lower), lexemes, at + 2, hits);
}

function gatherBehind(node: Node, word: string, lexemes: readonly Lexeme[], at: number, hits: ClassHit[]) {
  const next = node.next.get(word);
  if (next) gather(next, lexemes, at, hits);
}

/** Few entries end at a place, so that a list is gone through faster than a map is made. */
function keepLonger({ className, value }: Entry, end: number, hits: ClassHit[]): void {
  let i = 0;
  while (i < hits.length && hits[i]!.className !== className) i++;
  if (i === hits.length || hits[i]!.end < end) hits[i] = { className, value, end };
}
