import { isIndefiniteArticle } from '../text/function-words.js';
import type { NounGroup } from './types.js';

/** "the bid", "its bid", "Vexa's bid": which one is known. */
export const isKnown = ({ determiner, owner, possessivePronoun }: NounGroup): boolean =>
  /^(?:the|this|that|both|whose)$/.test(determiner ?? '') ||
  owner !== undefined ||
  possessivePronoun !== undefined;

/** "a bid", "an offer" */
export const isIndefinite = ({ determiner }: NounGroup): boolean => isIndefiniteArticle(determiner);

/** "a bid", "the offer" */
export const hasArticle = (group: NounGroup): boolean => isIndefinite(group) || group.determiner === 'the';
