import { aligned } from '../eval/columns.js';

/** What a figure should at least (or at most) be. */
export type Target = { readonly least: number } | { readonly most: number };

/** One measured figure of a set, in percent to one decimal; no value where there was nothing to measure. */
export interface Figure {
  readonly set: string;
  readonly what: string;
  readonly value: number | undefined;
  readonly target?: Target;
}

/** Percent to one decimal. */
export function percent(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.round((1000 * part) / whole) / 10;
}

/** Whether a figure reaches its target; true where it has none. */
export function isMet({ value, target }: Figure): boolean {
  if (!target) return true;
  if (value === undefined) return false;
  return 'least' in target ? value >= target.least : value <= target.most;
}

/** The figures as an aligned table: set, figure, value, target, and "!" where the target is not reached. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.set,
    figure.what,
    figure.value?.toFixed(1) ?? '-',
    targetWords(figure.target),
    isMet(figure) ? '' : '!',
  ]);
  return aligned([['set', 'figure', 'value', 'target', ''], ...rows], [2]);
}

function targetWords(target: Target | undefined): string {
  if (!target) return '';
  return 'least' in target ? `≥ ${target.least}` : `≤ ${target.most}`;
}
