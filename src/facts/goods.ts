import type { NounGroup } from '../groups/types.js';

// What is counted or numbered like goods is no company, and no part of one.

/** "70 new Boeing 737s", "fewer iPhones" are goods of that name; "the four Foo Stores" may be a company's. */
export const isCounted = (group: NounGroup): boolean =>
  group.head.name !== undefined &&
  (isCompared(group) ||
    (group.determiner === undefined &&
      group.modifiers.some((m) => m.value?.kind === 'count' || m.tag === 'value')));

const COMPARED: ReadonlySet<string> = new Set(['fewer', 'more', 'many', 'most']);

const isCompared = ({ determiner, quantifier, modifiers }: NounGroup): boolean =>
  COMPARED.has(determiner ?? quantifier?.lower ?? modifiers[0]?.lower ?? '');

/** "the A320neo", "the F-35": goods by the number of their model. */
export const isModel = ({ determiner, head }: NounGroup): boolean =>
  determiner === 'the' && head.name !== undefined && /^\p{L}+-?\d+\p{L}*$/u.test(head.lower);

/** More than a company has parts. */
export const isMany = (group: NounGroup): boolean =>
  isCompared(group) ||
  group.modifiers.some(
    ({ value: v }) => v?.kind === 'count' && 'value' in v.quantity && v.quantity.value > 20,
  );
