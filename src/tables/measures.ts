import { flatMap } from '../flat-map.js';
import type { EntityType } from '../entities/types.js';
import { oncePer } from '../once.js';
import type { Frame, RuleSet, Slot } from '../rules/types.js';

/** What rows of a table may tell, of a frame for figures of the company that is spoken of. */
export interface Measure {
  readonly fact: string;
  readonly rule: string;
  /** Word classes of what is measured. */
  readonly classes: readonly string[];
  /** The role that the company fills, and of which types it may be. */
  readonly role: string;
  readonly types: readonly EntityType[];
  readonly value: 'amount' | 'count';
  readonly percent: boolean;
  /** The period of a column is the fact's `period`, or its `date`. */
  readonly period: boolean;
  readonly date: boolean;
  readonly confidence: number;
}

/** The frames for figures that name what is measured, and may be told of who is spoken of: what tables tell by their cells. */
export const measuresOf = oncePer((rules: RuleSet): readonly Measure[] =>
  flatMap(rules.frames, (frame) => measureOf(frame, rules)),
);

function measureOf(frame: Frame, { types }: RuleSet): Measure[] {
  const type = types.get(frame.fact);
  const role = boundBy(frame, 'spoken-of')?.find((name) => type?.roles[name]);
  const value = boundBy(frame, 'to')?.find((name) => name === 'amount' || name === 'count');
  if (frame.trigger !== 'figure' || frame.status || !type || role === undefined || value === undefined)
    return [];
  if (!boundBy(frame, 'head')?.includes('metric') || frame.classes.includes('*')) return [];
  return [
    {
      fact: frame.fact,
      rule: frame.id,
      classes: frame.classes,
      role,
      types: type.roles[role]!.types,
      value: value as 'amount' | 'count',
      percent: type.qualifiers.includes('percent'),
      period: type.qualifiers.includes('period'),
      date: type.qualifiers.includes('date'),
      confidence: frame.confidence,
    },
  ];
}

/** The roles and qualifiers that a slot fills, itself or by a phrase. */
function boundBy({ slots }: Frame, name: string): string[] | undefined {
  const slot: Slot | undefined = slots.find(({ names }) => names.includes(name));
  return (
    slot &&
    flatMap(slot.patterns, (pattern) => {
      if (pattern.kind === 'bind') return [pattern.name];
      return pattern.kind === 'phrase' ? Object.values(pattern.bind) : [];
    })
  );
}
