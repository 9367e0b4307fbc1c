import type { Mask } from '../grammar/readings.js';
import type { NameMention } from '../entities/types.js';
import type { Readings } from '../lexicon/readings.js';
import type { Value } from '../mentions/types.js';
import type { Tag, TaggedUnit, Unit } from './types.js';

// All units have the same properties in the same order, which makes reading them fast.

/** What stands for one word from token `first` to before `end`. */
export const makeUnit = (
  first: number,
  end: number,
  lower: string,
  capital: boolean,
  readings: Readings,
  name?: NameMention,
  value?: Value,
): Unit => ({ first, end, lower, capital, readings, name, value });

/** The unit with its tag, the readings that agree with it, and what the grammar left. */
export const withTag = (
  { first, end, lower, capital, name, value }: Unit,
  tag: Tag,
  readings: Readings,
  reading: Mask,
): TaggedUnit => ({ first, end, lower, capital, readings, name, value, tag, reading });
