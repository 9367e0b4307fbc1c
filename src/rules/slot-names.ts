import type { TriggerKind } from './types.js';

const ANYWHERE = [
  'percent',
  'money',
  'count',
  'date',
  'place-adjective',
  'based-in',
  'head',
  'infinitive',
  'infinitive-object',
  'content-subject',
];
/** Values that a noun group itself gives, not its clause. */
const OWN = ['host', 'own-percent', 'own-money', 'own-count', 'own-date'];
/** Slots besides prepositions, by what the frame is triggered by: no clause has an owner, no noun group an object. */
export const SLOTS: Readonly<Record<TriggerKind, readonly string[]>> = {
  verb: [
    'subject',
    'subject-office',
    'subject-new-office',
    'object-office',
    'gerund',
    'object',
    'object-owner',
    'owned-subject',
    'subject-owner',
    'complement',
    'governor',
    'governing',
    'governing-subject',
    'agreed-with',
    'spoken-of',
    ...ANYWHERE,
  ],
  noun: [
    'owner',
    'modifier',
    'agent',
    'holder',
    'done-by',
    'told-of',
    'known',
    'said-by',
    'hyphened',
    'named-beside',
    'definite',
    'indefinite',
    'self',
    'adjective',
    'spoken-of',
    'clause',
    'phrase',
    ...OWN,
    ...ANYWHERE,
  ],
  is: [
    'subject',
    'owner',
    'modifier',
    'agent',
    'adjective',
    'indefinite',
    'self',
    'spoken-of',
    'clause',
    'phrase',
    ...OWN,
    ...ANYWHERE,
  ],
  figure: [
    'owner',
    'modifier',
    'agent',
    'adjective',
    'spoken-of',
    'clause',
    'object-of',
    'counted',
    'by-thousands',
    'counted-in',
    ...OWN,
    ...ANYWHERE,
  ],
};

/** Every slot that is the own of some kind of trigger; all others are prepositions, which any may have. */
const OWN_TO_SOME = new Set(Object.values(SLOTS).flat());

/** Whether a frame that is set off by it may have the slot. */
export const isSlotOf = (trigger: TriggerKind, name: string): boolean =>
  SLOTS[trigger].includes(name) || !OWN_TO_SOME.has(name);
