import type { Lexicon } from '../lexicon/types.js';

/** Whether the head of a name is a word of one of the classes: "Commission" of "Competition Commission of India". */
export function isNamedAs(name: string, classes: readonly string[], lexicon: Lexicon): boolean {
  if (classes.length === 0) return false;
  const head = headOf(name);
  return classes.some((className) => lexicon.is(head, className));
}

/** What a name says of what it names: its last word, or the one before the first "of" or "for". */
function headOf(name: string): string {
  const words = name.toLowerCase().split(/\s+/);
  const joint = words.findIndex((word, k) => k > 0 && (word === 'of' || word === 'for'));
  return words.at((joint < 0 ? words.length : joint) - 1) ?? '';
}
