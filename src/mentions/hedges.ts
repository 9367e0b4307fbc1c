import { continues, find, type Scan } from './scan.js';
import type { Bound } from './types.js';

/** "about", "more than" before a value: what it says, and the lexemes it covers. */
export interface Hedge {
  readonly bound: Bound;
  readonly start: number;
  readonly end: number;
}

/** The hedge that starts at lexeme `at`; `skip` is the end of a phrase that only looks like one ("taken over"). */
export function readHedge(scan: Scan, at: number): Hedge | { readonly skip: number } | undefined {
  const no = find(scan, 'not-hedge', at);
  const hit = find(scan, 'hedge', at);
  if (no && no.end >= (hit?.end ?? 0)) return { skip: no.end };
  return hit && { bound: hit.value as Bound, start: at, end: hit.end };
}

/** "or more", "or so" after a value. */
export function readHedgeAfter(scan: Scan, at: number): Hedge | undefined {
  const hit = continues(scan, at) ? find(scan, 'hedge-after', at) : undefined;
  return hit && { bound: hit.value as Bound, start: at, end: hit.end };
}
