import { mergedReadings } from './merged-readings.js';
import type { Dictionary, Lexicon, PhraseReading, Reading, WordLists } from './types.js';

interface Phrase {
  readonly words: readonly string[];
  readonly readings: readonly Reading[];
}

const NO_VALUES: ReadonlyMap<string, string> = new Map();

/** What the program knows of words: its word lists, with general dictionaries behind them. Remembers what it was asked. */
export function lexiconOf(lists: WordLists, dictionary: Dictionary): Lexicon {
  const words = new Map<string, readonly Reading[]>();
  const phrases = new Map<string, readonly Phrase[]>();
  const readings = (text: string): readonly Reading[] => {
    const known = words.get(text);
    if (known) return known;
    const merged = mergedReadings(text, lists.readings(text), dictionary.tags(text));
    // What is in no list is not kept: there is no end to it.
    if (merged.length > 0) words.set(text, merged);
    return merged;
  };
  const phrasesFrom = (word: string): readonly Phrase[] => {
    const known = phrases.get(word);
    if (known) return known;
    const found = lists
      .phrasesFrom(word)
      .map((text) => ({ words: text.split(' '), readings: lists.readings(text) ?? [] }));
    if (found.length > 0 || readings(word).length > 0) phrases.set(word, found);
    return found;
  };
  return {
    readings,
    phrasesAt: (tokens, at) => phrasesAt(phrasesFrom(tokens[at] ?? ''), tokens, at),
    is: (text, className) => readings(text).some((r) => r.classes.includes(className)),
    hasClass: (className) => lists.members(className) !== undefined,
    members: (className) => lists.members(className) ?? [],
    isOrdinary: (word) => dictionary.isOrdinary(word),
    nameKinds: (text) => dictionary.nameKinds(text),
    value: (text, className) => lists.values(className)?.get(text),
    valuesOf: (className) => lists.values(className) ?? NO_VALUES,
  };
}

function phrasesAt(candidates: readonly Phrase[], tokens: readonly string[], at: number): PhraseReading[] {
  return candidates
    .filter(({ words }) => words.every((word, i) => tokens[at + i] === word))
    .flatMap(({ words, readings }) => readings.map((reading) => ({ length: words.length, reading })));
}
