import type { NounGroup } from '../groups/types.js';
import { groupKind } from './layout.js';
import { say, type Said } from './make.js';
import type { Clause } from './types.js';

/**
 * "a firm called Foo", "its payments arm, known as Foo": the participle gives a thing its name, and says no more than an
 * apposition does.
 */
export function namings(clause: Clause): Said[] {
  const { verb, kind, passive, object, complement, prepositions } = clause;
  if (kind !== 'participle' || !passive || !verb.classes.includes('give-name')) return [];
  const [as] = prepositions;
  const names = complement.length > 0 ? complement : as?.preposition === 'as' ? as.groups : [];
  const [thing, other] = object;
  const [name, another] = names;
  if (!thing || other || !name || another || !isNamed(name) || groupKind(thing) !== 'noun') return [];
  return [say('apposition', [name], thing, clause)];
}

const isNamed = (group: NounGroup): boolean => groupKind(group) === 'name' && group.owner === undefined;
