import type { NounGroup } from '../groups/types.js';
import type { ReadArticle } from './context.js';

/** What stakes and shares are in: the prepositions that name the company. */
const PLACE = new Set(['in', 'of']);

/**
 * For each "its stake", "the shares" or "a 30 percent holding" that says not of which company: the companies of the last
 * stake before it that does. One walk over the article's noun groups.
 */
export function stakesToldBefore(article: ReadArticle): ReadonlyMap<NounGroup, readonly NounGroup[]> {
  const told = new Map<NounGroup, readonly NounGroup[]>();
  let last: readonly NounGroup[] = [];
  for (const sentence of article.sentences) {
    for (const piece of sentence.pieces) {
      if (piece.kind !== 'noun') continue;
      const part = piece.head.readings.inAny(['stake', 'share']);
      if (!part && piece.head.value?.kind !== 'percent') continue;
      const attached = (sentence.attached.get(piece) ?? [])
        .filter((p) => PLACE.has(p.preposition))
        .flatMap((p) => p.groups)
        .filter((g) => !g.head.value);
      const companies = attached.filter((g) => isCompany(g, article));
      if (companies.length > 0) last = companies;
      else if (
        ((part && !isAny(piece)) || isRest(piece)) &&
        attached.length === 0 &&
        !piece.modifiers.some((m) => m.name)
      )
        told.set(piece, last);
    }
  }
  return told;
}

/** "sold shares to set up a fund": shares of whatever company, and not those that were told of. */
const isAny = ({ determiner, possessivePronoun, owner, quantifier, modifiers }: NounGroup): boolean =>
  !determiner && !possessivePronoun && !owner && !quantifier && modifiers.length === 0;

/** "the remaining 49 percent" */
const isRest = (group: NounGroup): boolean => group.modifiers.some((m) => m.readings.inClass('remaining'));

const isCompany = (group: NounGroup, { references, entities }: ReadArticle): boolean =>
  references
    .of(group)
    .some(
      (r) =>
        entities.entities[r.entity]?.type === 'Organization' ||
        entities.entities[r.entity]?.type === 'Product',
    );
