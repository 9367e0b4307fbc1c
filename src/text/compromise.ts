/**
 * The only file that imports compromise: sentence boundaries as it sees them, its dictionary, and its inflection.
 * Everything else is our own, since its tagger fails on the very words that news turns on (see docs/architecture.md).
 */
import nlp from 'compromise/two';

interface Inflector {
  verb: { conjugate(infinitive: string, model: unknown): Record<string, string> };
  noun: { toPlural(singular: string, model: unknown): string };
}

const engine = nlp as unknown as {
  model(): { one: { lexicon: Record<string, string | string[]> } };
  methods(): { two: { transform: Inflector } };
  tokenize(text: string): { json(options: object): { offset: { start: number; length: number } }[] };
};

/** The forms of a verb, lower case: "buy" → buys, bought, bought, buying. Only the first word of "take over" inflects. */
export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

/** Conjugates the base form of an English verb (one word). */
export function conjugate(base: string): VerbForms {
  const forms = engine.methods().two.transform.verb.conjugate(base, engine.model());
  const past = forms['PastTense'] ?? `${base}ed`;
  return {
    base,
    third: forms['PresentTense'] ?? `${base}s`,
    past,
    participle: forms['Participle'] ?? past,
    gerund: forms['Gerund'] ?? `${base}ing`,
  };
}

/** Plural of an English noun (one word). */
export function plural(singular: string): string {
  return engine.methods().two.transform.noun.toPlural(singular, engine.model());
}

/** compromise's dictionary: lower-case word or phrase with its tags ("buy" → ["Infinitive"]). */
export function* dictionary(): Generator<[string, readonly string[]]> {
  for (const [word, tags] of Object.entries(engine.model().one.lexicon)) {
    yield [word, Array.isArray(tags) ? tags : [tags]];
  }
}

/** Where compromise starts a new sentence: offsets into `text`, ascending, without 0. */
export function sentenceStarts(text: string): number[] {
  return engine
    .tokenize(text)
    .json({ offset: true, terms: false })
    .map((sentence) => sentence.offset.start)
    .filter((start) => start > 0 && start < text.length);
}
