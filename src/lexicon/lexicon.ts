import { mergedReadings } from './merged-readings.js';
import { Readings } from './readings.js';
import type { Dictionary, Lexicon, NameKind, PhraseReading, WordLists } from './types.js';

/** All that is known of a word. */
interface Word {
  /** Whether anything is. */
  readonly listed: boolean;
  readonly readings: Readings;
  /** The phrases that begin with it, longest first. */
  readonly phrases: readonly Phrase[];
  readonly ordinary: boolean;
  readonly kinds: ReadonlySet<NameKind>;
}

interface Phrase {
  readonly text: string;
  readonly words: readonly string[];
  readonly readings: Readings;
  readonly found: readonly PhraseReading[];
}

/** How many words that no list has are remembered at a time: enough for the names of an article. */
const MOST_UNKNOWN = 4096;
const NO_VALUES: ReadonlyMap<string, string> = new Map();
const NO_PHRASES: readonly PhraseReading[] = [];
const NO_KINDS: ReadonlySet<NameKind> = new Set();

/** What the program knows of words: its word lists, with general dictionaries behind them. Remembers what it was asked. */
export function lexiconOf(lists: WordLists, dictionary: Dictionary): Lexicon {
  const words = new Map<string, Word>();
  let unknown = 0;
  const look = (text: string): Word => {
    const word = wordOf(text, lists, dictionary);
    if (!word.listed && ++unknown > MOST_UNKNOWN) {
      for (const [old, { listed }] of words) if (!listed) words.delete(old);
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
    const phrase = word(text.slice(0, space)).phrases.find((p) => p.text === text);
    return phrase?.readings.inClass(className) === true;
  };
  return {
    readings: (text) => word(text).readings,
    phrasesAt: (tokens, at) => phrasesAt(word(tokens[at] ?? '').phrases, tokens, at),
    is,
    hasClass: (className) => lists.members(className) !== undefined,
    members: (className) => lists.members(className) ?? [],
    isOrdinary: (text) => word(text).ordinary,
    nameKinds: (text) => word(text).kinds,
    value: (text, className) => lists.values(className)?.get(text),
    valuesOf: (className) => lists.values(className) ?? NO_VALUES,
  };
}

function wordOf(text: string, lists: WordLists, dictionary: Dictionary): Word {
  const own = lists.readings(text);
  const entry = dictionary(text);
  const phrases = lists.phrasesFrom(text).map((phrase) => phraseOf(phrase, lists));
  const readings = mergedReadings(text, own, entry?.tags ?? []);
  return {
    listed: own !== undefined || entry !== undefined || phrases.length > 0,
    readings: readings.length > 0 ? new Readings(readings) : Readings.none,
    phrases,
    ordinary: entry?.ordinary ?? false,
    kinds: entry?.kinds ?? NO_KINDS,
  };
}

function phraseOf(text: string, lists: WordLists): Phrase {
  const words = text.split(' ');
  const readings = new Readings(lists.readings(text) ?? []);
  const found = readings.list.map((reading) => ({ length: words.length, reading }));
  return { text, words, readings, found };
}

function phrasesAt(phrases: readonly Phrase[], tokens: readonly string[], at: number) {
  let all = NO_PHRASES;
  for (const { words, found } of phrases) {
    let length = 1;
    while (length < words.length && words[length] === tokens[at + length]) length++;
    if (length === words.length) all = all.length === 0 ? found : [...all, ...found];
  }
  return all;
}
