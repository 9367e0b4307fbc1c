import type { Status } from '../../facts/types.js';

/** How the line of a fact of this status looks; the numbers are the line program's. */
export type LinePattern = 'solid' | 'dashed' | 'struck';
export const PATTERN_NUMBERS: Readonly<Record<LinePattern, number>> = { solid: 0, dashed: 1, struck: 2 };

interface StatusLook {
  readonly label: string;
  readonly pattern: LinePattern;
  /** Line width in pixels. */
  readonly width: number;
}

/** Solid is what is so, thin what was, dashed what may come, struck through what is not. */
export const STATUS_LOOKS: Readonly<Record<Status, StatusLook>> = {
  actual: { label: 'Actual', pattern: 'solid', width: 2 },
  former: { label: 'Former', pattern: 'solid', width: 1 },
  agreed: { label: 'Agreed', pattern: 'dashed', width: 2.2 },
  proposed: { label: 'Proposed', pattern: 'dashed', width: 1.5 },
  rumoured: { label: 'Rumoured', pattern: 'dashed', width: 1 },
  cancelled: { label: 'Cancelled', pattern: 'struck', width: 1.4 },
  denied: { label: 'Denied', pattern: 'struck', width: 1.4 },
};
