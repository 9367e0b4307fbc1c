import { flatMap } from '../flat-map.js';
import type { Clause, PrepositionPhrase } from '../clauses/types.js';
import { headIs } from '../groups/heads.js';
import type { NounGroup } from '../groups/types.js';
import { beforeComparison } from './clause-dates.js';
import type { SentenceContext } from './context.js';
import { changeOf, isPercent } from './figure-changes.js';
import {
  groupsBehind,
  isCounted,
  isLevel,
  isMeasurable,
  isTurn,
  isValue,
  levels,
  measured,
  withChangeBehind,
  type Figure,
} from './figure-parts.js';
import { asGroup, asUnit } from './filling.js';

/** "a profit of $5m", "sales up 5%", "a 5% rise in sales", "a 5% sales increase", "$3m in sales". */
export function toldByNoun(group: NounGroup, context: SentenceContext): Figure[] {
  if (isCompared(group, context)) return [];
  const attached = context.sentence.attached.get(group) ?? [];
  const behind = groupsBehind(attached);
  if (group.head.value?.kind === 'money')
    return (
      flatMap(attached.slice(0, 1), (p) => (p.preposition === 'in' || p.preposition === 'of' ? p.groups : []))
        // "$3m in cash and no debt"
        .filter((metric) => isMeasurable(metric) && metric.determiner !== 'no')
        .map((metric) =>
          nounFigure({ word: metric.head, metric, nouns: [metric, group], to: [asGroup(group)] }, context),
        )
    );
  if (!isMeasurable(group)) return [];
  // "40 shops": goods and people that are counted are what they are, and measure nothing else.
  if (isCounted(group)) return [countedThings(group, attached, context)];
  const changed = changesIn(group, attached, context);
  if (changed.length > 0) return changed;
  const to = [
    ...group.modifiers.filter((m) => m.value?.kind === 'money' || m.value?.kind === 'percent').map(asUnit),
    ...behind('of', 'worth')
      // "a fleet of 60 aircraft": the aircraft are counted, and the fleet is one.
      .filter((g) => isLevel(g) && !(isCounted(g) && headIs(group, 'collection')))
      .map(asGroup),
    ...sumsOf(group, context).map(asGroup),
    ...behind('at', ...(attached.some(isTurn) ? ['to'] : []))
      .filter(isValue)
      .map(asGroup),
    ...listed(group, context).map(asGroup),
    ...boundBehind(group, context).map(asGroup),
  ];
  const { word, metric, nouns } = measured(group, context);
  const phrases = flatMap([group, ...listed(group, context)], (g) => context.sentence.attached.get(g) ?? []);
  const figure = nounFigure({ word, metric, nouns, to, phrases }, context);
  return to.length > 0 || figure.phrases.some(isTurn) ? [withChangeBehind(figure, [], context)] : [];
}

/** "a profit attributable to owners of $5m", "a profit, without one-off items, of $5m": behind what says which profit. */
function sumsOf(group: NounGroup, { sentence, lexicon }: SentenceContext): NounGroup[] {
  const { objectOf, place } = sentence.links.of(group);
  const next = sentence.pieces[place + 1];
  if (next?.kind !== 'mark' || (next.tag !== 'adjective' && next.tag !== 'comma')) return [];
  const phrases = flatMap(objectOf.slice(0, 1), (c) => c.prepositions);
  return flatMap(
    beforeComparison(phrases, lexicon).filter((p) => p.preposition === 'of' && p.at > place),
    (p) => p.groups.slice(0, 1),
  )
    .filter((g) => g.head.value?.kind === 'money')
    .slice(0, 1);
}

/** "a chain of 40 shops", "sales of 40 cars", "offices in 40 countries": whether the noun before it has what is counted. */
const holds = (outer: NounGroup, preposition: string): boolean =>
  preposition === 'of'
    ? headIs(outer, 'collection') || headIs(outer, 'output-noun')
    : /^(?:in|across|throughout)$/.test(preposition) && headIs(outer, 'presence-noun');

/** "40 shops", "a chain of 40 shops". */
function countedThings(
  group: NounGroup,
  phrases: readonly PrepositionPhrase[],
  context: SentenceContext,
): Figure {
  const { pieces, links } = context.sentence;
  const { place } = links.of(group);
  const [outer, mark] = [pieces[place - 2], pieces[place - 1]];
  const held =
    mark?.kind === 'mark' && outer?.kind === 'noun' && !isCounted(outer) && holds(outer, mark.lower);
  const nouns = held ? [group, outer] : [group];
  const counted = group.modifiers.filter((m) => m.value?.kind === 'count').map(asUnit);
  const [clause] = context.sentence.links.of(group).objectOf;
  const said = { word: group.head, metric: group, nouns, to: [], counted };
  const figure = nounFigure({ ...said, phrases: [...phrases, ...(clause?.prepositions ?? [])] }, context);
  return withChangeBehind(figure, [], context);
}

/** "Revenue: $5m", "staff: 640": the value of a list's item. */
function listed(group: NounGroup, { sentence: { pieces, links } }: SentenceContext): NounGroup[] {
  const at = links.of(group).place;
  const [mark, value] = [pieces[at + 1], pieces[at + 2]];
  return mark?.kind === 'mark' && mark.tag === 'colon' && value?.kind === 'noun' && isLevel(value)
    ? [value]
    : [];
}

/** "expects revenue between $5m and $6m", "revenue exceeding $5m": the preposition belongs to the sum. */
function boundBehind(group: NounGroup, { sentence: { pieces, links } }: SentenceContext): NounGroup[] {
  const next = pieces[links.of(group).place + 1];
  if (next?.kind !== 'noun' || next.modifiers.length > 0 || next.head.value?.kind !== 'money') return [];
  const { quantity } = next.head.value;
  return 'min' in quantity || quantity.bound !== 'exact' ? [next] : [];
}

/** "a 5% rise in sales", "a fall of 5% in sales", "a 5% sales increase". */
function changesIn(
  group: NounGroup,
  attached: readonly PrepositionPhrase[],
  context: SentenceContext,
): Figure[] {
  const change = changeOf(group);
  if (!change) return [];
  const behind = groupsBehind(attached);
  const by = [
    ...group.modifiers.filter((m) => m.value?.kind === 'percent').map(asUnit),
    ...behind('of', 'by').filter(isPercent).map(asGroup),
  ];
  const to = levels(behind('to', 'at'), context).map(asGroup);
  if (by.length + to.length === 0) return [];
  const inner = behind('in', 'of').filter(isMeasurable).slice(0, 1);
  if (inner.length > 0)
    return inner.map((metric) =>
      nounFigure({ word: metric.head, metric, nouns: [metric, group], change, by, to }, context),
    );
  return group.modifiers
    .filter((m) => m.tag === 'noun')
    .slice(-1)
    .map((word) => nounFigure({ word, metric: group, nouns: [group], change, by, to }, context));
}

function nounFigure(
  told: Pick<Figure, 'word' | 'metric' | 'nouns' | 'to'> & Partial<Figure>,
  { sentence }: SentenceContext,
): Figure {
  const outer = told.nouns[told.nouns.length - 1] ?? told.metric;
  const { argumentIn, phraseOf, place } = sentence.links.of(outer);
  const clause = argumentIn ?? phraseOf[0] ?? clauseBefore(place, sentence);
  const { word, metric, nouns, change, by = [], to, counted = [], phrases = [] } = told;
  return { word, metric, nouns, told: 'noun', clause, change, by, to, counted, phrases };
}

/** "expects $3m in profits and $9m in sales", "forecast a profit of $3m, sales of $9m": one of several in a clause. */
function clauseBefore(place: number, { pieces, clauses }: SentenceContext['sentence']): Clause | undefined {
  const [value, mark] = [pieces[place - 2], pieces[place - 1]];
  if (mark?.kind !== 'mark') return undefined;
  const listed = mark.tag === 'comma' && value?.kind === 'noun' && isValue(value);
  return listed || mark.tag === 'conjunction'
    ? clauses.findLast((c) => c.at < place && c.kind !== 'relative')
    : undefined;
}

/** "compared with a loss of $5m", "from a profit of $3m": another figure, told to compare with. */
function isCompared(group: NounGroup, { sentence: { pieces, links }, lexicon }: SentenceContext): boolean {
  const before = pieces[links.of(group).place - 1];
  return (
    before?.kind === 'mark' &&
    (/\bfrom$/.test(before.lower) || lexicon.is(before.lower, 'preposition-comparison'))
  );
}
