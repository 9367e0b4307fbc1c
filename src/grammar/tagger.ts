import { chooseByFrequency } from './choose.js';
import { disambiguator, type Trace } from './disambiguate.js';
import type { WordMarks } from './prepared.js';
import { BIT, OPEN, PART_MASKS, VERB, type Mask } from './readings.js';
import type { EnglishWords, Grammar, WordEntry } from './types.js';

/** One word of a sentence for the tagger; a name or a value is one word, and known for what it is. */
export interface TagWord {
  readonly lower: string;
  /** What it is for certain, as a name is; otherwise the word table says. */
  readonly known: Mask | undefined;
  /** What it may be besides what the word table has; 0 for nothing. */
  readonly also: Mask;
  /** Word classes of `rules/lexicon` that rows ask for, as bits of `classBits`; 0 for none. */
  readonly classes: number;
}

/** Gives every word of a sentence the readings that are left: those of one part of speech. */
export interface Tagger {
  /** Word classes of `rules/lexicon` that rows ask for, each with its bit. */
  readonly classBits: ReadonlyMap<string, number>;
  tag(words: readonly TagWord[], headline: boolean, trace?: Trace): Int32Array;
  /** The part of speech that a word most often is, of those it may be. */
  usual(lower: string, among?: Mask): Mask;
}

/** Words that the rules have a class for mean just that in business news, whatever they mean elsewhere. */
const LISTED_WEIGHT = 1.2;

/** The word table's entry with what a word list has besides; forms of a verb that the table knows are all in the table. */
function withListed(entry: WordEntry, listed: Mask): WordEntry {
  const { mask, weights } = entry;
  // "one": a word of a closed class is nothing else.
  if ((mask & OPEN) === 0) return entry;
  const open = listed & OPEN;
  const also = mask & VERB ? open & (mask | ~VERB) : open;
  // "services": a noun of business is seldom the verb that looks like it.
  const own = also & BIT.plural && !(also & BIT.third) ? mask & ~BIT.third : mask;
  return {
    mask: own | also,
    weights: weights.map((n, part) => ((PART_MASKS[part] as Mask) & also ? n + LISTED_WEIGHT : n)),
  };
}

/** A name is told by its surroundings, not by the word: what else the word may be comes first. */
const unnamed = ({ mask, weights }: WordEntry): WordEntry => ({
  mask: mask & ~BIT.name || mask || BIT.noun,
  weights,
});

/** How many words are remembered at a time: those of many articles, with their names. */
const MOST_WORDS = 32_768;

/** What is known of a word before its sentence is read, by what the sentence says of it. */
interface Prepared extends Omit<TagWord, 'lower'> {
  readonly entry: WordEntry;
  readonly marks: WordMarks;
}

export function tagger(grammar: Grammar, english: EnglishWords): Tagger {
  const { narrow, add, marksOf } = disambiguator(grammar);
  const entryOf = ({ lower, known, also }: TagWord): WordEntry => {
    if (known !== undefined) return { mask: known, weights: [] };
    if (also === 0) return unnamed(english.entry(lower));
    // "y-o-y", "bail-out": a word that only the rules have is what they say.
    const entry = english.known(lower);
    return entry ? unnamed(withListed(entry, also)) : { mask: also, weights: [] };
  };
  const words = new Map<string, Prepared[]>();
  const prepare = (word: TagWord): Prepared => {
    const { lower, known, also, classes } = word;
    const ofWord = words.get(lower) ?? [];
    for (const old of ofWord)
      if (old.known === known && old.also === also && old.classes === classes) return old;
    const made = { known, also, classes, entry: entryOf(word), marks: marksOf(lower, classes) };
    if (words.size > MOST_WORDS) words.clear();
    ofWord.push(made);
    words.set(lower, ofWord);
    return made;
  };
  return {
    classBits: grammar.classBits,
    usual: (lower, among = -1) => {
      const { mask, weights } = english.entry(lower);
      const parts = PART_MASKS.map((bits, i) => ({ bits: bits & mask & among, weight: weights[i] ?? 0 }));
      return parts.reduce((best, part) => (part.bits && part.weight > best.weight ? part : best), {
        bits: 0,
        weight: -1,
      }).bits;
    },
    tag: (words, headline, trace) => {
      const masks = new Int32Array(words.length);
      const [entries, marks]: [WordEntry[], WordMarks[]] = [[], []];
      for (let i = 0; i < words.length; i++) {
        const prepared = prepare(words[i]!);
        masks[i] = prepared.entry.mask;
        entries.push(prepared.entry);
        marks.push(prepared.marks);
      }
      const sentence = { masks, marks };
      narrow(sentence, headline, trace);
      const open = trace && Int32Array.from(masks);
      chooseByFrequency(masks, entries, grammar.frequencies);
      open?.forEach((before, i) => before !== masks[i] && trace?.(undefined, i, before, masks[i] as Mask));
      add(sentence, trace);
      return masks;
    },
  };
}
