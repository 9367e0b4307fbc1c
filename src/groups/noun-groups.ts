import { FORM } from '../lexicon/readings.js';
import type { NounGroup, Tag, TaggedUnit } from './types.js';

const MODIFIER: ReadonlySet<Tag> = new Set(['adjective', 'noun', 'name', 'value']);
const isDate = (unit: TaggedUnit | undefined): boolean => unit?.value?.kind === 'date';
const isAmount = (unit: TaggedUnit | undefined): boolean =>
  unit?.value?.kind === 'money' || unit?.value?.kind === 'percent';

/** Questions about names that noun groups must ask of the entity table and the lexicon. */
export interface GroupKnowledge {
  readonly isPerson: (unit: TaggedUnit) => boolean;
  readonly isPlace: (unit: TaggedUnit) => boolean;
  /** A state or province: what a town may be named together with. */
  readonly isRegion: (unit: TaggedUnit) => boolean;
  readonly isProduct: (unit: TaggedUnit) => boolean;
  readonly inClass: (unit: TaggedUnit, className: string) => boolean;
  /** In headlines no comma need part a name from what describes it: "Foo Buys Bar | Makers of Bikes". */
  readonly headline: boolean;
  /** "App", "Platform", "Startup": said of a name in headlines. */
  readonly isDescriptor: (unit: TaggedUnit) => boolean;
}

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
    const owned = simpleGroup(units, result.next + 1, know, owner);
    // "at McDonald's." or "Moody's said": nothing is owned, the possessive stays outside.
    if (!owned) return { group: owner, next: result.next + 1 };
    result = owned;
  }
  return result;
}

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
  if (!owner && units[i]?.tag === 'pronoun') {
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
  // "Japan's most powerful industrialists": degree words behind a possessive.
  while (owner && (units[i]?.tag === 'determiner' || units[i]?.tag === 'adverb')) i++;
  const start = i;
  const indefinite =
    determiner !== undefined && /^(an?|this|that|these|those|each|every)$/.test(determiner.lower);
  while (i < units.length && (continues(units, i, start, know) || joinsModifiers(units, i, start, know))) {
    // "a 40 percent stake | Yahoo was holding": "at that point | Foo bought": no titles of the name behind them.
    if (indefinite && i > start && units[i]?.tag === 'name' && units[i - 1]?.tag === 'noun') break;
    i++;
  }
  const words = units.slice(start, i).filter((u) => u.tag !== 'adverb' || u === units[start]);
  while (words.length > 0 && !isHead(words[words.length - 1] as TaggedUnit)) {
    const last = words[words.length - 1] as TaggedUnit;
    // "the French", "the unemployed", "its latest": an adjective may be head after a determiner, at the end of a group.
    if (last.tag === 'adjective' && words.length === 1 && (determiner || possessive || owner)) break;
    words.pop();
  }
  const head = words[words.length - 1];
  if (!head) return undefined;
  const first = owner ? undefined : (determiner ?? possessive ?? words[0]);
  const next = units.indexOf(head, start) + 1;
  const firstUnit = earliest(first, possessive, determiner, words[0] as TaggedUnit);
  const before = { determiner, possessive, quantifier, owner };
  const group = build(firstUnit, head, words.slice(0, -1), before, know.isPlace(head));
  return { group, next };
}

const earliest = (...units: (TaggedUnit | undefined)[]): TaggedUnit =>
  units.filter((u): u is TaggedUnit => u !== undefined).reduce((a, b) => (b.first < a.first ? b : a));

/** "Mr", "Sir", "Dr" */
const isAddress = (unit: TaggedUnit): boolean => unit.readings.inClass('honorific');

const isQuantifier = (unit: TaggedUnit): boolean =>
  unit.readings.inClass('quantifier') || unit.readings.inClass('quantifier-whole');

const isHead = (unit: TaggedUnit): boolean =>
  unit.tag === 'noun' || unit.tag === 'name' || unit.tag === 'value';

/** Nouns for a company or a part of it, before which two nouns are joined: "its oil and gas unit", "media and retail partners". */
const BUSINESS: readonly string[] = ['subsidiary', 'unnamed-unit', 'company-noun', 'ally', 'client'];

/** "financial and legal advisers", "its oil and gas unit": a conjunction between two words that stand before one noun. */
function joinsModifiers(
  units: readonly TaggedUnit[],
  i: number,
  start: number,
  know: GroupKnowledge,
): boolean {
  const [before, and, next] = [units[i - 1], units[i], units[i + 1]];
  // "the oil and gas field": "gas field" is one word of the lexicon.
  const joined = next && next.end - next.first > 1 && BUSINESS.some((c) => know.inClass(next, c));
  const head = joined ? next : units[i + 2];
  if (i <= start || and?.tag !== 'conjunction' || and.lower !== 'and') return false;
  if (joinsOffice(units, i, start, know)) return true;
  if (head?.tag !== 'noun') return false;
  if (before?.tag === 'adjective' && next?.tag === 'adjective') return true;
  const singular = before?.readings.inForm(FORM.singular) ?? false;
  return (
    before?.tag === 'noun' &&
    singular &&
    next?.tag === 'noun' &&
    BUSINESS.some((c) => know.inClass(head, c)) &&
    !(joined && BUSINESS.some((c) => know.inClass(before, c)))
  );
}

/** "chief data and analytics officer", "chief risk and compliance officer": what an office is for, once its first word has been said. */
function joinsOffice(units: readonly TaggedUnit[], i: number, start: number, know: GroupKnowledge): boolean {
  const [before, next, behind] = [units[i - 1], units[i + 1], units[i + 2]];
  const opened = units.slice(start, i - 1).some((u) => know.inClass(u, 'office-opening'));
  if (!opened || before?.tag !== 'noun' || know.inClass(before, 'position') || next?.tag !== 'noun')
    return false;
  const isOffice = (u: TaggedUnit): boolean =>
    know.inClass(u, 'position') || know.inClass(u, 'position-head');
  const phrase = next.end - next.first > 1 && isOffice(next);
  return phrase || (behind?.tag === 'noun' && isOffice(behind));
}

/** Whether the unit at `i` still belongs to the group that began at `start`. */
function continues(units: readonly TaggedUnit[], i: number, start: number, know: GroupKnowledge): boolean {
  const unit = units[i] as TaggedUnit;
  const before = i > start ? units[i - 1] : undefined;
  const next = units[i + 1];
  if (unit.tag === 'adverb')
    return next !== undefined && (next.tag === 'adjective' || (next.tag === 'value' && !isDate(next)));
  if (!MODIFIER.has(unit.tag)) return false;
  if (!before) return true;
  // "the remaining 50 percent"
  if (unit.value?.kind === 'percent' && i === start + 1 && know.inClass(before, 'remaining')) return true;
  // A date or a sum after a head opens a new group, unless a noun follows that it modifies ("its 2004 profits").
  if (before.tag === 'name' && (isAmount(unit) || isDate(unit))) return false;
  if (isDate(unit) && (before.tag === 'noun' || (before.tag === 'value' && !isDate(before)))) return false;
  // "made 40 staff redundant | last year"
  if (isDate(unit) && before.tag === 'adjective' && !modifyingDate(unit)) return false;
  if (isDate(before) && unit.tag === 'name') return false;
  if (isDate(before) && !modifyingDate(before)) return false;
  // "a $3bn Vexa purchase": the sum is that of the deal behind the name.
  if (isAmount(before) && unit.tag === 'name')
    return before.value?.kind === 'money' && next?.tag === 'noun' && know.inClass(next, 'acquisition');
  // A person's name is not followed by more of the same group: "named Jonathan Lu | CEO".
  if (before.tag === 'name' && know.isPerson(before)) return false;
  // "Airbus A320 planes": a product may follow its maker where it only modifies.
  if (before.tag === 'name' && unit.tag === 'name' && know.isProduct(unit) && next?.tag === 'noun')
    return true;
  if (before.tag === 'name' && unit.tag === 'name') return know.isPlace(before) && !know.isPlace(unit);
  // "a Foo company" holds both.
  const held = /^an?$/.test(units[i - 2]?.lower ?? '');
  if (know.headline && before.tag === 'name' && !held && describesBehind(units, i, know)) return false;
  if (unit.tag === 'adjective' && before.tag === 'noun')
    return next !== undefined && (next.tag === 'noun' || next.tag === 'name') && !isDate(before);
  if (unit.tag === 'value' && unit.value?.kind === 'count' && before.tag !== 'adjective')
    return next?.tag === 'noun' && before.tag !== 'noun';
  if (isAmount(unit) && (before.tag === 'noun' || before.tag === 'value'))
    return next?.tag === 'noun' && before.tag === 'noun' ? false : false;
  return true;
}

/** "Foo | Makers of", "Foo | Innovative Technology Company": what follows a name ends in a kind of company, no unit of it. */
function describesBehind(units: readonly TaggedUnit[], from: number, know: GroupKnowledge): boolean {
  let last = from;
  while (['noun', 'adjective'].includes(units[last + 1]?.tag ?? '')) last += 1;
  const head = units[last];
  if (!head || head.tag !== 'noun' || units[last + 1]?.tag === 'name') return false;
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
