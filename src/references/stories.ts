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
  const isHeadline = ({ index }: ParsedSentence): boolean =>
    document.article.form === 'story'
      ? isIn('title', index, document) || standsApart(index, document)
      : isIn('heading', index, document);
  const headline = story.find(isHeadline)?.index;
  return new Set(flatMap(mentions, (m) => (m.sentence === headline ? [m.entity] : [])));
}

/** A title that is no part of the text is in none of its blocks. */
const standsApart = (sentence: number, { sentences, bodyStart }: TextDocument): boolean =>
  (sentences[sentence]?.end ?? Infinity) < bodyStart;
