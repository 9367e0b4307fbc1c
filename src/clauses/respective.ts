import type { NounGroup, Piece } from '../groups/types.js';
import { following, groupKind, isMark, isNoun, wordOf } from './layout.js';
import type { ListOrder, PrepositionPhrase } from './types.js';

// "Sales and profit were $5m and $2m, respectively": the members of two lists belong together in their order.

/** A list: its members, and where the pieces go on behind it. */
interface List {
  readonly groups: readonly NounGroup[];
  readonly next: number;
}

/**
 * The order of the groups that "respectively" matches: those of the last list before it, and of the one before that with
 * as many members.
 */
export function matchedInOrder(pieces: readonly Piece[]): ListOrder | undefined {
  const at = pieces.findIndex((p) => wordOf(p) === 'respectively');
  if (at < 0) return undefined;
  const lists = listsBefore(pieces, at);
  const last = lists.pop();
  const first = lists.findLast((l) => l.groups.length === last?.groups.length);
  if (!last || !first) return undefined;
  return new Map([first, last].flatMap(({ groups }) => groups.map((g, i) => [g, i] as const)));
}

/**
 * "sales and profit of $5m and $2m, respectively": what stands behind the last is that of each in turn. "40% and 60% of
 * Foo, respectively": what goes with none of the others is that of all.
 */
export function attachedInOrder(
  attached: ReadonlyMap<NounGroup, readonly PrepositionPhrase[]>,
  order: ListOrder,
): Map<NounGroup, readonly PrepositionPhrase[]> {
  const found = new Map(attached);
  for (const [group] of order) {
    const phrase = (attached.get(group) ?? []).find((p) => p.groups.some((g) => order.has(g)));
    if (!phrase) continue;
    for (const [other, i] of order) {
      const own = phrase.groups.filter((g) => order.get(g) === i);
      if (phrase.groups.includes(other) || own.length === 0) continue;
      const rest = (found.get(other) ?? []).filter((p) => p.at !== phrase.at);
      found.set(other, [...rest, { ...phrase, groups: own }]);
    }
  }
  const last = [...order.keys()].at(-1);
  const shared = (last && found.get(last)) ?? [];
  for (const [group] of order)
    if (last && isValued(last) && isValued(group) && !found.get(group)?.length) found.set(group, shared);
  return found;
}

function listsBefore(pieces: readonly Piece[], end: number): List[] {
  const lists: List[] = [];
  for (let i = 0; i < end; i++) {
    const list = isNoun(pieces[i]) ? listFrom(pieces, i) : undefined;
    if (!list || list.groups.length < 2) continue;
    lists.push(list);
    i = list.next - 1;
  }
  return lists;
}

/** Groups of one kind that commas and a conjunction join, over what each is measured by: "revenue, FFO per share, and profit". */
function listFrom(pieces: readonly Piece[], i: number): List {
  const groups = [pieces[i] as NounGroup];
  const value = isValued(groups[0]!);
  let next = i + 1;
  for (let closed = false; !closed;) {
    const joint = behindRate(pieces, next);
    const and = isMark(pieces[joint], 'comma') ? following(pieces, joint) : joint;
    closed = isMark(pieces[and], 'conjunction');
    const at = closed ? following(pieces, and) : and;
    const member = pieces[at];
    if ((joint === and && !closed) || !isNoun(member) || isValued(member) !== value)
      return { groups: [], next: i + 1 };
    groups.push(member);
    next = at + 1;
  }
  return { groups, next };
}

/** "14 per cent and 22 per cent stake": a value, or what is told by one. */
const isValued = (group: NounGroup): boolean =>
  groupKind(group) === 'value' ||
  group.modifiers.some((m) => m.value !== undefined && m.value.kind !== 'date');

/** "$3 per share": over what it is measured by, and marks that say nothing. */
function behindRate(pieces: readonly Piece[], next: number): number {
  const per = following(pieces, next - 1);
  const unit = following(pieces, per);
  return /^(?:per|a)$/.test(wordOf(pieces[per])) && isNoun(pieces[unit]) ? following(pieces, unit) : per;
}
