import type { ParsedSentence } from '../clauses/types.js';
import type { EntityTable } from '../entities/types.js';
import type { TextDocument } from '../text/types.js';
import { isIn } from './issuer.js';

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

/** Whom a story's headline names, by index: the title of an article, of a story in a round-up the heading over it. */
export function headlinedIn(
  story: readonly ParsedSentence[],
  document: TextDocument,
  { mentions }: Pick<EntityTable, 'mentions'>,
): ReadonlySet<number> {
  const kind = document.article.form === 'story' ? 'title' : 'heading';
  const headline = story.find(({ index }) => isIn(kind, index, document))?.index;
  return new Set(mentions.flatMap((m) => (m.sentence === headline ? [m.entity] : [])));
}
