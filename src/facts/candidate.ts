import type { Clause, Predication } from '../clauses/types.js';
import type { NounGroup, TaggedUnit } from '../groups/types.js';
import type { Frame } from '../rules/types.js';
import type { Figure } from './figure-parts.js';
import type { Filling } from './filling.js';

/** Something in a sentence that may set a frame off, with what its slots hold. */
export interface FactRecord {
  readonly trigger: Frame['trigger'];
  readonly word: TaggedUnit;
  readonly classes: readonly string[];
  /** The clause it is, or stands in: what decides status and attribution. */
  readonly clause?: Clause;
  readonly group?: NounGroup;
  readonly predication?: Predication;
  /** What a figure is of. */
  readonly metric?: NounGroup;
  /** What tells a figure. */
  readonly told?: Figure['told'];
  readonly holds: (slot: string) => readonly Filling[];
}

/** All records have the same properties in the same order, which makes reading them fast. */
export const makeRecord = (record: FactRecord): FactRecord => ({
  trigger: record.trigger,
  word: record.word,
  classes: record.classes,
  clause: record.clause,
  group: record.group,
  predication: record.predication,
  told: record.told,
  metric: record.metric,
  holds: record.holds,
});
