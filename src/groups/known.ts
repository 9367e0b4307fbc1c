import type { NounGroup } from './types.js';

/** "the bid", "its bid", "Vexa's bid": which one is known. */
export const isKnown = ({ determiner, owner, possessivePronoun }: NounGroup): boolean =>
  /^(?:the|this|that|both|whose)$/.test(determiner ?? '') ||
  owner !== undefined ||
  possessivePronoun !== undefined;
