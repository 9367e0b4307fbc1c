import { FORM } from '../lexicon/readings.js';
import { withTag } from './unit.js';
import { INSIDE, isInside } from './inside-marks.js';
import { joinsModifiers } from './joined-modifiers.js';
import { isArticleOfName } from './name-articles.js';
import type { GroupKnowledge } from './group-knowledge.js';
import type { NounGroup, Tag, TaggedUnit } from './types.js';

const MODIFIER: ReadonlySet<Tag> = new Set(['adjective', 'noun', 'name', 'value']);
const isDate = (unit: TaggedUnit | undefined): boolean => unit?.value?.kind === 'date';
const isAmount = (unit: TaggedUnit | undefined): boolean =>
  unit?.value?.kind === 'money' || unit?.value?.kind === 'percent';

/**
 * Reads the noun group that starts at `at`, or undefined when none does. A possessive makes what stands before it the
 * owner of what follows: "Sina's chief" is one group with an owner.
 */
export function nounGroupAt(
  units: readonly TaggedUnit[],
  at: number,
  know: GroupKnowledge,
): { group: NounGroup; next: number } | undefined {
  let result = simpleGroup(units, at, know, undefined);
  while (result && units[result.next]?.tag === 'possessive') {
    const owner = result.group;
    const owned = simpleGroup(units, behindAside(units, result.next + 1), know, owner);
    // "at McDonald's." or "Moody's said": nothing is owned, the possessive stays outside.
    if (!owned) return { group: owner, next: result.next + 1 };
    result = owned;
  }
  return result;
}

/** "Vexa's (VXA.N) food unit": where what is owned begins, behind a word in brackets. */
const behindAside = (units: readonly TaggedUnit[], at: number): number =>
  units[at]?.tag === 'open' && units[at + 2]?.tag === 'close' ? at + 3 : at;

function simpleGroup(
  units: readonly TaggedUnit[],
  at: number,
  know: GroupKnowledge,
  owner: NounGroup | undefined,
): { group: NounGroup; next: number } | undefined {
  let i = at;
  let determiner: TaggedUnit | undefined;
  let possessive: TaggedUnit | undefined;
  let quantifier: TaggedUnit | undefined;
  // "one thing", "one new mill"
  const one = !owner && countsOne(units, i) ? units[i] : undefined;
  if (one) {
    determiner = one;
    i++;
  } else if (!owner && units[i]?.tag === 'pronoun') {
    const unit = units[i] as TaggedUnit;
    return { group: build(unit, unit, [], {}, false), next: i + 1 };
  }
  // "all the", "half its", "both of the": the last determiner counts.
  while (!owner && (units[i]?.tag === 'determiner' || units[i]?.tag === 'possessive-pronoun')) {
    const unit = units[i] as TaggedUnit;
    if (unit.tag === 'determiner') determiner = unit;
    else possessive = unit;
    if (isQuantifier(unit)) quantifier = unit;
    i++;
    if (possessive) break;
  }
  // "each of them", "all of it"
  const counted = units[i];
  if (quantifier?.lower.endsWith(' of') && counted?.tag === 'pronoun')
    return { group: build(quantifier, counted, [], { quantifier }, false), next: i + 1 };
  // "Japan's most powerful industrialists", "their many rivals": words of degree behind a possessive.
  while ((owner || possessive) && (units[i]?.tag === 'determiner' || units[i]?.tag === 'adverb')) i++;
  const start = i;
  const indefinite =
    determiner !== undefined && /^(an?|this|that|these|those|each|every)$/.test(determiner.lower);
  // A phrase that opens the sentence is followed by the subject, and not by the verb.
  const opens = at === 1 && units[0]?.tag === 'preposition';
  while (
    i < units.length &&
    (continues(units, i, start, know) ||
      joinsModifiers(units, i, start, know) ||
      (i > start && isArticleOfName(units, i, know)) ||
      (INSIDE.has((units[i] as TaggedUnit).tag) &&
        isInside(units, i, i === start ? determiner !== undefined : units[i - 1]?.tag === 'adjective')))
  ) {
    // "a 40 percent stake | Bar was holding", "at that point | Foo bought", "Under the deal | Foo will": no titles of the
    // name behind them.
    const apart = indefinite || (opens && FINITE.has(units[i + 1]?.tag ?? 'stop'));
    if (apart && i > start && units[i]?.tag === 'name' && units[i - 1]?.tag === 'noun') break;
    i++;
  }
  // Nothing begins here: most places.
  if (i === start && (owner || possessive || !determiner)) return undefined;
  const words: TaggedUnit[] = [];
  for (let k = start; k < i; k++) {
    const unit = units[k] as TaggedUnit;
    if (!INSIDE.has(unit.tag) && unit.tag !== 'determiner' && (unit.tag !== 'adverb' || k === start))
      words.push(unit);
  }
  while (words.length > 0 && !isHead(words[words.length - 1] as TaggedUnit)) {
    const last = words[words.length - 1] as TaggedUnit;
    // "the French", "the unemployed", "its latest": an adjective may be head after a determiner, at the end of a group.
    // "the most successful of its mills"
    const alone = words.length === 1 || (words.length === 2 && words[0]?.tag === 'adverb');
    if (last.tag === 'adjective' && alone && (determiner || possessive || owner)) break;
    words.pop();
  }
  const head = words[words.length - 1] ?? (owner || possessive ? undefined : standingAlone(determiner));
  if (!head) return undefined;
  const first = owner ? undefined : (determiner ?? possessive ?? words[0]);
  const next = words.length === 0 ? i : units.indexOf(head, start) + 1;
  const firstUnit = earliest(first, possessive, determiner, words[0] ?? head);
  const before = { determiner, possessive, quantifier, owner };
  const group = build(firstUnit, head, words.slice(0, -1), before, know.isPlace(head));
  return { group, next };
}

/** "both are", "all left", "some of the banks": a determiner without its noun; undefined for an article. */
const standingAlone = (determiner: TaggedUnit | undefined): TaggedUnit | undefined =>
  determiner && !ARTICLE.test(determiner.lower)
    ? withTag(determiner, 'pronoun', determiner.readings, determiner.reading)
    : undefined;
const ARTICLE = /^(?:the|an?|no|every|its?|whose|.* of)$/;

const earliest = (...units: (TaggedUnit | undefined)[]): TaggedUnit =>
  units.filter((u): u is TaggedUnit => u !== undefined).reduce((a, b) => (b.first < a.first ? b : a));

/** "Mr", "Sir", "Dr" */
const isAddress = (unit: TaggedUnit): boolean => unit.readings.inClass('honorific');

const isQuantifier = (unit: TaggedUnit): boolean =>
  unit.readings.inClass('quantifier') || unit.readings.inClass('quantifier-whole');

const isHead = (unit: TaggedUnit): boolean =>
  unit.tag === 'noun' || unit.tag === 'name' || unit.tag === 'value' || isOne(unit);

/** "a simple one", "the other ones" */
const isOne = ({ tag, lower }: TaggedUnit): boolean => tag === 'pronoun' && /^ones?$/.test(lower);

/** What follows a subject. */
const FINITE: ReadonlySet<Tag> = new Set(['verb', 'modal', 'auxiliary']);

/** Whether the unit at `i` still belongs to the group that began at `start`. */
function continues(units: readonly TaggedUnit[], i: number, start: number, know: GroupKnowledge): boolean {
  const unit = units[i] as TaggedUnit;
  const before = i > start ? units[i - 1] : undefined;
  const next = units[i + 1];
  if (unit.tag === 'adverb') return isDegree(units, i);
  // "the one", "a simple one"
  if (isOne(unit))
    return before ? before.tag === 'adjective' && !isOne(before) : units[i - 1]?.tag === 'determiner';
  if (!MODIFIER.has(unit.tag)) return false;
  if (!before || INSIDE.has(before.tag)) return true;
  // "the remaining 50 percent"
  if (unit.value?.kind === 'percent' && i === start + 1 && know.inClass(before, 'remaining')) return true;
  // A date or a sum after a head opens a new group, unless a noun follows that it modifies ("its 2004 profits").
  if (before.tag === 'name' && (isAmount(unit) || isDate(unit))) return false;
  if (isDate(unit) && (before.tag === 'noun' || (before.tag === 'value' && !isDate(before)))) return false;
  // "made 40 staff redundant | last year"
  if (isDate(unit) && before.tag === 'adjective' && !modifyingDate(unit)) return false;
  if (isDate(before) && unit.tag === 'name') return false;
  if (isDate(before) && !modifyingDate(before)) return false;
  // "a $3bn Vexa purchase", "its 9 percent Vexa stake": the value is that of what stands behind the name.
  if (isAmount(before) && unit.tag === 'name') {
    if (next?.tag !== 'noun') return false;
    const ofDeal = before.value?.kind === 'money' && know.inClass(next, 'acquisition');
    const held = /^(?:determiner|possessive|possessive-pronoun)$/.test(units[start - 1]?.tag ?? '');
    return ofDeal || (held && know.inClass(next, 'stake'));
  }
  // A person's name is not followed by more of the same group: "named Ann Lee | CEO",
  // but "900,000 Ann Lee shares" counts shares.
  if (before.tag === 'name' && know.isPerson(before))
    return units[i - 2]?.value?.kind === 'count' && unit.tag === 'noun';
  // "Airbus A320 planes": a product may follow its maker where it only modifies.
  if (before.tag === 'name' && unit.tag === 'name' && know.isProduct(unit) && next?.tag === 'noun')
    return true;
  if (before.tag === 'name' && unit.tag === 'name') return know.isPlace(before) && !know.isPlace(unit);
  // "a Foo company", "the new Foo boss", "to Foo board": what opens the group holds both.
  const held = i > start + 1 || /^(?:determiner|preposition|comma)$/.test(units[i - 2]?.tag ?? '');
  if (know.headline && before.tag === 'name' && !held && describesBehind(units, i, know)) return false;
  // "a family owned and operated store"
  if (unit.tag === 'adjective' && before.tag === 'noun')
    return (
      next !== undefined &&
      (next.tag === 'noun' || next.tag === 'name' || joinsModifiers(units, i + 1, start, know)) &&
      !isDate(before)
    );
  // "cost Foo | 300 jobs", "sold Foo | 40 trams"
  if (unit.value?.kind === 'count' && before.tag === 'name' && units[start - 1]?.tag === 'verb') return false;
  if (unit.tag === 'value' && unit.value?.kind === 'count' && before.tag !== 'adjective')
    return next?.tag === 'noun' && before.tag !== 'noun';
  if (isAmount(unit) && (before.tag === 'noun' || before.tag === 'value'))
    return next?.tag === 'noun' && before.tag === 'noun' ? false : false;
  return true;
}

/** "a very large mill", "the most widely read paper", "about 40 mills": an adverb that says something of what follows in the group. */
function isDegree(units: readonly TaggedUnit[], i: number): boolean {
  const [next, behind] = [units[i + 1], units[i + 2]];
  if (next?.tag === 'adverb') return units[i - 1]?.tag === 'determiner' && behind?.tag === 'adjective';
  return next !== undefined && (next.tag === 'adjective' || (next.tag === 'value' && !isDate(next)));
}

/** Whether "one" stands before its noun. */
function countsOne(units: readonly TaggedUnit[], i: number): boolean {
  const [one, next, behind] = [units[i], units[i + 1], units[i + 2]];
  if (one?.lower !== 'one' || one.tag !== 'pronoun') return false;
  return next?.tag === 'noun' || (next?.tag === 'adjective' && behind?.tag === 'noun');
}

/** "Foo | Makers of", "Foo | Innovative Technology Company": what follows a name ends in a kind of company, no unit of it. */
function describesBehind(units: readonly TaggedUnit[], from: number, know: GroupKnowledge): boolean {
  let last = from;
  while (['noun', 'adjective'].includes(units[last + 1]?.tag ?? '')) last += 1;
  const head = units[last];
  if (!head || head.tag !== 'noun' || units[last + 1]?.tag === 'name') return false;
  // "Foo CEO quits": what acts is one.
  if (know.inClass(head, 'position') && units[last + 1]?.tag === 'verb') return false;
  return (know.isDescriptor(head) || know.inClass(head, 'company-noun')) && !know.inClass(head, 'subsidiary');
}

/** "second-quarter", "2004", "annual": dates that may stand before the noun they date. */
const modifyingDate = (unit: TaggedUnit): boolean =>
  unit.end - unit.first <= 3 &&
  !/^(last|this|next|on|in|since|by|yesterday|today|tomorrow|earlier|later)\b/.test(unit.lower);

/** What stands in front of a group's own words. */
interface Before {
  readonly determiner?: TaggedUnit | undefined;
  readonly possessive?: TaggedUnit | undefined;
  readonly quantifier?: TaggedUnit | undefined;
  readonly owner?: NounGroup | undefined;
}

function build(
  first: TaggedUnit,
  head: TaggedUnit,
  modifiers: readonly TaggedUnit[],
  before: Before,
  place: boolean,
): NounGroup {
  const { quantifier, owner } = before;
  const start = owner?.first ?? first.first;
  const title = head.name ? titleOf(modifiers, before, start) : undefined;
  const plural = head.readings.inForm(FORM.plural) && !head.readings.inForm(FORM.singular);
  return nounGroup(start, before, quantifier, modifiers, head, title, plural, place);
}

/** All noun groups have the same properties in the same order, which makes reading them fast. */
const nounGroup = (
  first: number,
  { determiner, possessive, owner }: Before,
  quantifier: TaggedUnit | undefined,
  modifiers: readonly TaggedUnit[],
  head: TaggedUnit,
  title: NounGroup | undefined,
  plural: boolean,
  place: boolean,
): NounGroup => ({
  kind: 'noun',
  first,
  end: head.end,
  determiner: determiner?.lower,
  quantifier,
  possessivePronoun: possessive?.lower,
  owner,
  modifiers,
  head,
  title,
  plural,
  place,
});

/** The words before a name that say what it is, when they end in a noun: "its Swiss rival" of "its Swiss rival Roche". */
function titleOf(before: readonly TaggedUnit[], held: Before, start: number): NounGroup | undefined {
  // "chairman Sir John Lund": how he is addressed says nothing of him.
  const modifiers = before.slice(0, before.findLastIndex((unit) => !isAddress(unit)) + 1);
  const last = modifiers[modifiers.length - 1];
  if (!last || last.tag !== 'noun') return undefined;
  const plural = last.readings.inForm(FORM.plural);
  return nounGroup(start, held, undefined, modifiers.slice(0, -1), last, undefined, plural, false);
}
