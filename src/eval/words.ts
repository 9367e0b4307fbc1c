import { z } from 'zod';

const shape = z.strictObject({
  'name-words': z.array(z.string()).min(1),
  'filler-words': z.array(z.string()).min(1),
});

/** Words that do not count when a name or phrase is compared with gold (`rules/evaluation.yml`). */
export interface IgnoredWords {
  /** In names: legal forms, and words like "Group" that an article may leave out. */
  readonly inNames: ReadonlySet<string>;
  /** In phrases: articles, prepositions and the like. */
  readonly inPhrases: ReadonlySet<string>;
}

/** The parsed content of `evaluation.yml`; throws a ZodError when it is not one. */
export function ignoredWordsOf(content: unknown): IgnoredWords {
  const lists = shape.parse(content);
  return { inNames: new Set(lists['name-words']), inPhrases: new Set(lists['filler-words']) };
}

/** A name without ignored words, case, accents and punctuation; a name of ignored words alone stays whole. */
export function comparableName(name: string, { inNames }: IgnoredWords): string {
  const words = plain(name).split(' ');
  return words.filter((word) => !inNames.has(word)).join(' ') || words.join(' ');
}

/** Share of the shorter phrase's words (plural or not) that the other one has too. */
export function overlap(a: string, b: string, ignored: IgnoredWords): number {
  const [x, y] = [phraseWords(a, ignored), phraseWords(b, ignored)];
  const both = [...x].filter((word) => y.has(word)).length;
  return both / Math.max(1, Math.min(x.size, y.size));
}

function phraseWords(phrase: string, { inPhrases }: IgnoredWords): Set<string> {
  const words = plain(phrase)
    .split(' ')
    .filter((word) => word !== '' && !inPhrases.has(word));
  return new Set(words.map((word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word)));
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
