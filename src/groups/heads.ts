import type { NounGroup } from './types.js';

/** Whether a noun group's head is of a word class: "its 40 percent stake" of `stake`. */
export const headIs = ({ head }: NounGroup, className: string): boolean => head.readings.inClass(className);
