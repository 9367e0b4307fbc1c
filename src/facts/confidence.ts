import type { Filler } from './types.js';
import type { SentenceContext } from './context.js';

/**
 * How often facts of a raw confidence are right: raw, right. Read off the project's development sets (see docs/quality.md),
 * straight lines between the points, as isotonic regression would draw them (Zadrozny and Elkan 2002).
 */
const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.5, 0.5],
  [0.68, 0.72],
  [0.76, 0.82],
  [0.8, 0.87],
  [0.82, 0.91],
  [0.86, 0.95],
  [1, 0.99],
];

/** What a filler that is meant but not named takes from a fact's confidence. */
const UNNAMED = 0.88;
/** How surely a unit without a name is what it seems. */
const WITHOUT_NAME = 0.8;

/**
 * How sure a fact is, 0 to 1, two decimals: the rule's own confidence, lowered by the least certain filler (a doubtful
 * name, a pronoun, a description), as a share of such facts that are right.
 */
export function confidenceOf(
  rule: number,
  roles: Readonly<Record<string, readonly Filler[]>>,
  { entities }: Pick<SentenceContext, 'entities'>,
): number {
  let least = 1;
  for (const filler of Object.values(roles).flat()) {
    const entity = filler.entity === undefined ? undefined : entities.entities[filler.entity];
    const certainty = entity ? 0.5 + entity.certainty / 2 : WITHOUT_NAME;
    const length = filler.mention.end - filler.mention.start;
    const named = !entity || [entity.name, ...entity.aliases].some((n) => n.length === length);
    least = Math.min(least, certainty * (named ? 1 : UNNAMED));
  }
  return Math.round(calibrated(rule * least) * 100) / 100;
}

function calibrated(raw: number): number {
  const at = CALIBRATION.findIndex(([x]) => raw <= x);
  const [x1, y1] = CALIBRATION[at] ?? [1, 1];
  const [x0, y0] = CALIBRATION[at - 1] ?? [0, 0];
  return x1 === x0 ? y1 : y0 + ((raw - x0) / (x1 - x0)) * (y1 - y0);
}
