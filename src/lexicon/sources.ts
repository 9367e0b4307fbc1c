import { readYaml } from '../yaml.js';
import { z } from 'zod';

const word = z.union([z.string(), z.number()]).transform(String);
const words = z.array(word);
const classes = z.record(z.string(), words);

/** What an entry may say of its verb; each is a class of its own. */
const verbProperty = z.enum(['separable', 'needs-object']);
/** A verb, or in one row a verb with its properties: `take over: [separable, needs-object]`. */
const verbEntry = z.union([word, z.record(z.string(), z.array(verbProperty))]);
type VerbEntry = z.infer<typeof verbEntry>;

/** Verbs by class, those of the properties that their entries state behind them. */
function verbClasses(entries: Readonly<Record<string, readonly VerbEntry[]>>): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [name, list] of Object.entries(entries))
    found[name] = list.flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.keys(entry)));
  for (const entry of Object.values(entries).flat()) {
    if (typeof entry === 'string') continue;
    for (const [verb, properties] of Object.entries(entry))
      for (const property of properties) (found[property] ??= []).push(verb);
  }
  return found;
}

/** One lexicon file: word classes by part of speech. A user's rule file may carry the same keys under `lexicon:`. */
export const LexiconBlock = z.strictObject({
  verbs: z.record(z.string(), z.array(verbEntry)).transform(verbClasses).optional(),
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
