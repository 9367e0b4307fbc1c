import { BIT, PARTS, PART_MASKS, type Mask, type Part, type ReadingName } from '../grammar/readings.js';
import type { WordEntry } from '../grammar/types.js';
import type { WordForms } from './wordnet.js';

/** What the English word table is made of. */
export interface WordSources {
  /** Words of closed classes, and what they may be. */
  readonly closed: ReadonlyMap<string, Mask>;
  /** Of these, those that are nothing else, whatever a dictionary has. */
  readonly only: ReadonlySet<string>;
  readonly wordnet: WordForms;
  /** Another dictionary's words with their readings. */
  readonly dictionary: ReadonlyMap<string, readonly ReadingName[]>;
  /** How often a word was each part of speech in tagged text. */
  readonly counts: ReadonlyMap<string, Readonly<Partial<Record<Part, number>>>>;
}

/** A dictionary counts so much beside counts of tagged text. */
const DICTIONARY_WEIGHT = 1.5;
/** What a list without counts says of a part of speech. */
const UNCOUNTED = 0.3;
/** A reading rarer than this is given up, where enough was counted: rare ones keep safe rows from holding. */
const RAREST = 0.03;
const ENOUGH_IN_WORDNET = 8;
const ENOUGH_IN_TEXT = 8;

/** The entries of all known words. Pure; takes a second, so it is done when the program is built. */
export function englishEntries(sources: WordSources): Map<string, WordEntry> {
  const words = new Set([
    ...sources.closed.keys(),
    ...sources.wordnet.keys(),
    ...sources.dictionary.keys(),
    ...sources.counts.keys(),
  ]);
  const entries = new Map<string, WordEntry>();
  for (const word of words) {
    const entry = entryOf(word, sources);
    if (entry) entries.set(word, entry);
  }
  return entries;
}

/** Adds up what the sources say of one word; undefined where only tagged text has it, as nothing but a name. */
function entryOf(word: string, sources: WordSources): WordEntry | undefined {
  const { closed, only, counts } = sources;
  const isOnly = only.has(word);
  const draft = new Draft();
  const own = closed.get(word) ?? 0;
  draft.add(own, UNCOUNTED);
  if (!isOnly) addDictionaries(draft, word, sources);
  const known = draft.mask !== 0;
  const counted = counts.get(word) ?? {};
  const total = Object.values(counted).reduce((sum, n) => sum + n, 0);
  const prior = draft.shares();
  let { mask } = draft;
  for (const part of isOnly ? [] : (Object.keys(counted) as Part[])) {
    const bits = PART_MASKS[PARTS.indexOf(part)] ?? 0;
    if (part !== 'name' && (mask & bits) === 0) mask |= likelyForm(word, part, bits);
  }
  const weights = PARTS.map((part, i) => (counted[part] ?? 0) + DICTIONARY_WEIGHT * (prior[i] ?? 0));
  if (!isOnly && total >= ENOUGH_IN_TEXT) {
    PARTS.forEach((part, i) => {
      const share = (weights[i] ?? 0) / (total + DICTIONARY_WEIGHT);
      if (part !== 'name' && share < RAREST) mask &= ~(PART_MASKS[i] ?? 0) | own;
    });
  }
  return known || mask !== 0 ? { mask, weights } : undefined;
}

function addDictionaries(draft: Draft, word: string, { wordnet, dictionary }: WordSources): void {
  const add = (text: string): boolean => {
    const forms = wordnet.get(text);
    const total = [...(forms?.values() ?? [])].reduce((sum, n) => sum + n, 0);
    for (const [reading, n] of forms ?? [])
      if (total <= ENOUGH_IN_WORDNET || n / total >= RAREST) draft.add(BIT[reading], n / total);
    const listed = dictionary.get(text);
    for (const reading of listed ?? []) draft.add(BIT[reading], UNCOUNTED);
    return forms !== undefined || listed !== undefined;
  };
  if (add(word)) return;
  // WordNet writes American English.
  if (/is(?:e[ds]?|ing|ations?)$|our/.test(word))
    add(word.replace(/is(e[ds]?|ing|ations?)$/, 'iz$1').replace('our', 'or'));
}

/** The form that a word has as a part of speech which no dictionary gives it. */
function likelyForm(word: string, part: Part, bits: Mask): Mask {
  if (part === 'noun') return word.endsWith('s') ? BIT.plural : BIT.noun;
  if (part !== 'verb') return bits;
  if (word.endsWith('ing')) return BIT.gerund;
  if (word.endsWith('ed')) return BIT.past | BIT.participle;
  return word.endsWith('s') ? BIT.third : BIT.base | BIT.past | BIT.participle;
}

class Draft {
  mask: Mask = 0;
  private readonly weights = PARTS.map(() => 0);

  add(mask: Mask, weight: number): void {
    this.mask |= mask;
    PART_MASKS.forEach((part, i) => {
      if (part & mask) this.weights[i] = (this.weights[i] ?? 0) + weight;
    });
  }

  shares(): number[] {
    const total = this.weights.reduce((sum, n) => sum + n, 0) || 1;
    return this.weights.map((n) => n / total);
  }
}
