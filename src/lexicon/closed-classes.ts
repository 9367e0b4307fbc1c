import type { PartOfSpeech } from './reading.js';

/** Part of speech of the closed classes under `words:`; any other class there is a plain adverb-like word. */
const CLOSED: Readonly<Record<string, PartOfSpeech>> = {
  determiner: 'determiner',
  'possessive-pronoun': 'determiner',
  demonstrative: 'determiner',
  quantifier: 'determiner',
  pronoun: 'pronoun',
  'personal-pronoun': 'pronoun',
  'reflexive-pronoun': 'pronoun',
  article: 'determiner',
  relative: 'relative',
  preposition: 'preposition',
  coordinator: 'conjunction',
  subordinator: 'conjunction',
  modal: 'modal',
  negation: 'negation',
  particle: 'particle',
  adverb: 'adverb',
  degree: 'adverb',
  'number-word': 'number',
};

/** "modal-future" is a kind of modal. */
export const closedPart = (className: string): PartOfSpeech =>
  CLOSED[className] ?? CLOSED[className.slice(0, className.indexOf('-'))] ?? 'particle';

/** Parts of speech of function words. */
export const CLOSED_PARTS: ReadonlySet<PartOfSpeech> = new Set([...Object.values(CLOSED), 'auxiliary']);
