import type { Lexicon } from '../lexicon/types.js';
import { targetsOf } from './check-types.js';
import { didYouMean } from './nearest.js';
import { SLOTS } from './slot-names.js';
import type { Place } from './source.js';
import type { FactType, Slot, SlotPattern, TriggerKind } from './types.js';

/** All that rules may refer to. */
export interface Knowledge {
  readonly types: ReadonlyMap<string, FactType>;
  /** Phrase type → the variables that its rules bind. */
  readonly phrases: ReadonlyMap<string, ReadonlySet<string>>;
  readonly lexicon: Lexicon;
}

/** What may hold slots: a frame of a fact type, or a phrase rule (whose variables may have any name). */
export interface SlotOwner {
  readonly place: Place;
  readonly trigger: TriggerKind;
  readonly type?: FactType;
}

/** Of what a percent is worked out: a part of a whole, the difference of two levels. */
const PARTS_OF_PERCENT: readonly string[] = ['whole', 'before', 'after'];
/** What a qualifier that is a value can be read from. */
const VALUE_TYPES: Readonly<Record<string, string>> = {
  amount: 'Money',
  percent: 'Percent',
  count: 'Count',
  date: 'Date',
};
const ENTITY_TYPES: readonly string[] = ['Organization', 'Person', 'Product', 'Place'];

/** Checks word classes, whatever they are for; `find` lets the caret stand under the class. */
export function checkClasses(classes: readonly string[], lexicon: Lexicon, place: Place): void {
  for (const name of classes) {
    if (name === '*' || lexicon.hasClass(name)) continue;
    place.report(`unknown word class \`$${name}\``, {
      find: `$${name}`,
      hint: 'no list of that name in rules/lexicon',
    });
  }
}

/** Checks the slots of a frame or phrase rule. */
export function checkSlots(owner: SlotOwner, slots: readonly Slot[], knowledge: Knowledge): void {
  for (const slot of slots) {
    const place = owner.place.at(slot.names.join('|'));
    checkNames(owner.trigger, slot, place, knowledge);
    if (slot.patterns.length === 0)
      place.report('`none` leaves out a slot of the frame under `else` alone', { find: 'none' });
    for (const pattern of slot.patterns) checkPattern(owner.type, pattern, place, knowledge);
  }
}

/** Checks the conditions under `unless`: they fill nothing. */
export function checkUnless(owner: SlotOwner, slots: readonly Slot[], knowledge: Knowledge): void {
  const place = owner.place.at('unless');
  checkSlots({ ...owner, place }, slots, knowledge);
  for (const slot of slots) {
    const fills = slot.patterns.some(
      (p) => p.kind === 'bind' || (p.kind === 'phrase' && Object.keys(p.bind).length > 0),
    );
    if (!fills) continue;
    place.at(slot.names.join('|')).report('`unless` only tests and fills no role', {
      hint: 'write a `$class`, a type, or a phrase type with `()`',
    });
  }
}

function checkNames(trigger: TriggerKind, slot: Slot, place: Place, { lexicon }: Knowledge): void {
  const known = SLOTS[trigger];
  for (const name of slot.names) {
    if (known.includes(name) || lexicon.is(name, 'preposition')) continue;
    const elsewhere = Object.values(SLOTS).some((names) => names.includes(name));
    const message = elsewhere ? `a frame with \`${trigger}\` has no \`${name}\`` : `unknown slot \`${name}\``;
    const hint = elsewhere
      ? `it has ${known.join(', ')} and prepositions`
      : didYouMean(name, [...known, ...lexicon.members('preposition')]);
    place.report(message, { key: true, hint });
  }
}

function checkPattern(
  type: FactType | undefined,
  pattern: SlotPattern,
  place: Place,
  knowledge: Knowledge,
): void {
  if (pattern.kind === 'phrase') {
    const variables = knowledge.phrases.get(pattern.phrase);
    if (!variables) {
      const hint = didYouMean(pattern.phrase, knowledge.phrases.keys());
      place.report(`unknown phrase type \`${pattern.phrase}\``, { find: pattern.phrase, hint });
      return;
    }
    for (const [variable, target] of Object.entries(pattern.bind)) {
      if (!variables.has(variable)) {
        const hint = didYouMean(variable, variables);
        place.report(`\`${pattern.phrase}\` has no variable \`${variable}\``, {
          find: variable,
          hint,
        });
      } else checkTarget(type, target, place);
    }
    return;
  }
  const classes = pattern.filters.flatMap((filter) => (filter.kind === 'class' ? [filter.className] : []));
  checkClasses(classes, knowledge.lexicon, place);
  if (pattern.kind === 'test' || !checkTarget(type, pattern.name, place)) return;
  if (pattern.negate && pattern.name !== 'percent') {
    place.report(`\`-${pattern.name}\`: only a percent can be turned negative`);
  }
  for (const filter of pattern.filters)
    if (type && filter.kind === 'type' && !filter.negated)
      checkFillerType(type, pattern.name, filter.type, place);
}

/** Checks that what has type `filler` can stand in a role or qualifier at all. */
export function checkFillerType(type: FactType, target: string, filler: string, place: Place): void {
  const takes = fillersOf(type, target);
  if (takes.includes(filler)) return;
  const message = `\`${target}\` of ${type.name} can never be filled by a ${filler}`;
  place.report(message, { find: filler, hint: `it takes ${takes.join(', ')}` });
}

function fillersOf(type: FactType, target: string): readonly string[] {
  const role = type.roles[target];
  if (role) return [...role.types, 'Name', ...(role.unnamed ? ['Noun'] : [])];
  const value = VALUE_TYPES[target];
  if (target === 'date') return ['Date', 'Noun'];
  return value ? [value] : [...ENTITY_TYPES, 'Name', 'Noun', ...(target === 'period' ? ['Date'] : [])];
}

/** True when the fact type has that role or qualifier; else it is reported. A phrase rule may name anything. */
export function checkTarget(type: FactType | undefined, target: string, place: Place): boolean {
  if (!type) return true;
  const known = targetsOf(type);
  // "half of a 40 percent stake": the percentage is a part of `whole`.
  if (known.includes(target) || (PARTS_OF_PERCENT.includes(target) && known.includes('percent'))) return true;
  const message = `${type.name} has no role or qualifier \`${target}\``;
  place.report(message, { find: target, hint: didYouMean(target, known) });
  return false;
}
