import type { Status } from '../facts/types.js';
import type { RawElse, RawFrame } from './shapes.js';
import { isSlotOf } from './slot-names.js';
import type { Slot, SlotPattern, TriggerKind } from './types.js';

// One relation has several wordings: a verb and the noun made of it, words that say what came of it, a role that is named
// beside them or is the one spoken of. A frame says the relation once; each of its wordings is matched as a frame of its own.

/** Words that set a frame off, with what they make of it. */
interface TriggerWords {
  readonly trigger: TriggerKind;
  readonly classes: readonly string[];
  readonly status?: Status;
}

const TRIGGERS: readonly TriggerKind[] = ['verb', 'noun', 'is', 'figure'];

/** What sets a frame off: for each kind of trigger its classes, those of another status apart. */
export function triggersOf(raw: RawFrame | RawElse): TriggerWords[] {
  return TRIGGERS.flatMap((trigger): TriggerWords[] => {
    const words = raw[trigger];
    if (words === undefined) return [];
    if (typeof words === 'string' || Array.isArray(words)) return [{ trigger, classes: [words].flat() }];
    const statuses = [...new Set(Object.values(words))];
    return statuses.map((status) => ({
      trigger,
      classes: Object.keys(words).filter((name) => words[name] === status),
      ...(status ? { status } : {}),
    }));
  });
}

/** The fixed qualifiers of a frame for each set of classes that give the same: `set: { metric: { $lose: loss } }`. */
export function fixedValues(
  { set }: RawFrame,
  classes: readonly string[],
): { readonly classes: readonly string[]; readonly set: Readonly<Record<string, string>> }[] {
  const apart = new Map<string, { classes: string[]; set: Record<string, string> }>();
  for (const name of classes) {
    const values = Object.entries(set).flatMap(([key, value]): [string, string][] => {
      const own = typeof value === 'string' ? value : value[`$${name}`];
      return own === undefined ? [] : [[key, own]];
    });
    const key = JSON.stringify(values);
    const known = apart.get(key);
    if (known) known.classes.push(name);
    else apart.set(key, { classes: [name], set: Object.fromEntries(values) });
  }
  return [...apart.values()];
}

/** A slot as it is written, before the trigger says what its names are there. */
export interface WrittenSlot {
  readonly slot: Slot;
  /** It says itself, by `?` or `!`, whether it must hold something. */
  readonly marked: boolean;
}

/**
 * The arguments of a verb as the nouns made of it take them: "Foo buys Bar", "the purchase of Bar by Foo", "Foo, the buyer
 * of Bar".
 */
const OF_NOUNS: Partial<Readonly<Record<TriggerKind, Readonly<Record<string, string>>>>> = {
  noun: { subject: 'agent', object: 'of' },
  is: { object: 'of' },
};

/**
 * The slots of a frame for one of its triggers. Beside a verb, the verb's arguments stand where nouns have theirs, unless the
 * slot says itself where that is; who does what a noun says may be left out. What no trigger of that kind has is none of it,
 * where another has it; undefined where that must hold something.
 */
export function slotsFor(
  trigger: TriggerKind,
  written: readonly WrittenSlot[],
  triggers: readonly TriggerKind[],
): Slot[] | undefined {
  const slots = written.map(({ slot, marked }): Slot => {
    const own = ownNames(trigger, slot.names, triggers);
    const places = triggers.includes('verb') ? (OF_NOUNS[trigger] ?? {}) : {};
    const names = own.length > 0 ? own : slot.names.flatMap((name) => places[name] ?? []);
    const mayBeLeftOut = slot.names.some((name) => places[name] === 'agent') && !marked;
    return { ...slot, names, required: slot.required && !mayBeLeftOut };
  });
  if (slots.some(({ names, required }) => required && names.length === 0)) return undefined;
  return slots.filter(({ names }) => names.length > 0);
}

/** Conditions of a frame for one of its triggers: of those slots that it has. */
export const conditionsFor = (
  trigger: TriggerKind,
  written: readonly WrittenSlot[],
  triggers: readonly TriggerKind[],
): Slot[] =>
  written
    .map(({ slot }) => ({ ...slot, names: ownNames(trigger, slot.names, triggers) }))
    .filter(({ names }) => names.length > 0);

/** The slots that a trigger may have; those that no trigger of the frame has are left, to be told as a mistake. */
const ownNames = (
  trigger: TriggerKind,
  names: readonly string[],
  triggers: readonly TriggerKind[],
): string[] =>
  names.filter((name) => isSlotOf(trigger, name) || !triggers.some((other) => isSlotOf(other, name)));

/** The alternatives of a frame for where a role comes from. */
export const elsesOf = (raw: RawFrame): readonly RawElse[] =>
  raw.else === undefined ? [] : [raw.else].flat();

/** The slots of a frame with those of an alternative in place of all that fill one of its roles or have one of its names. */
export function withElse(own: readonly WrittenSlot[], other: readonly WrittenSlot[]): WrittenSlot[] {
  const filled = new Set(other.flatMap(({ slot }) => slot.patterns.flatMap(filledBy)));
  const named = new Set(other.flatMap(({ slot }) => slot.names));
  const kept = own.filter(
    ({ slot: { names, patterns } }) =>
      !names.some((name) => named.has(name)) && !patterns.flatMap(filledBy).some((name) => filled.has(name)),
  );
  return [...kept, ...other.filter(({ slot }) => slot.patterns.length > 0)];
}

/** The conditions of a frame that hold for an alternative too: it says itself what it asks of slots that it names. */
export function conditionsWithElse(
  own: readonly WrittenSlot[],
  others: readonly WrittenSlot[],
  other: readonly WrittenSlot[],
): WrittenSlot[] {
  const named = new Set(others.flatMap(({ slot }) => slot.names));
  return [...own.filter(({ slot }) => !slot.names.some((name) => named.has(name))), ...other];
}

/** The roles or variables that a slot value fills. */
export function filledBy(pattern: SlotPattern): readonly string[] {
  if (pattern.kind === 'test') return [];
  return pattern.kind === 'bind' ? [pattern.name] : Object.values(pattern.bind);
}
