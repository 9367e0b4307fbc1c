import { PhraseTrie, type TrieNode } from '../lexicon/phrase-trie.js';
import type { Lexicon } from '../lexicon/types.js';
import { lexemesOf, type Lexeme } from './lexemes.js';

/** Classes of `rules/lexicon/values.yml` whose entries begin values. */
const STARTING = [
  ...['currency-symbol', 'currency-code', 'currency-code-upper', 'subunit-prefix'],
  ...['number-word', 'number-part', 'number-sign'],
  ...['fraction', 'fraction-of', 'fraction-determiner', 'fraction-stake', 'hedge', 'not-hedge'],
  ...['month', 'weekday', 'season', 'day-word', 'year-kind', 'relative', 'relative-part', 'ordinal'],
  ...['quarter-code', 'edge', 'since', 'within', 'date-phrase', 'unit'],
] as const;
/** Classes of what else values are made of, and of what stands beside them. */
const INNER = [
  ...['currency', 'currency-large', 'currency-million', 'cent-currency', 'dollar-currency'],
  ...['subunit', 'subunit-tight', 'magnitude', 'magnitude-short', 'percent', 'per', 'per-word', 'joint'],
  ...['hedge-after', 'not-counted', 'not-one', 'numbered', 'age-word', 'change', 'range-from'],
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

type Entries = Omit<ClassHit, 'end'>[];
const NONE: readonly ClassHit[] = [];

/** A word of an entry that stands behind white space or a hyphen; one that is written on to the word before has no mark. */
const behindGap = (lower: string): string => ` ${lower}`;

/** Compiles the value classes of a lexicon: the entries of all of them in one trie. */
export function compileTables(lexicon: Pick<Lexicon, 'valuesOf'>): ValueTables {
  const trie = new PhraseTrie<Entries>();
  const starts = new Set<string>();
  for (const className of [...STARTING, ...INNER]) {
    for (const [phrase, value] of lexicon.valuesOf(className)) {
      const words = wordsOf(phrase);
      const place = trie.place(words);
      (place.value ??= []).push({ className, value });
      if ((STARTING as readonly string[]).includes(className)) starts.add(words[0] as string);
    }
  }
  return {
    hitsAt: (lexemes, at) => {
      const first = trie.root.next.get(lexemes[at]?.lower ?? '');
      if (!first) return NONE;
      const hits = new Map<ValueClass, ClassHit>();
      gather(first, lexemes, at + 1, hits);
      return hits.size === 0 ? NONE : [...hits.values()];
    },
    mayStart: (word) => starts.has(word),
  };
}

/** A space in an entry stands for any gap or a hyphen. */
function wordsOf(phrase: string): string[] {
  if (/^[a-z]+(?: [a-z]+)*$/.test(phrase))
    return phrase.split(' ').map((word, i) => (i === 0 ? word : behindGap(word)));
  const lexemes = lexemesOf(phrase.trim()).filter(({ text, gap }) => text !== '-' || gap !== 'space');
  return lexemes.map(({ lower, gap }) => (gap === 'none' ? lower : behindGap(lower)));
}

/** Adds what ends before lexeme `at` or later, where it is longer than what its class has. */
function gather(
  node: TrieNode<Entries>,
  lexemes: readonly Lexeme[],
  at: number,
  hits: Map<ValueClass, ClassHit>,
): void {
  for (const { className, value } of node.value ?? [])
    if ((hits.get(className)?.end ?? 0) < at) hits.set(className, { className, value, end: at });
  const lexeme = lexemes[at];
  if (lexeme === undefined || lexeme.gap === 'break' || node.next.size === 0) return;
  const go = (word: string, end: number): void => {
    const next = node.next.get(word);
    if (next) gather(next, lexemes, end, hits);
  };
  if (lexeme.gap === 'none') go(lexeme.lower, at + 1);
  go(behindGap(lexeme.lower), at + 1);
  const after = lexemes[at + 1];
  if (lexeme.text === '-' && after?.gap === lexeme.gap) go(behindGap(after.lower), at + 2);
}
