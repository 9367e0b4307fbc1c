import { flatMap } from '../flat-map.js';
import { append } from '../grouped.js';
import { oncePer } from '../once.js';
import type { PatternElement, RuleSet, SurfacePattern } from '../rules/types.js';

/** What every match of each pattern has: one word or another of some sets, which are numbered. */
interface PatternIndex {
  readonly patterns: readonly { readonly pattern: SurfacePattern; readonly needs: readonly number[] }[];
  /** The numbers of the sets that a word is in. */
  readonly setsOf: ReadonlyMap<string, readonly number[]>;
  readonly sets: number;
}

/**
 * The patterns that may match the words from `first` to before `end`: they have a word of each set that the pattern needs.
 * Each word is looked up once for all patterns, and few sentences have the words of any.
 */
export function patternsFor(
  rules: RuleSet,
  words: readonly { readonly lower: string }[],
  first: number,
  end: number,
): readonly SurfacePattern[] {
  const { patterns, setsOf, sets } = indexOf(rules);
  const isMet = new Uint8Array(sets);
  for (let at = first; at < end; at++) {
    const found = setsOf.get(words[at]!.lower);
    if (found) for (const set of found) isMet[set] = 1;
  }
  return patterns.filter(({ needs }) => needs.every((set) => isMet[set] === 1)).map(({ pattern }) => pattern);
}

const indexOf = oncePer((rules: RuleSet): PatternIndex => {
  const setsOf = new Map<string, number[]>();
  let sets = 0;
  const numbered = (words: readonly string[]): number => {
    for (const word of new Set(words)) append(setsOf, word, sets);
    return sets++;
  };
  const patterns = rules.patterns.map((pattern) => ({
    pattern,
    needs: flatMap(pattern.sequence, (element) => {
      const words = wordsOf(element);
      return words ? [numbered(words)] : [];
    }),
  }));
  return { patterns, setsOf, sets };
});

/** The words of which an element takes one; undefined where it may do without any. */
function wordsOf(element: PatternElement): readonly string[] | undefined {
  if (element.kind === 'word') return [element.word];
  if (element.kind !== 'choice' || element.optional) return undefined;
  const needed = element.options.map((option) => option.map(wordsOf).find((words) => words));
  return needed.every((words) => words !== undefined) ? needed.flat() : undefined;
}
