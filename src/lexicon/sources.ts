import { readYaml } from '../yaml.js';
import { z } from 'zod';

const words = z.array(z.union([z.string(), z.number()]).transform(String));
const classes = z.record(z.string(), words);

/** One lexicon file: word classes by part of speech. A user's rule file may carry the same keys under `lexicon:`. */
export const LexiconBlock = z.strictObject({
  verbs: classes.optional(),
  nouns: classes.optional(),
  adjectives: classes.optional(),
  adverbs: classes.optional(),
  words: classes.optional(),
  phrases: classes.optional(),
  auxiliaries: z.record(z.string(), classes).optional(),
  values: z.record(z.string(), classes).optional(),
  /** Spellings that the inflection gets wrong: verb or noun → form → spellings. */
  irregular: z.record(z.string(), classes).optional(),
});
export type LexiconBlock = z.infer<typeof LexiconBlock>;

/** A lexicon file that cannot be used; the message names the file and what is wrong with it. */
class LexiconError extends Error {
  constructor(
    readonly file: string,
    problem: string,
  ) {
    super(`${file}: ${problem}`);
    this.name = 'LexiconError';
  }
}

/** Reads one lexicon file's text; throws LexiconError when it is no YAML or has keys that no lexicon has. */
export function parseLexiconBlock(file: string, text: string): LexiconBlock {
  let raw: unknown;
  try {
    raw = readYaml(text) ?? {};
  } catch (error) {
    throw new LexiconError(file, `is not valid YAML: ${(error as Error).message}`);
  }
  const result = LexiconBlock.safeParse(raw);
  if (result.success) return result.data;
  const first = result.error.issues[0];
  throw new LexiconError(file, `${first?.path.join('.') ?? ''}: ${first?.message ?? 'wrong shape'}`);
}
