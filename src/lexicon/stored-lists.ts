import type { Image } from '../image/container.js';
import { Rows } from '../image/rows.js';
import { StringTable } from '../image/strings.js';
import { remembered } from '../once.js';
import { PARTS_OF_SPEECH, WORD_FORMS, type Reading } from './reading.js';
import { type WordLists } from './types.js';

/** Number of a part of speech and a form together. */
export const formCode = (reading: Pick<Reading, 'pos' | 'form'>): number =>
  PARTS_OF_SPEECH.indexOf(reading.pos) * WORD_FORMS.length + WORD_FORMS.indexOf(reading.form);

/**
 * The word lists of an image. `lexicon/strings` holds every string once, the words and phrases that have readings first;
 * all other sections hold indexes of it: a word's readings as `[lemma, form, class set]…`, a class as `[name, members…]`,
 * a table as `[name, (word, value)…]`, the phrases by the index of their first word.
 */
export function storedLists(image: Image): WordLists {
  const strings = new StringTable(image, 'lexicon/strings');
  const words = new Rows(image, 'lexicon/words');
  const phrases = new Rows(image, 'lexicon/phrases');
  const textsOf = (indexes: Uint32Array): string[] => Array.from(indexes, (index) => strings.at(index));
  const sets = new Rows(image, 'lexicon/class-sets');
  const classSets = remembered((set: number) => textsOf(sets.row(set)));
  const classes = namedRows(image, 'lexicon/classes', strings);
  const tables = namedRows(image, 'lexicon/tables', strings);
  return {
    readings: (text) => {
      const word = strings.indexOf(text);
      return word < 0 || word >= words.length ? undefined : readingsOf(words.row(word), strings, classSets);
    },
    phrasesFrom: (word) => textsOf(phrases.row(strings.indexOf(word))),
    members: remembered((name: string) => {
      const row = classes(name);
      return row && textsOf(row);
    }),
    values: remembered((name: string) => {
      const row = tables(name);
      return row && new Map(pairs(textsOf(row)));
    }),
  };
}

/** Rows that begin with their name: the rest of a row by its name. */
function namedRows(
  image: Image,
  section: string,
  strings: StringTable,
): (name: string) => Uint32Array | undefined {
  const rows = new Rows(image, section);
  const all = Array.from({ length: rows.length }, (_, i) => rows.row(i));
  const byName = new Map(all.map((row) => [strings.at(row[0]!), row.subarray(1)]));
  return (name) => byName.get(name);
}

function readingsOf(
  row: Uint32Array,
  strings: StringTable,
  classSets: (set: number) => readonly string[],
): Reading[] {
  const readings: Reading[] = [];
  for (let i = 0; i < row.length; i += 3) {
    const code = row[i + 1]!;
    readings.push({
      lemma: strings.at(row[i]!),
      pos: PARTS_OF_SPEECH[Math.floor(code / WORD_FORMS.length)]!,
      form: WORD_FORMS[code % WORD_FORMS.length]!,
      classes: classSets(row[i + 2]!),
    });
  }
  return readings;
}

const pairs = (texts: readonly string[]): [string, string][] =>
  texts.flatMap((text, i): [string, string][] => (i % 2 === 0 ? [[text, texts[i + 1]!]] : []));
