import type { ParsedSentence } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';

/** Who a sentence's verbs tell of, by name where an apposition gives it: "the group's flagship, Foo, has". */
export function subjectsOf({ clauses, predications }: ParsedSentence): ReadonlySet<NounGroup> {
  const subjects = new Set(clauses.flatMap((c) => (c.kind === 'relative' ? [] : [...c.surfaceSubject])));
  const named = predications.filter((p) => p.kind === 'apposition' && subjects.has(p.complement));
  for (const { subject } of named) for (const group of subject) subjects.add(group);
  return subjects;
}

/** "Foo, whose brands include Bar": Foo, over the comma. */
export function antecedentOf(group: NounGroup, { pieces }: ParsedSentence): NounGroup | undefined {
  const at = pieces.indexOf(group);
  const before = pieces[at - 1]?.kind === 'mark' ? pieces[at - 2] : pieces[at - 1];
  return before?.kind === 'noun' ? before : undefined;
}

/** "Foo's stake in the business": the noun group that the phrase belongs to. */
export function hostOf(group: NounGroup, { attached, pieces }: ParsedSentence): NounGroup | undefined {
  const host = pieces[pieces.indexOf(group) - 2];
  if (host?.kind !== 'noun') return undefined;
  return attached.get(host)?.some((p) => p.groups.includes(group)) ? host : undefined;
}

/** "Foo and its partner": the name before the conjunction. */
export function conjunctBefore(group: NounGroup, { pieces }: ParsedSentence): NounGroup | undefined {
  const at = pieces.indexOf(group);
  const [name, mark] = [pieces[at - 2], pieces[at - 1]];
  const joined = mark?.kind === 'mark' && mark.lower === 'and';
  return joined && name?.kind === 'noun' && name.head.name ? name : undefined;
}
