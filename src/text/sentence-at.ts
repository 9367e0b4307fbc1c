import type { Sentence, TextDocument } from './types.js';

/** The sentence that an offset of the document's text lies in, or the one before it; the first where none is. */
export function sentenceAt({ sentences }: Pick<TextDocument, 'sentences'>, offset: number): Sentence {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return sentences[low]!;
}
