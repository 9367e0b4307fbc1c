import type { FactTypes } from '../output/fact-types.js';
import { QUALIFIERS } from '../output/vocabulary.js';
import type { FactType } from '../rules/types.js';
import type { Requirement, ValueKey } from './types.js';

/** When a found fact of each type counts as the gold one: `evaluation` of the types in the rules. */
export function requirementsOf(types: FactTypes): ReadonlyMap<string, Requirement> {
  return new Map([...types].map(([name, type]) => [name, requirementOf(type)]));
}

function requirementOf({ evaluation: { required, either, identifying } }: FactType): Requirement {
  return {
    required: required.map((key) => ({ role: key.replace(/\+$/, ''), many: key.endsWith('+') })),
    either: either.map((name) => {
      const key = name.replace(/^#/, '');
      return isValue(key) ? { key } : { role: key };
    }),
    identifying: identifying.flatMap((name) => {
      const key = name.replace(/\?$/, '');
      return isValue(key) ? [{ key, ifBoth: name.endsWith('?') }] : [];
    }),
  };
}

function isValue(key: string): key is ValueKey {
  return (QUALIFIERS as readonly string[]).includes(key);
}
