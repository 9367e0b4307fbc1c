import { flatMap } from '../flat-map.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import { headIs } from '../groups/heads.js';
import type { Referent } from '../references/types.js';
import type { ReadArticle } from './context.js';
import { asGroup, asOwner, type Filling } from './filling.js';

/** What stakes and shares are in: the prepositions that name the company. */
const PLACE = new Set(['in', 'of']);

/** What is done with companies and parts of them alike: the next part that is spoken of may be one of theirs. */
const CHANGES_HANDS: readonly string[] = ['buy', 'sell', 'own'];

/** Who holds or sells "30 percent" holds or sells shares. */
const HELD = ['own', 'hold', 'have', 'keep-stake', 'sell', 'buy'];

/**
 * For each "its stake", "the shares", "a 30 percent holding" or "his 6 percent" that says not of which company: the
 * companies of the last stake before it that does, or the one that was last said to be owned, bought or sold. One walk
 * over the article's noun groups.
 */
export function stakesToldBefore(article: ReadArticle): ReadonlyMap<NounGroup, readonly Filling[]> {
  const told = new Map<NounGroup, readonly Filling[]>();
  let last: readonly Filling[] = [];
  for (const sentence of article.sentences) {
    const traded = changingHands(sentence);
    for (const piece of sentence.pieces) {
      if (piece.kind !== 'noun') continue;
      // "Foo's biggest shareholder", "its biggest shareholder"
      if (headIs(piece, 'shareholding-owner') && article.references.ownerOf(piece).some(isOf(article)))
        last = [asOwner(piece)];
      const part = piece.head.readings.inAny(['stake', 'share']);
      if (!part && piece.head.value?.kind !== 'percent') {
        if (traded.has(piece) && isCompany(piece, article)) last = [asGroup(piece)];
        continue;
      }
      const attached = flatMap(
        (sentence.attached.get(piece) ?? []).filter((p) => PLACE.has(p.preposition)),
        (p) => p.groups,
      ).filter((g) => !g.head.value);
      const companies = attached.filter((g) => isCompany(g, article));
      if (companies.length > 0) last = companies.map(asGroup);
      else if (
        (part ? !isAny(piece) || isRest(piece) : isRest(piece) || isHeld(piece, sentence)) &&
        attached.length === 0 &&
        !sentence.clauses.some((c) => c.governor?.noun === piece) &&
        !piece.modifiers.some((m) => m.name)
      )
        told.set(piece, last);
    }
  }
  return told;
}

/** "bought Foo", "the acquisition of Foo": the names of what is dealt in. */
function changingHands({ clauses, links, attached }: ParsedSentence): ReadonlySet<NounGroup> {
  const found = new Set<NounGroup>();
  for (const { verb, object } of clauses)
    if (verb.classes.some((c) => CHANGES_HANDS.includes(c))) for (const group of object) found.add(group);
  for (const [host, phrases] of attached) {
    if (!headIs(host, 'deal-noun')) continue;
    for (const { preposition, at, groups } of phrases)
      if (preposition === 'of') for (const group of groups) if (at < links.of(group).place) found.add(group);
  }
  for (const group of found) if (group.head.name === undefined) found.delete(group);
  return found;
}

/** "sold shares to set up a fund": shares of whatever company, and not those that were told of. */
const isAny = ({ determiner, possessivePronoun, owner, quantifier, modifiers }: NounGroup): boolean =>
  !determiner && !possessivePronoun && !owner && !quantifier && modifiers.length === 0;

/** "the remaining 49 percent", "the other 49 percent", "its 49 percent" */
const isRest = ({ determiner, possessivePronoun, modifiers }: NounGroup): boolean =>
  determiner === 'other' ||
  possessivePronoun !== undefined ||
  modifiers.some((m) => m.readings.inClass('remaining'));

/** "owns 6 percent"; a company that "shed 6 percent" fell by it. */
const isHeld = (group: NounGroup, { links }: ParsedSentence): boolean =>
  links
    .of(group)
    .objectOf.some(
      ({ verb }) => HELD.some((v) => verb.classes.includes(v)) && !verb.classes.includes('fall'),
    );

const isCompany = (group: NounGroup, article: ReadArticle): boolean =>
  article.references.of(group).some(isOf(article));

const isOf =
  ({ entities }: ReadArticle) =>
  ({ entity }: Referent): boolean =>
    /^(?:Organization|Product)$/.test(entities.entities[entity]?.type ?? '');
