import { join } from 'node:path';
import type { Image } from '../image/container.js';
import type { Mappings, TypeMapping } from './mappings.js';
import type { Example, FactType, RuleSet } from './types.js';

/** The part of a rule set that every article asks for; types and examples have sections of their own. */
export type StoredRules = Omit<RuleSet, 'types' | 'examples'>;

/** The rules of an image; `folder` is the one that they were compiled from, in which the places of their origin lie. */
export function storedRules(image: Image, folder: string): RuleSet {
  const rules = image.json('rules/rules') as StoredRules;
  for (const rule of [...rules.frames, ...rules.patterns, ...rules.phrases]) placeIn(folder, rule);
  let examples: Example[] | undefined;
  return {
    ...rules,
    types: storedTypes(image),
    // Only who tests the rules asks for them, and they are half of all that rule files say.
    get examples() {
      examples ??= (image.json('rules/examples') as Example[]).map((example) => placeIn(folder, example));
      return examples;
    },
  };
}

/** The fact types of an image. */
export function storedTypes(image: Image): ReadonlyMap<string, FactType> {
  return new Map((image.json('rules/types') as FactType[]).map((type) => [type.name, type]));
}

/** What an image says of how its types stand in other vocabularies. */
export function storedMappings(image: Image): Mappings {
  const { types, ...rest } = image.json('rules/mappings') as StoredMappings;
  return { ...rest, types: new Map(types) };
}

/** As JSON can write it. */
export interface StoredMappings {
  readonly entities: Mappings['entities'];
  readonly identifiers: Mappings['identifiers'];
  readonly types: readonly (readonly [string, TypeMapping])[];
}

/** An image may be moved together with its folder, so it names files from there. What was just read is no one else's yet. */
function placeIn<Rule extends { readonly origin: { readonly file: string } }>(
  folder: string,
  rule: Rule,
): Rule {
  const origin: { file: string } = rule.origin;
  origin.file = join(folder, origin.file);
  return rule;
}
