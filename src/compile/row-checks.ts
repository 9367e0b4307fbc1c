import type { Condition, Row, Section, WordTest } from '../grammar/types.js';

/** Why a row can never do anything; undefined where it may. */
export function neverHolds({ operation, target, conditions }: Row): string | undefined {
  const [own, others] = [conditions.filter(isOwn), conditions.filter((c) => !c.negated && !c.scan)];
  if (own.some(({ edge }) => edge)) return '`edge` is no word, and 0 is one';
  for (const { readings, only } of own) {
    if (!only) continue;
    if ((readings & target) === 0) return 'the word cannot be its reading and only others';
    if (operation !== 'add' && (readings & ~target) === 0)
      return 'a word that is only that has nothing to take';
  }
  const contrary = others.some((a) =>
    others.some(
      (b) => a.position === b.position && isOnly(a) && isOnly(b) && (a.readings & b.readings) === 0,
    ),
  );
  return contrary ? 'no word is only one thing and only another' : undefined;
}

const isOwn = ({ position, scan, negated }: Condition): boolean => position === 0 && !scan && !negated;
const isOnly = ({ only, edge, sets, words }: Condition): boolean => only && !edge && sets === 0 && !words;

/** The first row before this one that holds wherever this one does, and takes as much. */
export function shadowing(row: Row, at: Section, sections: readonly Section[]): Row | undefined {
  const before = sections
    .slice(0, sections.indexOf(at) + 1)
    .filter(({ headline }) => !headline || at.headline);
  const rows = before.flatMap((section) => section.rows);
  return rows.slice(0, rows.indexOf(row)).find((earlier) => covers(earlier, row));
}

/** Whether `wide` does whatever `narrow` does. */
function covers(wide: Row, narrow: Row): boolean {
  if (wide.operation !== narrow.operation) return false;
  const same = wide.target === narrow.target;
  if (narrow.operation === 'select' ? !same : (narrow.target & ~wide.target) !== 0) return false;
  if (!isAmongTargets(narrow, wide)) return false;
  return wide.conditions.every((condition) => narrow.conditions.some((other) => implies(other, condition)));
}

function isAmongTargets(narrow: Row, wide: Row): boolean {
  if (wide.targetSets === 0 && !wide.targetWords) return true;
  if (narrow.targetSets === 0 && !narrow.targetWords) return false;
  return (narrow.targetSets & ~wide.targetSets) === 0 && isWithin(narrow.targetWords, wide.targetWords);
}

/** Whether one condition holds wherever another does. */
function implies(a: Condition, b: Condition): boolean {
  if (a.position !== b.position || a.scan !== b.scan || a.negated !== b.negated) return false;
  if (a.across !== b.across || (a.until ?? b.until) !== undefined) return false;
  return a.negated ? isNarrower(b, a) : isNarrower(a, b);
}

function isNarrower(a: WordTest, b: WordTest): boolean {
  return (
    (a.readings & ~b.readings) === 0 &&
    (a.sets & ~b.sets) === 0 &&
    isWithin(a.words, b.words) &&
    (a.only || !b.only) &&
    a.both === b.both &&
    (!a.edge || b.edge)
  );
}

const isWithin = (a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): boolean =>
  [...a].every((word) => b.has(word));
