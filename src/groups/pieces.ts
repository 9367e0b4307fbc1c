import type { GroupKnowledge } from './group-knowledge.js';
import { nounGroupAt } from './noun-groups.js';
import { FORM } from '../lexicon/readings.js';
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
    // "nor did it sell", "how much will it sell"
    const led = unit.tag === 'negation' || unit.tag === 'adverb';
    const question = invertedAt(units, led ? i + 1 : i, pieces[pieces.length - 1], know);
    if (question) {
      if (led) pieces.push(mark(unit));
      pieces.push(...question.pieces);
      i = question.next;
      continue;
    }
    const last = pieces[pieces.length - 1];
    const behind = last?.kind === 'verb' ? last : undefined;
    const verb = VERBAL.has(unit.tag) ? verbGroupAt(units, i, [], behind) : undefined;
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

const isAuxiliary = ({ tag }: TaggedUnit): boolean => tag === 'auxiliary' || tag === 'modal';

/** "Has Foo sold", "why did the bank sell", "nor will it sell": an auxiliary, its subject, and the verb it belongs to. */
function invertedAt(
  units: readonly TaggedUnit[],
  at: number,
  before: Piece | undefined,
  know: GroupKnowledge,
): { readonly pieces: readonly Piece[]; readonly next: number } | undefined {
  const auxiliary = units[at];
  if (!auxiliary || !isAuxiliary(auxiliary)) return undefined;
  // "a bank that has its shares listed", "and has its shares listed"
  const goesOn = isMark(before, 'relative', 'conjunction', 'comma');
  const free = auxiliary.tag === 'modal' || auxiliary.readings.inClass('do');
  if (before && !(goesOn ? free : isMark(before, 'subordinator', 'quote', 'stop', 'colon'))) return undefined;
  const subject = nounGroupAt(units, at + 1, know);
  const verb = subject && units[subject.next];
  if (!subject || !verb || !isFormAfter(auxiliary, verb)) return undefined;
  const read = verbGroupAt(units, subject.next, [auxiliary]);
  if (!read) return undefined;
  return { pieces: [mark(auxiliary, 'other'), subject.group, read.group], next: read.next };
}

/** Whether the main verb that stands behind the subject goes with its auxiliary. */
function isFormAfter({ tag, readings }: TaggedUnit, verb: TaggedUnit): boolean {
  if (verb.tag === 'auxiliary') return verb.readings.inForm(FORM.base | FORM.participle) && tag === 'modal';
  if (verb.tag !== 'verb') return false;
  if (tag === 'modal' || readings.inClass('do')) return verb.readings.inForm(FORM.base);
  if (readings.inClass('have')) return verb.readings.inForm(FORM.participle | FORM.past);
  return readings.inClass('be') && verb.readings.inForm(FORM.participle | FORM.past | FORM.gerund);
}

const isMark = (piece: Piece | undefined, ...tags: readonly Mark['tag'][]): boolean =>
  piece?.kind === 'mark' && tags.includes(piece.tag);

const mark = (unit: TaggedUnit, tag = unit.tag): Mark => ({
  kind: 'mark',
  first: unit.first,
  end: unit.end,
  tag,
  lower: unit.lower,
  unit,
});
