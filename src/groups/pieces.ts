import type { GroupKnowledge } from './group-knowledge.js';
import { nounGroupAt } from './noun-groups.js';
import type { Mark, Piece, TaggedUnit } from './types.js';
import { verbGroupAt } from './verb-groups.js';

const VERBAL = new Set(['verb', 'modal', 'auxiliary', 'to', 'negation', 'adverb']);
const NOMINAL = new Set([
  'determiner',
  'possessive-pronoun',
  'pronoun',
  'adjective',
  'noun',
  'name',
  'value',
  'adverb',
]);

/** Groups a sentence's tagged units into noun groups, verb groups and marks, left to right; every unit is in one piece. */
export function groupUnits(units: readonly TaggedUnit[], know: GroupKnowledge): Piece[] {
  const pieces: Piece[] = [];
  let i = 0;
  while (i < units.length) {
    const unit = units[i] as TaggedUnit;
    const verb = VERBAL.has(unit.tag) ? verbGroupAt(units, i) : undefined;
    const noun = !verb && NOMINAL.has(unit.tag) ? nounGroupAt(units, i, know) : undefined;
    const result = verb ?? noun;
    if (result) {
      pieces.push(result.group);
      // A date inside the verb group is the clause's: it stands behind the verb as any other.
      for (const date of verb?.dates ?? []) pieces.push(...groupUnits([date], know));
      i = Math.max(result.next, i + 1);
    } else {
      pieces.push(mark(unit));
      i++;
    }
  }
  return pieces;
}

const mark = (unit: TaggedUnit): Mark => ({
  kind: 'mark',
  first: unit.first,
  end: unit.end,
  tag: unit.tag,
  lower: unit.lower,
  unit,
});
