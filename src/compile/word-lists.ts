import type { LexiconBlock } from '../lexicon/sources.js';
import type { PartOfSpeech, Reading, WordForm } from '../lexicon/reading.js';
import type { WordLists } from '../lexicon/types.js';
import { closedPart } from '../lexicon/closed-classes.js';
import { inflect, type Irregular } from './inflect.js';

/** Word lists as compiled: what `WordLists` answers, and all of it for writing an image. */
export interface CompiledLists extends WordLists {
  readonly irregular: Irregular;
  readonly words: ReadonlyMap<string, readonly Reading[]>;
  readonly phrases: ReadonlyMap<string, readonly string[]>;
  readonly classes: ReadonlyMap<string, readonly string[]>;
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Word lists that others are compiled on top of, with the spellings that hold for both. */
export type BaseLists = WordLists & { readonly irregular: Irregular };

/**
 * Compiles blocks of word lists with all inflected forms, on top of `base`: what a block adds to a word, a class or a
 * table of the base stands behind what is there. Blocks with spellings of their own have no base, since these hold for
 * all words. Pure.
 */
export function compileLists(blocks: readonly LexiconBlock[], base?: BaseLists): CompiledLists {
  const irregular = Object.assign({}, base?.irregular, ...blocks.map((b) => b.irregular ?? {})) as Irregular;
  const builder = new Builder(irregular, base);
  for (const block of blocks) addBlock(builder, block);
  const { words, classes, tables } = builder;
  const phrases = phrasesByFirstWord(words.keys(), base);
  return {
    irregular,
    words,
    phrases,
    classes,
    tables,
    readings: (text) => words.get(text) ?? base?.readings(text),
    phrasesFrom: (word) => phrases.get(word) ?? base?.phrasesFrom(word) ?? [],
    members: (className) => classes.get(className) ?? base?.members(className),
    values: (className) => tables.get(className) ?? base?.values(className),
  };
}

class Builder {
  readonly words = new Map<string, Reading[]>();
  readonly classes = new Map<string, readonly string[]>();
  readonly tables = new Map<string, Map<string, string>>();

  constructor(
    private readonly irregular: Irregular,
    private readonly base: WordLists | undefined,
  ) {}

  add(word: string, lemma: string, pos: PartOfSpeech, form: WordForm, className: string): void {
    const readings = this.words.get(word) ?? [...(this.base?.readings(word) ?? [])];
    const at = readings.findIndex((r) => r.pos === pos && r.form === form);
    const old = readings[at];
    if (old) readings[at] = { ...old, lemma, classes: [...new Set([...old.classes, className])] };
    else readings.push({ lemma, pos, form, classes: [className] });
    this.words.set(word, readings);
  }

  addClass(className: string, lemmas: readonly string[], pos: PartOfSpeech): void {
    const known = this.classes.get(className) ?? this.base?.members(className) ?? [];
    this.classes.set(className, [...new Set([...known, ...lemmas])]);
    for (const lemma of lemmas) {
      for (const { text, form } of inflect(lemma, pos, this.irregular))
        this.add(text, lemma, pos, form, className);
    }
  }

  addAuxiliary(name: string, forms: Readonly<Record<string, readonly string[]>>): void {
    this.classes.set(name, Object.values(forms).flat());
    for (const [form, texts] of Object.entries(forms))
      for (const text of texts) this.add(text, name, 'auxiliary', form as WordForm, name);
  }

  addTable(name: string, table: Readonly<Record<string, readonly string[]>>): void {
    const known = this.tables.get(name) ?? new Map(this.base?.values(name));
    for (const [value, texts] of Object.entries(table)) for (const text of texts) known.set(text, value);
    this.tables.set(name, known);
  }
}

const OPEN = [
  ['verbs', 'verb'],
  ['nouns', 'noun'],
  ['adjectives', 'adjective'],
  ['adverbs', 'adverb'],
] as const;

function addBlock(builder: Builder, block: LexiconBlock): void {
  for (const [key, pos] of OPEN)
    for (const [name, lemmas] of Object.entries(block[key] ?? {})) builder.addClass(name, lemmas, pos);
  for (const [name, lemmas] of Object.entries(block.words ?? {}))
    builder.addClass(name, lemmas, closedPart(name));
  for (const [name, texts] of Object.entries(block.phrases ?? {})) builder.addClass(name, texts, 'particle');
  for (const [name, forms] of Object.entries(block.auxiliaries ?? {})) builder.addAuxiliary(name, forms);
  for (const [name, table] of Object.entries(block.values ?? {})) builder.addTable(name, table);
}

const wordCount = (text: string): number => text.split(' ').length;

/** The phrases of two or more words by their first one, those of the base before others, the longest first. */
function phrasesByFirstWord(texts: Iterable<string>, base: WordLists | undefined): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const text of texts) {
    if (!text.includes(' ')) continue;
    const first = text.slice(0, text.indexOf(' '));
    const list = found.get(first) ?? [...(base?.phrasesFrom(first) ?? [])];
    if (!list.includes(text)) list.push(text);
    found.set(first, list);
  }
  for (const list of found.values()) list.sort((a, b) => wordCount(b) - wordCount(a));
  return found;
}
