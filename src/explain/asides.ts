import type { Block, BlockKind } from '../article/types.js';
import { nameWords } from '../entities/words.js';
import { tagArticle, type ReadStages } from '../pipeline.js';
import type { NameApart } from './treebank-names.js';
import { universalTags, type TaggedSpan, type UniversalTagging } from './universal-tags.js';

/** What is not read, and has words that annotated texts tag like any others. */
const ASIDES: ReadonlySet<BlockKind> = new Set(['byline', 'dateline', 'furniture', 'entry', 'teaser']);
/** Where these have names. */
const SIGNED: ReadonlySet<BlockKind> = new Set(['byline', 'dateline']);

/** The words and the names of what a text has besides its sentences, with offsets in the article's text. */
export interface Asides {
  readonly tags: readonly TaggedSpan[];
  readonly names: readonly NameApart[];
}

/** Reads bylines, datelines and furniture as an article of their own. Pure. */
export function readAsides(
  { document: { article }, lexicon, tagger, budget }: ReadStages,
  tagging: UniversalTagging,
): Asides {
  const { blocks } = article;
  if (!blocks.some(({ kind }) => ASIDES.has(kind))) return { tags: [], names: [] };
  const shown = blocks.map((block): Block => ({
    ...block,
    kind: ASIDES.has(block.kind) ? 'body' : 'furniture',
  }));
  const { document, named, tagged } = tagArticle(
    { lexicon, tagger, budget, knownNames: true },
    { ...article, title: undefined, blocks: shown },
  );
  const signed = blocks.filter(({ kind }) => SIGNED.has(kind));
  const isSigned = (start: number): boolean => signed.some((b) => b.start <= start && start < b.end);
  const words = nameWords(lexicon, true);
  return {
    tags: tagged.flatMap((units) => universalTags(units, document.tokens, tagger, tagging, words)),
    names: named.mentions
      .filter(({ start }) => isSigned(start))
      .map(({ start, end, entity }) => {
        const { type, name } = named.entities[entity]!;
        return { start, end, type, name };
      }),
  };
}
