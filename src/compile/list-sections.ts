import type { Section } from '../image/container.js';
import { rowSections } from '../image/rows.js';
import { stringSections } from '../image/strings.js';
import { formCode } from '../lexicon/stored-lists.js';
import type { CompiledLists } from './word-lists.js';

/** Numbers things in the order in which they first come. */
class Numbered {
  readonly all: string[] = [];
  private readonly numbers = new Map<string, number>();

  of = (text: string): number => {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.all.length);
    return this.all.push(text) - 1;
  };
}

/** Compiled word lists as sections of an image (see `storedLists`). */
export function listSections(lists: CompiledLists): [string, Section][] {
  const strings = new Numbered();
  const sets = new Numbered();
  for (const word of lists.words.keys()) strings.of(word);
  const words = [...lists.words.values()].map((readings) =>
    readings.flatMap((r) => [strings.of(r.lemma), formCode(r), sets.of(r.classes.join('\n'))]),
  );
  const named = (name: string, texts: readonly string[]): number[] => [name, ...texts].map(strings.of);
  const classes = [...lists.classes].map(([name, members]) => named(name, members));
  const tables = [...lists.tables].map(([name, table]) => named(name, [...table].flat()));
  const classSets = sets.all.map((set) => set.split('\n').map(strings.of));
  const phrases = [...lists.phrases].map(([word, texts]) => [strings.of(word), ...texts.map(strings.of)]);
  const phrasesByWord: number[][] = strings.all.map(() => []);
  for (const [word, ...texts] of phrases) phrasesByWord[word!] = texts;
  return [
    ...stringSections('lexicon/strings', strings.all),
    ...rowSections('lexicon/words', words),
    ...rowSections('lexicon/class-sets', classSets),
    ...rowSections('lexicon/phrases', phrasesByWord),
    ...rowSections('lexicon/classes', classes),
    ...rowSections('lexicon/tables', tables),
    ['lexicon/irregular', { json: lists.irregular }],
  ];
}
