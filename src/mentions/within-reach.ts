import type { RawValue } from './raw.js';
import type { Quantity } from './types.js';

/** No sum, part or number of things is greater; what is would not be a finite number any more once it is worked with. */
const GREATEST = 1e100;
/** The years that `YYYY-MM-DD` can write. */
const DAY = /^\d{4}-\d\d-\d\d$/;

const isNumber = (q: Quantity): boolean =>
  ('value' in q ? [q.value] : [q.min, q.max]).every((n) => Math.abs(n) <= GREATEST);

/**
 * A value as it can be written: undefined for a number beyond all bounds ("$" and 400 digits), and a date that lies
 * outside the years 0 to 9999 keeps its words alone.
 */
export function withinReach(value: RawValue): RawValue | undefined {
  if (value.kind === 'date') {
    const { range } = value;
    return !range || (DAY.test(range.start) && DAY.test(range.end)) ? value : { ...value, range: undefined };
  }
  if (!isNumber(value.quantity)) return undefined;
  if (value.kind !== 'money') return value;
  const within = value.alternatives.every((sum) => isNumber(sum.quantity));
  return within
    ? value
    : { ...value, alternatives: value.alternatives.filter((sum) => isNumber(sum.quantity)) };
}
