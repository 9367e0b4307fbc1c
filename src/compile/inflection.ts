import { createRequire } from 'node:module';

interface Engine {
  model(): { one: { lexicon: Record<string, string | string[]> } };
  methods(): {
    two: {
      transform: {
        verb: { conjugate(infinitive: string, model: unknown): Record<string, string> };
        noun: { toPlural(singular: string, model: unknown): string };
        adjective: {
          toComparative(adjective: string, model: unknown): string;
          toSuperlative(adjective: string, model: unknown): string;
        };
      };
    };
  };
}

let loaded: Engine | undefined;

/** Loaded when the first word is inflected: what stands in an image needs none of it, and it takes half a second. */
const engine = (): Engine => (loaded ??= createRequire(import.meta.url)('compromise/two') as Engine);

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
  const forms = engine().methods().two.transform.verb.conjugate(base, engine().model());
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
  return engine().methods().two.transform.noun.toPlural(singular, engine().model());
}

/** Comparative and superlative of an English adjective, where they are one word. */
export function comparison(adjective: string): string[] {
  const { toComparative, toSuperlative } = engine().methods().two.transform.adjective;
  return [toComparative, toSuperlative]
    .map((compare) => compare(adjective, engine().model()))
    .filter((form) => form !== '' && !form.includes(' '));
}

/** compromise's dictionary: lower-case word or phrase with its tags ("buy" → ["Infinitive"]). */
export const compromiseWords = (): [string, readonly string[]][] =>
  Object.entries(engine().model().one.lexicon).map(([word, tags]) => [word, [tags].flat()]);
