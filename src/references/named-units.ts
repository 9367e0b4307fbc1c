import type { Entity, NameMention } from '../entities/types.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { Referent } from './types.js';

/** "its Foo unit", "the Foo brand", "Bar's Foo subsidiary": the name before such a noun is the thing itself. */
export function namedUnit(
  group: NounGroup,
  { attached }: ParsedSentence,
  entities: readonly Entity[],
): readonly Referent[] | undefined {
  const is = (className: string): boolean => group.head.readings.some((r) => r.classes.includes(className));
  const last = group.modifiers[group.modifiers.length - 1];
  const name = last?.name ?? fullNameIn(group, entities);
  if (!name || !is('named-thing')) return undefined;
  const entity = entities[name.entity];
  // "the Ford unit" with nobody else as owner is Ford's, "Ford's Jaguar unit" is Jaguar.
  if (!entity || entity.type === 'Place' || entity.type === 'Person') return undefined;
  // "the Foo division of Bar" is Foo as well.
  const of = (attached.get(group) ?? []).find((p) => p.preposition === 'of');
  const ofOther = of?.groups.some((g) => g.head.name !== undefined && !g.place) ?? false;
  if (!isOwned(group) && !ofOther && is('stands-for-owner')) return undefined;
  const span = { start: name.start, end: name.end };
  return [{ entity: entity.index, span, by: 'name', certainty: entity.certainty }];
}

/** "its Foo Systems computer business": a company's name in several words, behind a possessor. */
function fullNameIn(group: NounGroup, entities: readonly Entity[]): NameMention | undefined {
  const name = group.modifiers.findLast((m) => m.name !== undefined)?.name;
  const full = name && name.endToken - name.first > 1 && isOwned(group);
  return full && entities[name.entity]?.type === 'Organization' ? name : undefined;
}

const isOwned = ({ owner, possessivePronoun }: NounGroup): boolean =>
  owner !== undefined || possessivePronoun !== undefined;
