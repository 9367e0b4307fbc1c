import { flatMap } from '../flat-map.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { NounGroup, Piece } from '../groups/types.js';

/** Who a sentence's verbs tell of, by name where an apposition gives it: "the group's flagship, Foo, has"; and what they are: "said Lee, Foo's head". */
export function subjectsOf({ clauses, predications }: ParsedSentence): ReadonlySet<NounGroup> {
  const subjects = new Set(flatMap(clauses, (c) => (c.kind === 'relative' ? [] : [...c.surfaceSubject])));
  for (const { kind, subject, complement } of predications) {
    if (kind !== 'apposition') continue;
    if (subjects.has(complement)) for (const group of subject) subjects.add(group);
    else if (subject.some((group) => subjects.has(group))) subjects.add(complement);
  }
  return subjects;
}

/** "Foo, whose brands include Bar": Foo, over the comma. */
export function antecedentOf(group: NounGroup, { pieces, links }: ParsedSentence): NounGroup | undefined {
  const at = links.of(group).place;
  const before = pieces[at - 1]?.kind === 'mark' ? pieces[at - 2] : pieces[at - 1];
  return before?.kind === 'noun' ? before : undefined;
}

/** "Foo's stake in the business": the noun group that the phrase belongs to. */
export function hostOf(group: NounGroup, { attached, pieces, links }: ParsedSentence): NounGroup | undefined {
  const host = pieces[links.of(group).place - 2];
  if (host?.kind !== 'noun') return undefined;
  return attached.get(host)?.some((p) => p.groups.includes(group)) ? host : undefined;
}

/** "the government's sale of its stake", "the state sale of its shares": whose it is has no name. */
export function belongsToPublicBody({ owner, modifiers }: NounGroup): boolean {
  const possessors = owner ? [owner.head] : modifiers;
  return possessors.some((u) => !u.name && u.readings.inClass('public-body'));
}

/** "Foo and its partner", "the company and chief executive Ann Lee": the noun group before the conjunction. */
export function conjunctBefore(group: NounGroup, { pieces, links }: ParsedSentence): NounGroup | undefined {
  const at = links.of(group).place;
  const [name, mark] = [pieces[at - 2], pieces[at - 1]];
  const joined = mark?.kind === 'mark' && mark.lower === 'and';
  return joined && name?.kind === 'noun' ? name : undefined;
}

/** The named subject that a pronoun means by where it stands, in front of it or in its relative clause. */
export const namedSubject = (group: NounGroup, sentence: ParsedSentence): NounGroup | undefined =>
  subjectAhead(group, sentence) ?? (group.possessivePronoun ? relativeSubject(group, sentence) : undefined);

/**
 * "With its purchase of Bar, Foo has …": who is meant by a pronoun in a phrase in front of the sentence's subject, where
 * no other name stands before it.
 */
function subjectAhead(group: NounGroup, { pieces, clauses, links }: ParsedSentence): NounGroup | undefined {
  const at = links.of(group).place;
  const [opening] = pieces;
  const fronted = opening?.kind === 'verb' || (opening?.kind === 'mark' && OPENS.has(opening.tag));
  if (at < 1 || !fronted || pieces.slice(0, at).some(holdsName)) return undefined;
  const main = clauses.find(
    (c) => c.kind === 'main' && c.surfaceSubject.every((g) => links.of(g).place > at),
  );
  const [subject, another] = main?.surfaceSubject ?? [];
  const named = subject?.head.name ? subject : subject?.owner;
  return named?.head.name && !another ? named : undefined;
}

/** "Foo, which owns 22 percent of Bar through its unit": the named subject of the relative clause that `group` stands in. */
function relativeSubject(group: NounGroup, { links }: ParsedSentence): NounGroup | undefined {
  const clause = links.of(group).partOf.find((c) => c.kind === 'relative' && !c.passive);
  const [subject, another] = clause?.surfaceSubject ?? [];
  return subject?.head.name && !another ? subject : undefined;
}

/**
 * "The brand was owned by Foo until it was sold to Bar": "it" in a clause behind a subordinator goes on with the subject of
 * the clause before, where things are done to both.
 */
export function subjectGoneOnWith(
  group: NounGroup,
  { pieces, clauses, links }: ParsedSentence,
): NounGroup | undefined {
  const mark = pieces[links.of(group).place - 1];
  if (mark?.kind !== 'mark' || mark.tag !== 'subordinator') return undefined;
  const at = clauses.findIndex((c) => c.passive && c.surfaceSubject.includes(group));
  const before = clauses[at - 1];
  const [subject, another] = before?.surfaceSubject ?? [];
  return before?.passive && before.kind === 'main' && !another ? subject : undefined;
}

const OPENS: ReadonlySet<string> = new Set(['preposition', 'subordinator']);

const holdsName = (piece: Piece): boolean =>
  piece.kind === 'noun' &&
  (piece.head.name !== undefined || piece.modifiers.some((m) => m.name) || piece.owner !== undefined);

/** "its president, Ann Lee": Ann Lee; a group that no apposition names is its own. */
export function namesOf(group: NounGroup, { links }: ParsedSentence): readonly NounGroup[] {
  const named = links.of(group).saidIn.find((p) => p.kind === 'apposition');
  return named && !group.head.name ? named.subject : [group];
}

/** Subjects of the clauses that a group takes part in, and of those that govern these or the ones of which it is the subject. */
export function subjectsAbove(
  group: NounGroup,
  { links }: ParsedSentence,
): { readonly own: readonly NounGroup[]; readonly governing: readonly NounGroup[] } {
  const { partOf, surfaceSubjectOf } = links.of(group);
  return {
    own: flatMap(partOf, (c) => c.surfaceSubject),
    governing: flatMap([...surfaceSubjectOf, ...partOf], (c) => c.governor?.clause?.surfaceSubject ?? []),
  };
}
