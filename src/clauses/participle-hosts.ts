import { headIs } from '../groups/heads.js';
import type { NounGroup, Piece, VerbGroup } from '../groups/types.js';
import { isKind } from './coordinated-titles.js';
import { listAt } from './lists.js';
import { groupKind, isGerund, isMark, isNoun, previous, wordOf } from './layout.js';

/** Where the nouns of a phrase stand: "offer for shares", "maker of pumps". */
interface Phrase {
  readonly outer: NounGroup;
  readonly outerAt: number;
  readonly preposition: string;
  readonly inner: NounGroup;
}

/** Which noun a participle at `v` says something of: the one at `k` in front of it, or the one whose phrase that ends. */
export function participleHost(pieces: readonly Piece[], v: number, k: number): number {
  const phrase = phraseEndingAt(pieces, k);
  if (!phrase) return k;
  const verb = pieces[v] as VerbGroup;
  const comma = isMark(pieces[previous(pieces, v)], 'comma');
  const outer =
    isOffer(phrase, verb) ||
    isWorth(phrase) ||
    isTrade(phrase, verb, comma) ||
    isNamed(phrase, verb) ||
    isLocated(phrase, verb);
  return outer ? phrase.outerAt : k;
}

/** The noun groups that the participle at `v` is told of: a list, but in a bracket ("Foo, Bar (bought by Baz) and Qux") only what stands before. */
export function hostGroups(pieces: readonly Piece[], v: number, at: number): NounGroup[] {
  const host = pieces[at];
  if (!isNoun(host)) return [];
  return isMark(pieces[previous(pieces, v)], 'open') ? [host] : listAt(pieces, at).groups;
}

/** "Established in 2017, Foo's yards …": what befalls organizations befell whose the thing behind the aside is. */
export function befallen(verb: VerbGroup, groups: readonly NounGroup[]): NounGroup[] {
  return groups.map((group) => {
    const owner = group.owner;
    const whose = owner?.head.name && !group.head.name && verb.classes.includes('befalls-organization');
    return whose ? owner : group;
  });
}

/** "a maker of pumps", "a brand specialising in pumps" */
function phraseEndingAt(pieces: readonly Piece[], innerAt: number): Phrase | undefined {
  const inner = pieces[innerAt];
  const mark = previous(pieces, innerAt);
  const before = previous(pieces, mark);
  const outerAt = isGerund(pieces[before]) ? previous(pieces, before) : before;
  const outer = pieces[outerAt];
  if (!isMark(pieces[mark], 'preposition') || !isNoun(inner) || !isNoun(outer)) return undefined;
  return { outer, outerAt, preposition: wordOf(pieces[mark]), inner };
}

/** "the offer for all its shares launched by Foo": what is launched is the offer, and not what it is for. */
const isOffer = ({ outer }: Phrase, verb: VerbGroup): boolean =>
  verb.classes.includes('make-bid') && headIs(outer, 'bid');

/** "a loan of $5m arranged by Foo": the sum says how much, and nothing is done to it. */
const isWorth = ({ outer, preposition, inner }: Phrase): boolean =>
  inner.head.value?.kind === 'money' && /^(?:of|worth)$/.test(preposition) && groupKind(outer) === 'noun';

/** "a maker of pumps based in Oslo", "the largest bank in the world, based in Oslo": pumps are not based anywhere. */
const isTrade = ({ outer, inner }: Phrase, verb: VerbGroup, comma: boolean): boolean =>
  verb.classes.includes('befalls-organization') &&
  isKind(outer) &&
  groupKind(inner) === 'noun' &&
  (comma || (inner.determiner === undefined && !isKind(inner)));

/** "a unit of Foo called Bar": what has a name already is not given one. */
const isNamed = ({ inner }: Phrase, verb: VerbGroup): boolean =>
  verb.classes.includes('give-name') && inner.head.name !== undefined;

/** "a bank in Sweden founded by Foo", "a maker from Oslo, bought in May": what befalls companies befalls no place. */
const isLocated = ({ outer, preposition, inner }: Phrase, verb: VerbGroup): boolean =>
  verb.classes.includes('befalls-organization') &&
  groupKind(outer) === 'noun' &&
  inner.place &&
  /^(?:in|from|of|at|near)$/.test(preposition);
