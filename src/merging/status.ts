import type { Status } from '../facts/types.js';
import { compare, descending } from './order.js';

// All that says which of several statuses holds. Both joins take the greatest of a total order, so they are join
// semilattices: associative, commutative and idempotent.

/** A status as a statement tells it; of two statements the later is known by its day, or by its place in one text. */
export interface ToldStatus {
  readonly status: Status;
  /** `YYYY-MM-DD`; what has no day counts as oldest. */
  readonly day?: string | undefined;
  /** Place among the statements of one text. */
  readonly at?: number | undefined;
}

/**
 * What outlasts what within one day's news: a plain statement says nothing against a more exact one, and what came to
 * nothing stays so, whatever is told of how it was planned.
 */
const WEIGHT: Readonly<Record<Status, number>> = {
  actual: 0,
  former: 1,
  rumoured: 1,
  proposed: 1,
  denied: 1,
  agreed: 1,
  cancelled: 2,
};
/** Decides where day, weight and place do not: greater is stronger. */
const ORDER: readonly Status[] = [
  'actual',
  'former',
  'agreed',
  'proposed',
  'rumoured',
  'cancelled',
  'denied',
];

const latest = compare<ToldStatus>(
  descending(({ day }) => day ?? ''),
  descending(({ status }) => WEIGHT[status]),
  descending(({ at }) => at ?? 0),
  descending(({ status }) => ORDER.indexOf(status)),
);

/** Of two statements the one whose status holds: that of the newer day, and there the weightier, then the later one. */
export function join(a: ToldStatus, b: ToldStatus): ToldStatus {
  return latest(b, a) < 0 ? b : a;
}

/** The status of what several statements tell; undefined where there is none. */
export function joinTold([one, ...more]: readonly ToldStatus[]): Status | undefined {
  return one && more.reduce(join, one).status;
}

/**
 * The status of one statement of which several words say something ("denied that it plans to buy"): the strongest, by
 * the order of `rules/status.yml`; `actual` when there is none.
 */
export function strongest(statuses: readonly Status[], strength: readonly Status[]): Status {
  return strength.find((status) => statuses.includes(status)) ?? 'actual';
}
