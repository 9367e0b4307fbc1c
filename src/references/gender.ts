import type { Entity } from '../entities/types.js';

/** For "he" and "she" and their forms: the gender that it cannot be. */
export const OTHER_GENDER: Readonly<Record<string, Entity['gender']>> = {
  ...Object.fromEntries(['he', 'him', 'his', 'himself'].map((word) => [word, 'female'])),
  ...Object.fromEntries(['she', 'her', 'hers', 'herself'].map((word) => [word, 'male'])),
};
