import { flatMap } from '../flat-map.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Referent } from './types.js';
import { headIs } from '../groups/heads.js';

/** Groups whose leaders are being looked for: none of them leads those that lead it. */
export type Led = Set<NounGroup>;

/**
 * Who acts for a group of several that has no name of its own: "a consortium led by Foo", "an investor group controlled by
 * Ann Lee", "a group that includes Foo and Bar", "investors including Foo".
 */
export function leadersOf(
  group: NounGroup,
  { attached, links }: ParsedSentence,
  lexicon: Lexicon,
): readonly NounGroup[] {
  if (group.head.name || !headIs(group, 'led-group')) return [];
  const { surfaceSubjectOf, objectOf } = links.of(group);
  const said = surfaceSubjectOf.filter((c) => c.kind === 'participle' || c.kind === 'relative');
  const leaders = flatMap(
    said.filter((c) => c.passive && c.verb.classes.includes('lead-group')),
    (c) => c.subject,
  );
  if (leaders.length > 0) return leaders;
  // "Foo was part of a consortium that bought Bar"
  const parts = objectOf.filter((c) => c.verb.classes.includes('belong'));
  if (parts.length > 0) return flatMap(parts, (c) => c.subject);
  const members = said.filter((c) => c.kind === 'relative' && c.verb.classes.includes('include'));
  const examples = (attached.get(group) ?? []).filter((p) =>
    lexicon.is(p.preposition, 'preposition-example'),
  );
  return [...flatMap(examples, (p) => p.groups), ...flatMap(members, (c) => c.object)];
}

/** Keeps who stands for a group of several that has no name of its own, each with all of them. */
export class Leaders {
  private readonly parties = new Map<number, readonly number[]>();
  private last: number | undefined;

  /** That the group which a sentence tells of consists of, or is led by, these entities. */
  tell(entities: readonly number[], sentence: number): void {
    for (const entity of entities) this.parties.set(entity, entities);
    if (entities.length > 0) this.last = sentence;
  }

  has(entity: number): boolean {
    return this.parties.has(entity);
  }

  /** Whether the last such group was told of in that sentence. */
  toldIn(sentence: number): boolean {
    return this.last === sentence;
  }

  /** "A group including Foo and Bar said it": all who stand for the group, where one of them is meant. */
  all(found: readonly Referent[]): readonly Referent[] {
    const [only, second] = found;
    const all = only && !second ? this.parties.get(only.entity) : undefined;
    if (!only || !all) return found;
    const { span, by, certainty } = only;
    return all.map((entity) => ({ entity, span, by, certainty }));
  }
}
