import type { Dictionary, NounKind } from './types.js';

const NONE: readonly NounKind[] = [];

/** The shortest word that a compound written as one may end in, and the shortest that may stand before it. */
const SHORTEST_TAIL = 5;
const SHORTEST_FRONT = 3;

/** Endings of words for who does something, where no list has the word: "repackager", "fragrantist". */
const DOER = /^[a-z]{3,}(?:[^aeiou](?:er|or)s?|ists?|smiths?|wrights?|mongers?)$/;

/**
 * The kinds of a noun by the dictionary; those of what a compound ends in ("boat-builder", "midfielder"); else what the
 * ending of an unknown word says.
 */
export function nounKindsOf(lower: string, dictionary: Dictionary): readonly NounKind[] {
  const entry = dictionary(lower);
  if (entry && (entry.nounKinds.length > 0 || entry.tags.length > 0)) return entry.nounKinds;
  const hyphen = lower.lastIndexOf('-');
  if (hyphen > 0) return nounKindsOf(lower.slice(hyphen + 1), dictionary);
  for (let at = SHORTEST_FRONT; at <= lower.length - SHORTEST_TAIL; at++) {
    const tail = dictionary(lower.slice(at))?.nounKinds ?? NONE;
    if (tail.length > 0) return tail;
  }
  return entry === undefined && DOER.test(lower) ? BY_ENDING : NONE;
}

const BY_ENDING: readonly NounKind[] = ['kind-of-person'];
