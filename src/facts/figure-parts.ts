import { flatMap } from '../flat-map.js';
import type { Clause, PrepositionPhrase } from '../clauses/types.js';
import { headIs } from '../groups/heads.js';
import type { NounGroup, TaggedUnit } from '../groups/types.js';
import type { SentenceContext } from './context.js';
import { changeBehind, isPercent } from './figure-changes.js';
import type { Filling } from './filling.js';

// A figure is one relation, whatever words tell it: what is measured, of whom, by how much it changed, what it comes to.

/** How much there is of something, or by how much it changed. */
export interface Figure {
  /** The word for what is measured: "sales". */
  readonly word: TaggedUnit;
  /** Its noun group; the one of the change where it stands before that ("a 5% sales increase"). */
  readonly metric: NounGroup;
  /** The nouns that tell of it and may say whose it is, nearest first: "sales", "the number of users", "a rise in". */
  readonly nouns: readonly NounGroup[];
  /** A verb tells it of what is measured, or a noun says it within a clause. */
  readonly told: 'verb' | 'noun';
  readonly clause?: Clause;
  readonly change?: 'up' | 'down';
  /** By how much it changed. */
  readonly by: readonly Filling[];
  /** What it comes to. */
  readonly to: readonly Filling[];
  /** How many it is of what it names: "40 shops". */
  readonly counted: readonly Filling[];
  /** What else its clause or noun says. */
  readonly phrases: readonly PrepositionPhrase[];
  /** Whose it is, where its words stand apart from that: "from 85 shops, Foo grew to 200". */
  readonly owner?: readonly NounGroup[];
}

export const isValue = ({ head }: NounGroup): boolean =>
  head.value !== undefined && head.value.kind !== 'date';
/** "60 aircraft": a level in units. */
export const isCounted = ({ modifiers }: NounGroup): boolean =>
  modifiers.some((m) => m.value?.kind === 'count');
export const isLevel = (group: NounGroup): boolean => isValue(group) || isCounted(group);

/** What stands behind some of these prepositions. */
export const groupsBehind =
  (phrases: readonly PrepositionPhrase[]) =>
  (...names: readonly string[]): NounGroup[] =>
    flatMap(
      phrases.filter((p) => names.includes(p.preposition)),
      (p) => p.groups,
    );

/** Something that may have a value. */
export const isMeasurable = (group: NounGroup): boolean => group.head.tag === 'noun' && !isValue(group);

/** "up 5%", "down 5%". */
export const isTurn = ({ preposition, groups }: PrepositionPhrase): boolean =>
  (preposition === 'up' || preposition === 'down') && groups.some(isPercent);

/** "to $5m", "to a rate of $5m". */
export const levels = (groups: readonly NounGroup[], { sentence }: SentenceContext): NounGroup[] =>
  flatMap(groups, (g) => {
    const [first] = sentence.attached.get(g) ?? [];
    if (isLevel(g)) return [g];
    return first?.preposition === 'of' ? first.groups.filter(isLevel) : [];
  });

/** "the number of users", "user numbers": users are counted; "opened 14 shops, taking its total to 212": shops are. */
export function measured(
  group: NounGroup,
  { sentence }: SentenceContext,
): Pick<Figure, 'word' | 'metric' | 'nouns'> {
  const itself = { word: group.head, metric: group, nouns: [group] };
  if (!headIs(group, 'number-noun')) return itself;
  const of = (sentence.attached.get(group) ?? []).find((p) => p.preposition === 'of')?.groups[0];
  const bare = group.modifiers.length === 0;
  const before = bare ? sentence.pieces.slice(0, sentence.links.of(group).place) : [];
  const counted = of ?? before.findLast((p): p is NounGroup => p.kind === 'noun' && isCounted(p));
  if (counted) return { word: counted.head, metric: counted, nouns: [counted, group] };
  const word = group.modifiers.findLast((m) => m.tag === 'noun');
  return word ? { ...itself, word } : itself;
}

/** The figure with what is said behind it of its change: "a profit of $5m, 3% lower than in May". */
export function withChangeBehind(
  figure: Figure,
  groups: readonly NounGroup[],
  context: SentenceContext,
): Figure {
  if (figure.by.length > 0 || figure.phrases.some(isTurn)) return figure;
  const { place } = context.sentence.links.of(figure.metric);
  const all = [...groups, ...flatMap(figure.phrases, (p) => p.groups)];
  // The change may stand in front of what else is said: "was $5m, a 3% increase from $4m in May".
  const ends = [place, ...all.map((g) => context.sentence.links.of(g).place)].sort((a, b) => b - a);
  for (const end of new Set(ends)) {
    const found = changeBehind(end, context);
    if (found) return { ...figure, change: found.change, by: [found.by] };
  }
  return figure;
}
