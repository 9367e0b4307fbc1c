import type { Clause } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { PhraseRule, Slot, SlotFilter, SlotPattern } from '../rules/types.js';
import type { SentenceContext } from './context.js';
import { classesOf, referentsOf, valueOf, type Filling } from './fillings.js';
import { groupSlot } from './slots.js';

/** What a slot put under a role, qualifier or phrase variable. */
export interface Binding {
  readonly filling: Filling;
  /** The percent counts as a fall. */
  readonly negate: boolean;
}
export type Bindings = ReadonlyMap<string, readonly Binding[]>;

/** A match, or the first slot that did not fit and what it held (for `explain --why-not`). */
export type MatchResult =
  | { readonly ok: true; readonly bindings: Bindings }
  | {
      readonly ok: false;
      readonly slot: Slot;
      readonly held: readonly Filling[];
      readonly excluded: boolean;
      readonly fitted: number;
    };

/** Says whether a filling may stand under a name: what the fact type's roles and qualifiers accept. */
export type Accept = (name: string, filling: Filling) => boolean;

const PHRASE_DEPTH = 3;

/** Matches slots against a record given by what each of its slots holds. */
export function matchSlots(
  slots: readonly Slot[],
  unless: readonly Slot[],
  holds: (slot: string) => Filling[],
  accept: Accept,
  context: SentenceContext,
  depth = 0,
): MatchResult {
  const bindings = new Map<string, Binding[]>();
  let fitted = 0;
  for (const slot of slots) {
    const held = slot.names.flatMap(holds);
    const found = matchSlot(slot, holds, accept, context, depth);
    if (!found) {
      if (slot.required) return { ok: false, slot, held, excluded: false, fitted };
      continue;
    }
    fitted += 1;
    for (const [name, list] of found) bindings.set(name, [...(bindings.get(name) ?? []), ...list]);
  }
  for (const slot of unless) {
    if (matchSlot(slot, holds, () => true, context, depth)) {
      return { ok: false, slot, held: slot.names.flatMap(holds), excluded: true, fitted };
    }
  }
  return { ok: true, bindings };
}

function matchSlot(
  slot: Slot,
  holds: (name: string) => Filling[],
  accept: Accept,
  context: SentenceContext,
  depth: number,
): Bindings | undefined {
  for (const name of slot.names) {
    const held = holds(name);
    for (const pattern of slot.patterns) {
      const found = matchHeld(pattern, held, accept, context, depth);
      if (found) return found;
    }
  }
  return undefined;
}

/** All fillings of a slot that fit one pattern; undefined when none does. */
function matchHeld(
  pattern: SlotPattern,
  held: readonly Filling[],
  accept: Accept,
  context: SentenceContext,
  depth: number,
): Bindings | undefined {
  const bindings = new Map<string, Binding[]>();
  let any = false;
  for (const filling of held) {
    const found = matchOne(pattern, filling, accept, context, depth);
    if (!found) continue;
    any = true;
    for (const [name, list] of found) bindings.set(name, [...(bindings.get(name) ?? []), ...list]);
  }
  return any ? bindings : undefined;
}

function matchOne(
  pattern: SlotPattern,
  filling: Filling,
  accept: Accept,
  context: SentenceContext,
  depth: number,
): Bindings | undefined {
  if (pattern.kind === 'phrase') return matchPhrase(pattern, filling, accept, context, depth);
  if (!pattern.filters.every((f) => passes(f, filling, context))) return undefined;
  if (pattern.kind === 'test') return new Map();
  return accept(pattern.name, filling)
    ? new Map([[pattern.name, [{ filling, negate: pattern.negate }]]])
    : undefined;
}

function passes(filter: SlotFilter, filling: Filling, context: SentenceContext): boolean {
  const holds =
    filter.kind === 'class'
      ? classesOf(filling).includes(filter.className)
      : isOfType(filter.type, filling, context);
  return holds !== filter.negated;
}

function isOfType(
  type: Extract<SlotFilter, { kind: 'type' }>['type'],
  filling: Filling,
  context: SentenceContext,
): boolean {
  const value = valueOf(filling);
  switch (type) {
    case 'Money':
    case 'Percent':
    case 'Count':
    case 'Date':
      return value?.kind === type.toLowerCase();
    case 'Noun':
      if (filling.kind === 'unit') return filling.unit.tag === 'noun';
      return filling.kind === 'words' || (filling.kind === 'group' && filling.group.head.tag === 'noun');
    case 'Name':
      return filling.kind === 'unit'
        ? filling.unit.name !== undefined
        : filling.kind === 'group' && filling.group.head.name !== undefined;
    default:
      return referentsOf(filling, context).some((r) => context.entities.entities[r.entity]?.type === type);
  }
}

/** Matches a phrase type on a noun group; its variables come out under the names that the pattern binds them to. */
function matchPhrase(
  pattern: Extract<SlotPattern, { kind: 'phrase' }>,
  filling: Filling,
  accept: Accept,
  context: SentenceContext,
  depth: number,
): Bindings | undefined {
  if (filling.kind !== 'group' || depth >= PHRASE_DEPTH) return undefined;
  for (const rule of context.rules.phrases) {
    if (rule.phrase !== pattern.phrase) continue;
    // "sacked its chairman Ann Lee": the title of a name is a phrase of its own.
    const group = [filling.group, filling.group.title, ...(context.saidOf.get(filling.group) ?? [])].find(
      (g) => g && headFits(rule, g),
    );
    if (!group) continue;
    const inner: Accept = (variable, f) => {
      const name = pattern.bind[variable];
      return name === undefined || accept(name, f);
    };
    const holds = (name: string): Filling[] =>
      name === 'self' ? [filling] : groupSlot(group, name, clauseOf(filling.group, context), context);
    const result = matchSlots(rule.slots, rule.unless, holds, inner, context, depth + 1);
    if (result.ok) return renamed(result.bindings, pattern.bind);
  }
  return undefined;
}

function headFits(rule: PhraseRule, group: NounGroup): boolean {
  if (rule.headValue) return group.head.value?.kind === rule.headValue.toLowerCase();
  return (
    group.head.tag === 'noun' &&
    group.head.readings.some((r) => r.classes.some((c) => rule.classes.includes(c)))
  );
}

function renamed(bindings: Bindings, bind: Readonly<Record<string, string>>): Bindings {
  const out = new Map<string, readonly Binding[]>();
  for (const [variable, list] of bindings) {
    const name = bind[variable];
    if (name !== undefined) out.set(name, list);
  }
  return out;
}

/** The clause in which a noun group stands as object, subject of a passive, or behind a preposition. */
export function clauseOf(group: NounGroup, context: SentenceContext): Clause | undefined {
  const { clauses } = context.sentence;
  return (
    clauses.find((c) => c.object.includes(group) || c.complement.includes(group)) ??
    clauses.find((c) => c.prepositions.some((p) => p.groups.includes(group)))
  );
}
