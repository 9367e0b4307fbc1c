import type { Lexicon } from '../lexicon/types.js';

/** Endings of plurals with what stands in their place in the singular, as WordNet's Morphy has them (Miller 1990). */
const DETACHMENTS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[^s])s$/, ''],
  [/ies$/, 'y'],
  [/(?<=s|x|z|ch|sh)es$/, ''],
  [/men$/, 'man'],
];

/**
 * What a metric counts, in its base form: "such vehicles" are "vehicle", "Monthly active users" "monthly active user";
 * undefined where its last word is no noun that the word lists have, or has no plural there ("output").
 */
export function metricUnit(metric: string, lexicon: Lexicon): string | undefined {
  const words = metric.toLowerCase().trim().split(/\s+/);
  const first = words.findIndex((word) => !isDeterminer(word, lexicon));
  const last = words.at(-1);
  const noun = last === undefined || first < 0 ? undefined : singular(last, lexicon);
  return noun === undefined ? undefined : [...words.slice(first, -1), noun].join(' ');
}

const isDeterminer = (word: string, lexicon: Lexicon): boolean =>
  /^[\d.,]+$/.test(word) ||
  word === 'such' ||
  lexicon.readings(word).list.some(({ pos }) => pos === 'determiner' || pos === 'number');

function singular(word: string, lexicon: Lexicon): string | undefined {
  const nouns = lexicon.readings(word).list.filter(({ pos }) => pos === 'noun');
  const plural = nouns.find(({ form }) => form === 'plural');
  if (!plural) return nouns.length > 0 ? word : undefined;
  if (plural.lemma !== word) return plural.lemma;
  const shorter = DETACHMENTS.filter(([ending]) => ending.test(word));
  // "aircraft", "people": without a singular of its own.
  if (shorter.length === 0) return word;
  return shorter
    .map(([ending, instead]) => word.replace(ending, instead))
    .find((one) => lexicon.readings(one).list.some(({ pos, form }) => pos === 'noun' && form === 'singular'));
}
