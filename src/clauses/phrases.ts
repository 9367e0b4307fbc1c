import { flatMap } from '../flat-map.js';
import type { ParsedSentence, PrepositionPhrase } from './types.js';

/** All prepositional phrases of a sentence: those that stand with nouns, then those of its clauses. */
export const phrasesIn = ({ attached, clauses }: ParsedSentence): PrepositionPhrase[] => [
  ...flatMap([...attached.values()], (phrases) => phrases),
  ...flatMap(clauses, (clause) => clause.prepositions),
];
