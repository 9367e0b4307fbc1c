import type { Lexicon } from '../lexicon/types.js';
import { targetsOf } from './check-types.js';
import { didYouMean } from './nearest.js';
import { SLOTS } from './slot-names.js';
import type { Path, Problems, Source } from './source.js';
import type { FactType, Slot, SlotFilter, SlotPattern, TriggerKind } from './types.js';

/** All that rules may refer to. */
export interface Knowledge {
  readonly types: ReadonlyMap<string, FactType>;
  /** Phrase type → the variables that its rules bind. */
  readonly phrases: ReadonlyMap<string, ReadonlySet<string>>;
  readonly lexicon: Lexicon;
}

/** What may hold slots: a frame of a fact type, or a phrase rule (whose variables may have any name). */
export interface SlotOwner {
  readonly source: Source;
  readonly path: Path;
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
export function checkClasses(
  classes: readonly string[],
  lexicon: Lexicon,
  source: Source,
  path: Path,
  problems: Problems,
): void {
  for (const name of classes) {
    if (name === '*' || lexicon.hasClass(name)) continue;
    problems.add(source, path, `unknown word class \`$${name}\``, {
      find: `$${name}`,
      hint: 'no list of that name in rules/lexicon',
    });
  }
}

/** Checks the slots of a frame or phrase rule. */
export function checkSlots(
  owner: SlotOwner,
  slots: readonly Slot[],
  knowledge: Knowledge,
  problems: Problems,
): void {
  for (const slot of slots) {
    const path = [...owner.path, slot.names.join('|')];
    checkNames(owner, slot, path, knowledge, problems);
    if (slot.patterns.length === 0)
      problems.add(owner.source, path, '`none` leaves out a slot of the frame under `else` alone', {
        find: 'none',
      });
    for (const pattern of slot.patterns) checkPattern(owner, pattern, path, knowledge, problems);
  }
}

/** Checks the conditions under `unless`: they fill nothing. */
export function checkUnless(
  owner: SlotOwner,
  slots: readonly Slot[],
  knowledge: Knowledge,
  problems: Problems,
): void {
  const inner = { ...owner, path: [...owner.path, 'unless'] };
  checkSlots(inner, slots, knowledge, problems);
  for (const slot of slots) {
    const fills = slot.patterns.some(
      (p) => p.kind === 'bind' || (p.kind === 'phrase' && Object.keys(p.bind).length > 0),
    );
    if (!fills) continue;
    const hint = 'write a `$class`, a type, or a phrase type with `()`';
    problems.add(
      owner.source,
      [...inner.path, slot.names.join('|')],
      '`unless` only tests and fills no role',
      { hint },
    );
  }
}

function checkNames(
  owner: SlotOwner,
  slot: Slot,
  path: Path,
  { lexicon }: Knowledge,
  problems: Problems,
): void {
  const known = SLOTS[owner.trigger];
  for (const name of slot.names) {
    if (known.includes(name) || lexicon.is(name, 'preposition')) continue;
    const elsewhere = Object.values(SLOTS).some((names) => names.includes(name));
    const message = elsewhere
      ? `a frame with \`${owner.trigger}\` has no \`${name}\``
      : `unknown slot \`${name}\``;
    const hint = elsewhere
      ? `it has ${known.join(', ')} and prepositions`
      : didYouMean(name, [...known, ...lexicon.members('preposition')]);
    problems.add(owner.source, path, message, { key: true, hint });
  }
}

function checkPattern(
  owner: SlotOwner,
  pattern: SlotPattern,
  path: Path,
  knowledge: Knowledge,
  problems: Problems,
): void {
  const { source } = owner;
  if (pattern.kind === 'phrase') {
    const variables = knowledge.phrases.get(pattern.phrase);
    if (!variables) {
      const hint = didYouMean(pattern.phrase, knowledge.phrases.keys());
      problems.add(source, path, `unknown phrase type \`${pattern.phrase}\``, { find: pattern.phrase, hint });
      return;
    }
    for (const [variable, target] of Object.entries(pattern.bind)) {
      if (!variables.has(variable)) {
        const hint = didYouMean(variable, variables);
        problems.add(source, path, `\`${pattern.phrase}\` has no variable \`${variable}\``, {
          find: variable,
          hint,
        });
      } else checkTarget(owner, target, path, problems);
    }
    return;
  }
  const classes = pattern.filters.flatMap((filter) => (filter.kind === 'class' ? [filter.className] : []));
  checkClasses(classes, knowledge.lexicon, source, path, problems);
  if (pattern.kind === 'test' || !checkTarget(owner, pattern.name, path, problems)) return;
  if (pattern.negate && pattern.name !== 'percent') {
    problems.add(source, path, `\`-${pattern.name}\`: only a percent can be turned negative`);
  }
  for (const filter of pattern.filters) checkFilter(owner, pattern.name, filter, path, problems);
}

function checkFilter(
  { source, type }: SlotOwner,
  target: string,
  filter: SlotFilter,
  path: Path,
  problems: Problems,
): void {
  if (!type || filter.kind === 'class' || filter.negated) return;
  checkFillerType(type, target, filter.type, source, path, problems);
}

/** Checks that what has type `filler` can stand in a role or qualifier at all. */
export function checkFillerType(
  type: FactType,
  target: string,
  filler: string,
  source: Source,
  path: Path,
  problems: Problems,
): void {
  const takes = fillersOf(type, target);
  if (takes.includes(filler)) return;
  const message = `\`${target}\` of ${type.name} can never be filled by a ${filler}`;
  problems.add(source, path, message, { find: filler, hint: `it takes ${takes.join(', ')}` });
}

function fillersOf(type: FactType, target: string): readonly string[] {
  const role = type.roles[target];
  if (role) return [...role.types, 'Name', ...(role.unnamed ? ['Noun'] : [])];
  const value = VALUE_TYPES[target];
  if (target === 'date') return ['Date', 'Noun'];
  return value ? [value] : [...ENTITY_TYPES, 'Name', 'Noun', ...(target === 'period' ? ['Date'] : [])];
}

/** True when the fact type has that role or qualifier; else it is reported. A phrase rule may name anything. */
export function checkTarget(
  { source, type }: SlotOwner,
  target: string,
  path: Path,
  problems: Problems,
): boolean {
  if (!type) return true;
  const known = targetsOf(type);
  // "half of a 40 percent stake": the percentage is a part of `whole`.
  if (known.includes(target) || (PARTS_OF_PERCENT.includes(target) && known.includes('percent'))) return true;
  const message = `${type.name} has no role or qualifier \`${target}\``;
  problems.add(source, path, message, { find: target, hint: didYouMean(target, known) });
  return false;
}
