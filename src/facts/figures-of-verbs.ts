import { flatMap } from '../flat-map.js';
import type { Clause } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { SentenceContext } from './context.js';
import { changeOf, directionBehind, isPercent, type Change } from './figure-changes.js';
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
import { gapped } from './gapped-figures.js';
import { multipleOf } from './multiples.js';

/** "sales rose 5% to $3m", "Foo cut its costs to $3m", "sales are $3m, up 5%", "shaved 5% off sales". */
export function toldByVerb(clause: Clause, context: SentenceContext): Figure[] {
  const is = (...classes: string[]): boolean => clause.verb.classes.some((c) => classes.includes(c));
  const own = is('fall') ? 'down' : is('rise', 'double') ? 'up' : undefined;
  const level = !own && is('be', 'remain', 'flat', 'total', 'reach', 'stand-at');
  const caused = is('raise-value', 'double') ? 'up' : is('cut') ? 'down' : undefined;
  const of = (groups: readonly NounGroup[], change: Change, comesTo: boolean): Figure[] =>
    flatMap(groups.filter(isMeasurable), (g) => ofClause(g, clause, change, comesTo, context));
  return [
    ...(!clause.passive && (own || level || movesTo(clause))
      ? of(measuredBy(clause, context), own, level)
      : []),
    ...(caused || is('bring-to') ? of(clause.object, caused, false) : []),
    ...(clause.passive ? [] : rateOf(clause, context)),
    ...takenOff(clause, is('rise', 'raise-value'), context),
    ...growsTo(clause, own, context),
  ];
}

/** "EPS moved to $3", "sales edged 5% lower to $3m": whatever the verb, a sum behind "to" is what it came to. */
const movesTo = ({ object, prepositions }: Clause): boolean =>
  object.every((g) => isPercent(g) || g.head.value?.kind === 'count') &&
  prepositions.some((p) => p.preposition === 'to' && p.groups.some(isLevel));

/** "shaved 5% off sales", "added 5% to sales": by how much what stands behind the preposition changed. */
function takenOff(clause: Clause, adds: boolean, context: SentenceContext): Figure[] {
  const by = clause.object.filter(isPercent).map(asGroup);
  if (by.length === 0) return [];
  const behind = groupsBehind(clause.prepositions);
  const groups = adds ? behind('to') : behind('off', 'from');
  return groups
    .filter(isMeasurable)
    .slice(0, 1)
    .map((group) => ({
      ...measured(group, context),
      told: 'verb',
      clause,
      change: adds ? 'up' : 'down',
      by,
      to: [],
      counted: [],
      phrases: [...(context.sentence.attached.get(group) ?? []), ...clause.prepositions],
    }));
}

/** "Revenue growth slowed to 2%", "growth in sales was 5%": what the rate came to is by how much revenue changed. */
function rateOf(clause: Clause, context: SentenceContext): Figure[] {
  const by = [...groupsBehind(clause.prepositions)('to', 'at'), ...clause.object]
    .filter(isPercent)
    .map(asGroup);
  if (by.length === 0) return [];
  return flatMap(clause.subject, (group) => {
    const change = changeOf(group);
    if (!change) return [];
    const phrases = context.sentence.attached.get(group) ?? [];
    const [inner] = groupsBehind(phrases)('in', 'of').filter(isMeasurable);
    const word = inner?.head ?? group.modifiers.findLast((m) => m.tag === 'noun');
    if (!word) return [];
    const nouns = inner ? [inner, group] : [group];
    const told = { word, metric: inner ?? group, nouns, told: 'verb' as const, clause, change, by };
    return [{ ...told, to: [], counted: [], phrases: [...phrases, ...clause.prepositions] }];
  });
}

/** "From 85 shops, Foo hopes to grow to 200": the second number counts what the first one does. */
function growsTo(clause: Clause, change: Change, context: SentenceContext): Figure[] {
  if (!change || clause.passive) return [];
  const { pieces } = context.sentence;
  const behind = groupsBehind(clause.prepositions);
  const to = behind('to').filter((g) => g.head.value?.kind === 'count');
  const opening = pieces[0]?.kind === 'mark' && pieces[0].lower === 'from' ? pieces[1] : undefined;
  const from = [...behind('from'), ...(opening?.kind === 'noun' ? [opening] : [])].find(isCounted);
  if (to.length === 0 || !from) return [];
  return [
    {
      word: from.head,
      metric: from,
      nouns: [from],
      told: 'verb',
      clause,
      change,
      by: [],
      to: to.map(asGroup),
      counted: [],
      phrases: clause.prepositions,
      owner: clause.subject,
    },
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
  const turned = flatMap(told, (g) => directionBehind(g, context) ?? []);
  const turn = change ?? turned[0];
  const by = [...told, ...behind('by')].filter(isPercent);
  const to = [
    ...(level ? told.filter((g) => !turn || !isPercent(g)) : []),
    ...levels(behind('to', 'above', 'past', 'beyond'), context),
    // "raised production at 35 plants": where it is, and not what it comes to.
    ...levels(behind('at'), context).filter((g) => level || !change || isValue(g)),
  ];
  const multiple = by.length === 0 ? multipleOf(clause, context) : undefined;
  if (by.length + to.length === 0 && !multiple && !prepositions.some(isTurn)) return [];
  const { word, metric, nouns } = measured(subject, context);
  const figure: Figure = {
    word,
    metric,
    nouns,
    told: 'verb',
    clause,
    change: turn,
    by: multiple ? [asUnit(multiple)] : turn ? by.map(asGroup) : [],
    to: to.map(asGroup),
    counted: [],
    phrases: prepositions,
  };
  return [withChangeBehind(figure, [subject, ...told], context), ...gapped(figure, level, context)];
}
