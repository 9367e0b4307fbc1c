import { mergedReadings } from './merged-readings.js';
import { once } from '../once.js';
import { nounKindsOf } from './noun-kinds.js';
import { PhraseTrie } from './phrase-trie.js';
import { Readings } from './readings.js';
import {
  NOUN_KINDS,
  type Dictionary,
  type Lexicon,
  type NameKind,
  type NounField,
  type NounKind,
  type PhraseReading,
  type VerbKind,
  type WordLists,
  type Words,
} from './types.js';

/** All that is known of a word. */
interface Word {
  readonly readings: Readings;
  /** What the phrases that begin with it read as, by the words behind it. */
  readonly phrases: PhraseTrie<() => Phrase>;
  readonly ordinary: boolean;
  readonly kinds: ReadonlySet<NameKind>;
  readonly field: NounField | undefined;
  readonly verbKinds: readonly VerbKind[];
}

interface Phrase {
  readonly readings: Readings;
  readonly found: readonly PhraseReading[];
}

/** How many words that no list has are remembered at a time: enough for the names of many articles. */
const MOST_UNKNOWN = 32_768;
const NO_VALUES: ReadonlyMap<string, string> = new Map();
const NO_READINGS: readonly PhraseReading[] = [];
const NO_PHRASES: Word['phrases'] = new PhraseTrie();
const NO_KINDS: ReadonlySet<NameKind> = new Set();
const NO_VERB_KINDS: readonly VerbKind[] = [];
/** A word that no list has. */
const UNKNOWN: Word = {
  readings: Readings.none,
  phrases: NO_PHRASES,
  ordinary: false,
  kinds: NO_KINDS,
  field: undefined,
  verbKinds: NO_VERB_KINDS,
};

/** What the program knows of words: its word lists, with general dictionaries behind them. Remembers what it was asked. */
export function lexiconOf(lists: WordLists, dictionary: Dictionary): Lexicon {
  const words = new Map<string, Word>();
  const kindsOfNouns = new Map<string, readonly NounKind[]>();
  let unknown = 0;
  const look = (text: string): Word => {
    const word = wordOf(text, lists, dictionary);
    if (word === UNKNOWN && ++unknown > MOST_UNKNOWN) {
      for (const [old, known] of words) if (known === UNKNOWN) words.delete(old);
      unknown = 1;
    }
    words.set(text, word);
    return word;
  };
  const word = (text: string): Word => words.get(text) ?? look(text);
  /** Classes are asked of many phrases that are none: these are looked for among those of their first word. */
  const is = (text: string, className: string): boolean => {
    const space = text.indexOf(' ');
    if (space < 0) return word(text).readings.inClass(className);
    const { phrases } = word(text.slice(0, space));
    if (phrases === NO_PHRASES) return false;
    const phrase = phrases.get(text.slice(space + 1).split(' '));
    return phrase?.().readings.inClass(className) === true;
  };
  const spanIs: Lexicon['spanIs'] = (tokens, first, end, className) => {
    const { readings, phrases } = word(tokens[first]?.lower ?? '');
    if (end <= first + 1) return readings.inClass(className);
    let node: (typeof phrases)['root'] | undefined = phrases.root;
    for (let at = first + 1; node && at < end; at++) node = node.next.get(tokens[at]?.lower ?? '');
    return node?.value?.().readings.inClass(className) === true;
  };
  const nounKinds = (text: string): readonly NounKind[] => {
    let kinds = kindsOfNouns.get(text);
    if (!kinds) {
      if (kindsOfNouns.size >= MOST_UNKNOWN) kindsOfNouns.clear();
      kindsOfNouns.set(text, (kinds = nounKindsOf(text, dictionary)));
    }
    return kinds;
  };
  return {
    readings: (text) => word(text).readings,
    spanIs,
    beginsPhrase: (text) => word(text).phrases !== NO_PHRASES,
    phrasesAt: (tokens, at, end) => phrasesAt(word(tokens[at]?.lower ?? '').phrases, tokens, at, end),
    pair: (first, second) => word(first).phrases.root.next.get(second)?.value?.().found ?? NO_READINGS,
    is,
    hasClass: (className) =>
      lists.members(className) !== undefined || NOUN_KINDS.some((kind) => kind === className),
    members: (className) => lists.members(className) ?? [],
    isOrdinary: (text) => word(text).ordinary,
    nameKinds: (text) => word(text).kinds,
    nounKinds,
    nounField: (text) => word(text).field,
    verbKinds: (text) => word(text).verbKinds,
    value: (text, className) => lists.values(className)?.get(text),
    valuesOf: (className) => lists.values(className) ?? NO_VALUES,
  };
}

function wordOf(text: string, lists: WordLists, dictionary: Dictionary): Word {
  const own = lists.readings(text);
  const entry = dictionary(text);
  const texts = lists.phrasesFrom(text);
  if (own === undefined && entry === undefined && texts.length === 0) return UNKNOWN;
  const readings = mergedReadings(text, own, entry?.tags ?? []);
  return {
    readings: readings.length > 0 ? new Readings(readings) : Readings.none,
    phrases: texts.length > 0 ? phrasesOf(texts, lists) : NO_PHRASES,
    ordinary: entry?.ordinary ?? false,
    kinds: entry?.kinds ?? NO_KINDS,
    field: entry?.nounField,
    verbKinds: entry?.verbKinds ?? NO_VERB_KINDS,
  };
}

/** Many phrases begin with a common word, and few are ever found: what they read as is worked out then. */
function phrasesOf(texts: readonly string[], lists: WordLists): Word['phrases'] {
  const phrases: Word['phrases'] = new PhraseTrie();
  for (const text of texts) {
    const words = text.split(' ');
    phrases.place(words.slice(1)).value = once(() => phraseOf(text, words.length, lists));
  }
  return phrases;
}

function phraseOf(text: string, length: number, lists: WordLists): Phrase {
  const readings = new Readings(lists.readings(text) ?? []);
  return { readings, found: readings.list.map((reading) => ({ length, reading })) };
}

function phrasesAt({ root }: Word['phrases'], tokens: Words, at: number, end: number) {
  let all = NO_READINGS;
  let node: typeof root | undefined = root;
  for (let next = at + 1; next < end && node.next.size > 0; next++) {
    node = node.next.get(tokens[next]!.lower);
    if (!node) break;
    const found = node.value?.().found;
    if (found) all = all === NO_READINGS ? found : [...found, ...all];
  }
  return all;
}
