import type { Clause, PrepositionPhrase } from '../clauses/types.js';
import { headIs } from '../groups/heads.js';
import type { NounGroup, TaggedUnit } from '../groups/types.js';
import { beforeComparison } from './clause-dates.js';
import type { SentenceContext } from './context.js';
import { changeBehind, changeOf, directionBehind, isPercent, type Change } from './figure-changes.js';
import { asGroup, asUnit, type Filling } from './filling.js';

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
}

const isValue = ({ head }: NounGroup): boolean => head.value !== undefined && head.value.kind !== 'date';
/** "60 aircraft": a level in units. */
const isCounted = ({ modifiers }: NounGroup): boolean => modifiers.some((m) => m.value?.kind === 'count');
const isLevel = (group: NounGroup): boolean => isValue(group) || isCounted(group);

/** What stands behind some of these prepositions. */
const groupsBehind =
  (phrases: readonly PrepositionPhrase[]) =>
  (...names: readonly string[]): NounGroup[] =>
    phrases.filter((p) => names.includes(p.preposition)).flatMap((p) => p.groups);

/** All figures that a sentence tells, by verbs and then by nouns. */
export function figuresOf(context: SentenceContext): Figure[] {
  const { clauses, pieces } = context.sentence;
  return [
    ...clauses.flatMap((clause) => toldByVerb(clause, context)),
    ...pieces.flatMap((p) => (p.kind === 'noun' ? toldByNoun(p, context) : [])),
  ];
}

// --- verbs ---

/** "sales rose 5% to $3m", "Foo cut its costs to $3m", "sales are $3m, up 5%". */
function toldByVerb(clause: Clause, context: SentenceContext): Figure[] {
  const is = (...classes: string[]): boolean => clause.verb.classes.some((c) => classes.includes(c));
  const own = is('fall') ? 'down' : is('rise', 'double') ? 'up' : undefined;
  const level = !own && is('be', 'remain', 'flat', 'total', 'reach', 'stand-at');
  const caused = is('raise-value', 'double') ? 'up' : is('cut') ? 'down' : undefined;
  const of = (groups: readonly NounGroup[], change: Change, comesTo: boolean): Figure[] =>
    groups.filter(isMeasurable).flatMap((g) => ofClause(g, clause, change, comesTo, context));
  return [
    ...(!clause.passive && (own || level) ? of(measuredBy(clause, context), own, level) : []),
    ...(caused || is('bring-to') ? of(clause.object, caused, false) : []),
  ];
}

/** "expects profit to rise 3% and sales to rise 5%": the noun between "and" and "to" rises. */
function measuredBy(
  { at, kind, subject }: Clause,
  { sentence: { pieces } }: SentenceContext,
): readonly NounGroup[] {
  const [and, noun] = [pieces[at - 2], pieces[at - 1]];
  const joined =
    kind === 'infinitive' && noun?.kind === 'noun' && and?.kind === 'mark' && and.tag === 'conjunction';
  return joined ? [noun] : subject;
}

const isMeasurable = (group: NounGroup): boolean => group.head.tag === 'noun' && !isValue(group);

function ofClause(
  subject: NounGroup,
  clause: Clause,
  change: Change,
  level: boolean,
  context: SentenceContext,
): Figure[] {
  const { prepositions } = clause;
  const behind = groupsBehind(prepositions);
  const told = [...(subject === clause.object[0] ? [] : clause.object), ...clause.complement].filter(isLevel);
  const turned = told.flatMap((g) => directionBehind(g, context) ?? []);
  const turn = change ?? turned[0];
  const by = [...told, ...behind('by')].filter(isPercent);
  const to = [
    ...(level ? told.filter((g) => !turn || !isPercent(g)) : []),
    ...levels(behind('to', 'at'), context),
  ];
  if (by.length + to.length === 0 && !prepositions.some(isTurn)) return [];
  const { metric, nouns } = measured(subject, context);
  const figure: Figure = {
    word: metric.head,
    metric,
    nouns,
    told: 'verb',
    clause,
    change: turn,
    by: turn ? by.map(asGroup) : [],
    to: to.map(asGroup),
    counted: [],
    phrases: prepositions,
  };
  return [withChangeBehind(figure, [subject, ...told], context)];
}

/** "to $5m", "to a rate of $5m". */
const levels = (groups: readonly NounGroup[], { sentence }: SentenceContext): NounGroup[] =>
  groups.flatMap((g) => {
    const [first] = sentence.attached.get(g) ?? [];
    if (isLevel(g)) return [g];
    return first?.preposition === 'of' ? first.groups.filter(isLevel) : [];
  });

/** "the number of users": users are counted; "opened 14 shops, taking its total to 212": shops are. */
function measured(group: NounGroup, { sentence }: SentenceContext): Pick<Figure, 'metric' | 'nouns'> {
  if (!headIs(group, 'number-noun')) return { metric: group, nouns: [group] };
  const of = (sentence.attached.get(group) ?? []).find((p) => p.preposition === 'of')?.groups[0];
  const bare = group.modifiers.length === 0;
  const before = bare ? sentence.pieces.slice(0, sentence.links.of(group).place) : [];
  const counted = of ?? before.findLast((p): p is NounGroup => p.kind === 'noun' && isCounted(p));
  return counted ? { metric: counted, nouns: [counted, group] } : { metric: group, nouns: [group] };
}

/** The figure with what is said behind it of its change: "a profit of $5m, 3% lower than in May". */
function withChangeBehind(figure: Figure, groups: readonly NounGroup[], context: SentenceContext): Figure {
  if (figure.by.length > 0 || figure.phrases.some(isTurn)) return figure;
  const { place } = context.sentence.links.of(figure.metric);
  const all = [...groups, ...figure.phrases.flatMap((p) => p.groups)];
  const last = Math.max(place, ...all.map((g) => context.sentence.links.of(g).place));
  const found = changeBehind(last, context);
  return found ? { ...figure, change: found.change, by: [found.by] } : figure;
}

// --- nouns ---

/** "a profit of $5m", "sales up 5%", "a 5% rise in sales", "a 5% sales increase", "$3m in sales". */
function toldByNoun(group: NounGroup, context: SentenceContext): Figure[] {
  if (isCompared(group, context)) return [];
  const attached = context.sentence.attached.get(group) ?? [];
  const behind = groupsBehind(attached);
  if (group.head.value?.kind === 'money')
    return attached
      .slice(0, 1)
      .flatMap((p) => (p.preposition === 'in' || p.preposition === 'of' ? p.groups : []))
      .filter(isMeasurable)
      .map((metric) =>
        nounFigure({ word: metric.head, metric, nouns: [metric, group], to: [asGroup(group)] }, context),
      );
  if (!isMeasurable(group)) return [];
  // "40 shops": goods and people that are counted are what they are, and measure nothing else.
  if (isCounted(group)) return [countedThings(group, attached, context)];
  const changed = changesIn(group, attached, context);
  if (changed.length > 0) return changed;
  const to = [
    ...group.modifiers.filter((m) => m.value?.kind === 'money' || m.value?.kind === 'percent').map(asUnit),
    ...behind('of', 'worth').filter(isLevel).map(asGroup),
    ...sumsOf(group, context).map(asGroup),
    ...behind('at', ...(attached.some(isTurn) ? ['to'] : []))
      .filter(isValue)
      .map(asGroup),
    ...listed(group, context).map(asGroup),
  ];
  const { metric, nouns } = measured(group, context);
  const phrases = [group, ...listed(group, context)].flatMap((g) => context.sentence.attached.get(g) ?? []);
  const figure = nounFigure({ word: metric.head, metric, nouns, to, phrases }, context);
  return to.length > 0 || figure.phrases.some(isTurn) ? [withChangeBehind(figure, [], context)] : [];
}

/** "a profit attributable to owners of $5m", "a profit, without one-off items, of $5m": behind what says which profit. */
function sumsOf(group: NounGroup, { sentence, lexicon }: SentenceContext): NounGroup[] {
  const { objectOf, place } = sentence.links.of(group);
  const next = sentence.pieces[place + 1];
  if (next?.kind !== 'mark' || (next.tag !== 'adjective' && next.tag !== 'comma')) return [];
  const phrases = objectOf.slice(0, 1).flatMap((c) => c.prepositions);
  return beforeComparison(phrases, lexicon)
    .filter((p) => p.preposition === 'of' && p.at > place)
    .flatMap((p) => p.groups.slice(0, 1))
    .filter((g) => g.head.value?.kind === 'money')
    .slice(0, 1);
}

/** "40 shops", "a chain of 40 shops". */
function countedThings(
  group: NounGroup,
  phrases: readonly PrepositionPhrase[],
  context: SentenceContext,
): Figure {
  const { pieces, links } = context.sentence;
  const { place } = links.of(group);
  const [outer, of] = [pieces[place - 2], pieces[place - 1]];
  const collects =
    of?.kind === 'mark' && of.lower === 'of' && outer?.kind === 'noun' && headIs(outer, 'collection');
  const nouns = collects ? [group, outer] : [group];
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

/** "expects $3m in profits and $9m in sales": the second of two in a clause. */
function clauseBefore(place: number, { pieces, clauses }: SentenceContext['sentence']): Clause | undefined {
  const mark = pieces[place - 1];
  return mark?.kind === 'mark' && mark.tag === 'conjunction'
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

/** "up 5%", "down 5%". */
export const isTurn = ({ preposition, groups }: PrepositionPhrase): boolean =>
  (preposition === 'up' || preposition === 'down') && groups.some(isPercent);
