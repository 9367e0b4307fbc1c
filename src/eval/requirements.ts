import type { FactType, FactTypes } from '../output/fact-types.js';
import { QUALIFIERS } from '../output/vocabulary.js';
import type { Requirement, ValueKey } from './types.js';

/** When a found fact of each type counts as the gold one. */
export function requirementsOf(types: FactTypes): ReadonlyMap<string, Requirement> {
  return new Map([...types].map(([name, type]) => [name, requirementOf(type)]));
}

/** `evaluation` of the type in `rules/schema.yml`; for a type without it, what the type itself requires. */
function requirementOf(type: FactType): Requirement {
  const { required = [], either = [], identifying = [] } = type.evaluation ?? defaults(type);
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

function defaults(type: FactType): NonNullable<FactType['evaluation']> {
  const roles = Object.entries(type.roles).filter(([, role]) => role.required);
  return {
    required: roles.map(([name, role]) => (role.many ? `${name}+` : name)),
    either: type.oneOf.filter((key) => !key.endsWith('+')),
    identifying: type.identifying.map((key) => `${key}?`),
  };
}
