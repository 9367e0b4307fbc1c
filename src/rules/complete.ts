import type { FactType } from './types.js';

/**
 * What a fact still lacks: names of required roles and qualifiers, or of those of which one is asked for.
 * `count` gives how many fillers a role has, and 1 for a qualifier that has a value. Empty: the fact is complete.
 */
export function missing(type: FactType, count: (name: string) => number): readonly string[] {
  const roles = Object.keys(type.roles).filter((name) => type.roles[name]!.required);
  const lacking = [...roles, ...type.requiredQualifiers].filter((name) => count(name) === 0);
  const chosen = type.oneOf.some((name) =>
    name.endsWith('+') ? count(name.slice(0, -1)) >= 2 : count(name) > 0,
  );
  return chosen || type.oneOf.length === 0 ? lacking : [...lacking, type.oneOf.join(' or ')];
}
