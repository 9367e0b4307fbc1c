import { headIs } from '../groups/heads.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Value } from '../mentions/types.js';
import type { Filling } from './filling.js';

/** The value that a filling is: a sum, a percentage, a number, a date; undefined for none. */
export function valueOf(filling: Filling): Value | undefined {
  if (filling.kind === 'unit') return filling.unit.value;
  if (filling.kind === 'group' || filling.kind === 'words') return filling.group.head.value;
  return undefined;
}

/** Whether a filling's head word is of a class. */
export function isOfClass(filling: Filling, className: string): boolean {
  switch (filling.kind) {
    case 'unit':
      return filling.unit.readings.inClass(className);
    case 'group':
    case 'words':
      return headIs(filling.group, className);
    case 'clause':
      return filling.clause.verb.classes.includes(className);
    default:
      return false;
  }
}

/** Whether what has a capital ("Europe", "European") is of a class of `phrases:`; those of nouns and verbs hold for no name. */
export function isNameOfClass(filling: Filling, className: string, lexicon: Lexicon): boolean {
  const unit =
    filling.kind === 'unit' ? filling.unit : filling.kind === 'group' ? filling.group.head : undefined;
  return unit?.capital === true && lexicon.readings(unit.lower).isIn('particle', className);
}
