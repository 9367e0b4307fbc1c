import type { Span } from '../article/types.js';
import type { Entity, NameMention } from '../entities/types.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import { CERTAINTY } from './reach.js';
import { namesOf } from './structure.js';
import type { Referent } from './types.js';
import { headIs } from '../groups/heads.js';

/** "its Foo unit", "the Foo brand", "Bar's Foo subsidiary": the name before such a noun is the thing itself. */
export function namedUnit(
  group: NounGroup,
  sentence: ParsedSentence,
  entities: readonly Entity[],
): readonly Referent[] | undefined {
  const is = (className: string): boolean => headIs(group, className);
  const last = group.modifiers[group.modifiers.length - 1];
  if (!is('named-thing')) return undefined;
  // "the Foo division of Bar" is Foo as well.
  const of = (sentence.attached.get(group) ?? []).find((p) => p.preposition === 'of');
  const ofOther = of?.groups.some((g) => g.head.name !== undefined && !g.place) ?? false;
  const name = last?.name ?? fullNameIn(group, ofOther, sentence, entities);
  if (!name) return undefined;
  const entity = entities[name.entity];
  // "the Ford unit" with nobody else as owner is Ford's, "Ford's Jaguar unit" is Jaguar, "the Ford group" Ford.
  if (!entity || entity.type === 'Place' || entity.type === 'Person') return undefined;
  const other = isOwned(group) || ofOther || (group.plural && endsNames(group, sentence));
  if (!other && is('stands-for-owner') && !is('generic-company')) return undefined;
  const span = { start: name.start, end: name.end };
  return [{ entity: entity.index, span, by: 'name', certainty: entity.certainty }];
}

/** "the group called Foo", "the lender, Bar": whom the name beside it names, and nobody told of before. */
export function namedBeside(
  group: NounGroup,
  sentence: ParsedSentence,
  span: Span,
): readonly Referent[] | undefined {
  if (group.determiner !== 'the') return undefined;
  const [named, another] = saidToBe(group, sentence) ?? namesOf(group, sentence);
  const name = another ? undefined : named?.head.name;
  return name && [{ entity: name.entity, span, by: 'description', certainty: CERTAINTY.description }];
}

/** "Foo is the firm that bought Bar": Foo did. */
function saidToBe(group: NounGroup, { links }: ParsedSentence): readonly NounGroup[] | undefined {
  const { saidIn, surfaceSubjectOf } = links.of(group);
  const told = surfaceSubjectOf.some((c) => c.kind === 'relative');
  const said = told ? saidIn.find((p) => p.kind === 'copula') : undefined;
  return said?.clause?.verb.negated ? undefined : said?.subject;
}

/**
 * "its Foo Systems computer business", "the Foo fashion chain": a company's name in several words behind a possessor, or
 * a name that opens a definite group of one thing or ends a list of them ("the Bar and Foo fashion chains").
 */
function fullNameIn(
  group: NounGroup,
  ofOther: boolean,
  sentence: ParsedSentence,
  entities: readonly Entity[],
): NameMention | undefined {
  const name = group.modifiers.findLast((m) => m.name !== undefined)?.name;
  if (!name || entities[name.entity]?.type !== 'Organization') return undefined;
  if (name.endToken - name.first > 1 && isOwned(group)) return name;
  if (group.modifiers[0]?.name !== name) return undefined;
  // "the Foo gaming business" is a part of Foo, "the company" and "the club" are known by where they are.
  if (group.plural) return endsNames(group, sentence) ? name : undefined;
  const kind = ofOther || !group.head.readings.inAny(PARTS);
  return kind && group.determiner === 'the' ? name : undefined;
}

/** "the Bar and Foo chains": a name that is joined to another before it. */
function endsNames(group: NounGroup, { pieces, links }: ParsedSentence): boolean {
  const at = links.of(group).place;
  const [other, and] = [pieces[at - 2], pieces[at - 1]];
  return and?.kind === 'mark' && and.tag === 'conjunction' && other?.kind === 'noun' && !!other.head.name;
}

/** Classes of nouns for a part of a company, or for any company. */
const PARTS: readonly string[] = ['subsidiary', 'generic-company'];

const isOwned = ({ owner, possessivePronoun }: NounGroup): boolean =>
  owner !== undefined || possessivePronoun !== undefined;
