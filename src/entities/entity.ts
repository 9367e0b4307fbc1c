import type { Entity } from './types.js';

/** All entities have the same properties in the same order, which makes reading them fast. */
export const entityOf = (
  index: number,
  type: Entity['type'],
  name: string,
  aliases: readonly string[],
  identifiers: Readonly<Record<string, string>>,
  certainty: number,
  gender: Entity['gender'],
  surname: string | undefined,
): Entity => ({ index, type, name, aliases, identifiers, certainty, gender, surname });

/** The surname that a thing of such a type is called by. */
export const surnameOf = (type: Entity['type'], name: string): string | undefined =>
  type === 'Person' ? name.slice(name.lastIndexOf(' ') + 1) : undefined;
