import { flatMap } from '../flat-map.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { EntityTable } from '../entities/types.js';
import type { TextDocument } from '../text/types.js';
import { isIn } from './issuer.js';
import { grouped } from '../grouped.js';

/** The sentences of each story: of a round-up nothing in one is meant in another. */
export function storiesOf(
  { article, sentences: spans }: TextDocument,
  sentences: readonly ParsedSentence[],
): readonly (readonly ParsedSentence[])[] {
  const storyOf = ({ index }: ParsedSentence): number | undefined =>
    article.blocks[spans[index]?.block ?? -1]?.story;
  return [...grouped(sentences, storyOf).values()];
}

/** Whom a story's headline names, by index: the title of an article, of a story in a round-up the heading over it. */
export function headlinedIn(
  story: readonly ParsedSentence[],
  document: TextDocument,
  { mentions }: Pick<EntityTable, 'mentions'>,
): ReadonlySet<number> {
  const kind = document.article.form === 'story' ? 'title' : 'heading';
  const headline = story.find(({ index }) => isIn(kind, index, document))?.index;
  return new Set(flatMap(mentions, (m) => (m.sentence === headline ? [m.entity] : [])));
}
