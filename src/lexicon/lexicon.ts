import { mergedReadings } from './merged-readings.js';
import { Readings } from './readings.js';
import type { Dictionary, Lexicon, NameKind, PhraseReading, WordLists } from './types.js';

/** All that is known of a word. */
interface Word {
  readonly readings: Readings;
  /** The phrases that begin with it, longest first. */
  readonly phrases: readonly Phrase[];
  readonly ordinary: boolean;
  readonly kinds: ReadonlySet<NameKind>;
}

interface Phrase {
  readonly words: readonly string[];
  readonly readings: readonly PhraseReading[];
}

/** How many words that no list has are remembered at a time: enough for the names of an article. */
const MOST_UNKNOWN = 4096;
const NO_VALUES: ReadonlyMap<string, string> = new Map();
const NO_PHRASES: readonly PhraseReading[] = [];

/** What the program knows of words: its word lists, with general dictionaries behind them. Remembers what it was asked. */
export function lexiconOf(lists: WordLists, dictionary: Dictionary): Lexicon {
  const known = new Map<string, Word>();
  const unknown = new Map<string, Word>();
  const look = (text: string): Word => {
    const word: Word = {
      readings: new Readings(mergedReadings(text, lists.readings(text), dictionary.tags(text))),
      phrases: lists.phrasesFrom(text).map((phrase) => phraseOf(phrase, lists)),
      ordinary: dictionary.isOrdinary(text),
      kinds: dictionary.nameKinds(text),
    };
    const listed = word.readings.length + word.phrases.length + word.kinds.size > 0 || word.ordinary;
    if (!listed && unknown.size >= MOST_UNKNOWN) unknown.clear();
    (listed ? known : unknown).set(text, word);
    return word;
  };
  const word = (text: string): Word => known.get(text) ?? unknown.get(text) ?? look(text);
  return {
    readings: (text) => word(text).readings,
    phrasesAt: (tokens, at) => phrasesAt(word(tokens[at] ?? '').phrases, tokens, at),
    is: (text, className) => word(text).readings.inClass(className),
    hasClass: (className) => lists.members(className) !== undefined,
    members: (className) => lists.members(className) ?? [],
    isOrdinary: (text) => word(text).ordinary,
    nameKinds: (text) => word(text).kinds,
    value: (text, className) => lists.values(className)?.get(text),
    valuesOf: (className) => lists.values(className) ?? NO_VALUES,
  };
}

function phraseOf(text: string, lists: WordLists): Phrase {
  const words = text.split(' ');
  const readings = lists.readings(text) ?? [];
  return { words, readings: readings.map((reading) => ({ length: words.length, reading })) };
}

function phrasesAt(phrases: readonly Phrase[], tokens: readonly string[], at: number) {
  let found = NO_PHRASES;
  for (const { words, readings } of phrases) {
    let length = 1;
    while (length < words.length && words[length] === tokens[at + length]) length++;
    if (length === words.length) found = found.length === 0 ? readings : [...found, ...readings];
  }
  return found;
}
