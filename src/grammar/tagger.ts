import { chooseByFrequency } from './choose.js';
import { disambiguator, type Trace } from './disambiguate.js';
import { BIT, PART_MASKS, VERB, type Mask } from './readings.js';
import type { EnglishWords, Grammar, WordEntry } from './types.js';

/** One word of a sentence for the tagger; a name or a value is one word, and known for what it is. */
export interface TagWord {
  readonly lower: string;
  /** What it is for certain, as a name is; otherwise the word table says. */
  readonly known?: Mask;
  /** What it may be besides what the word table has. */
  readonly also?: Mask;
  /** Word classes of `rules/lexicon` that rows ask for, as bits of `classBits`. */
  readonly classes?: number;
}

/** Gives every word of a sentence the readings that are left: those of one part of speech. */
export interface Tagger {
  /** Word classes of `rules/lexicon` that rows ask for, each with its bit. */
  readonly classBits: ReadonlyMap<string, number>;
  tag(words: readonly TagWord[], headline: boolean, trace?: Trace): Int32Array;
}

/** Words that the rules have a class for mean just that in business news, whatever they mean elsewhere. */
const LISTED_WEIGHT = 1.2;

/** The word table's entry with what a word list has besides; forms of a verb that the table knows are all in the table. */
function withListed({ mask, weights }: WordEntry, listed: Mask): WordEntry {
  const also = mask & VERB ? listed & (mask | ~VERB) : listed;
  // "services": a noun of business is seldom the verb that looks like it.
  const own = also & BIT.plural && !(also & BIT.third) ? mask & ~BIT.third : mask;
  return {
    mask: own | also,
    weights: weights.map((n, part) => ((PART_MASKS[part] as Mask) & also ? n + LISTED_WEIGHT : n)),
  };
}

export function tagger(grammar: Grammar, english: EnglishWords): Tagger {
  const { narrow, add } = disambiguator(grammar);
  const entryOf = ({ lower, known, also = 0 }: TagWord): WordEntry => {
    if (known !== undefined) return { mask: known, weights: [] };
    if (also === 0) return english.entry(lower);
    // "y-o-y", "bail-out": a word that only the rules have is what they say.
    const entry = english.known(lower);
    return entry ? withListed(entry, also) : { mask: also, weights: [] };
  };
  return {
    classBits: grammar.classBits,
    tag: (words, headline, trace) => {
      const entries = words.map(entryOf);
      const masks = Int32Array.from(
        entries,
        ({ mask }, i) => words[i]?.known ?? (mask & ~BIT.name || mask || BIT.noun),
      );
      const lowers = words.map((word) => word.lower);
      const sets = Int32Array.from(
        words,
        ({ lower, classes = 0 }) => (grammar.setsOf.get(lower) ?? 0) | classes,
      );
      const sentence = { lowers, masks, sets };
      narrow(sentence, headline, trace);
      chooseByFrequency(masks, entries, grammar.frequencies);
      add(sentence, trace);
      return masks;
    },
  };
}
