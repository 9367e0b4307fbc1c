import type { Image } from '../image/container.js';
import { StringTable } from '../image/strings.js';
import { compound, guess, type Lookup } from './guess.js';
import { PARTS } from './readings.js';
import type { EnglishWords, WordEntry } from './types.js';

/** Weights are kept as whole numbers of such steps. */
export const STEP = 1 / 32;
const SIZE = PARTS.length;

/** Looks entries up where they lie in an image. */
function storedEntries(image: Image, name: string): Lookup {
  const strings = new StringTable(image, `${name}/strings`);
  const masks = image.u32(`${name}/masks`);
  const numbers = image.u16(`${name}/weight-numbers`);
  const weights = image.u16(`${name}/weights`);
  const known = new Map<number, WordEntry>();
  // Few lists of weights, and many words that share them.
  const lists: (readonly number[])[] = [];
  const weightsOf = (number: number): readonly number[] =>
    (lists[number] ??= Array.from(weights.subarray(number * SIZE, (number + 1) * SIZE), (n) => n * STEP));
  return (text) => {
    const index = strings.indexOf(text);
    if (index < 0) return undefined;
    const old = known.get(index);
    if (old) return old;
    const entry = { mask: masks[index] as number, weights: weightsOf(numbers[index] as number) };
    known.set(index, entry);
    return entry;
  };
}

/** The words of English as they lie in an image (`english/…` and `endings/…`): known ones by their entry, others guessed. */
export function englishWords(image: Image): EnglishWords {
  const words = storedEntries(image, 'english');
  const endings = storedEntries(image, 'endings');
  const entry = (lower: string): WordEntry => words(lower) ?? compound(lower, entry) ?? guess(lower, endings);
  return { entry, known: words };
}
