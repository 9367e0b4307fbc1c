import type { ParsedSentence } from '../clauses/types.js';
import type { TextDocument } from '../text/types.js';

/** The sentences of each story: of a round-up nothing in one is meant in another. */
export function storiesOf(
  { article, sentences: spans }: TextDocument,
  sentences: readonly ParsedSentence[],
): readonly (readonly ParsedSentence[])[] {
  const stories = new Map<number | undefined, ParsedSentence[]>();
  for (const sentence of sentences) {
    const story = article.blocks[spans[sentence.index]?.block ?? -1]?.story;
    const own = stories.get(story);
    if (own) own.push(sentence);
    else stories.set(story, [sentence]);
  }
  return [...stories.values()];
}
