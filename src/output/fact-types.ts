import type { FactType } from '../rules/types.js';

/** The fact types of the rules, by name. */
export type FactTypes = ReadonlyMap<string, FactType>;
