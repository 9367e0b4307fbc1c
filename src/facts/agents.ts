import { flatMap } from '../flat-map.js';
import { listAt } from '../clauses/lists.js';
import type { Clause, PrepositionPhrase } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { SentenceContext } from './context.js';
import { headIs } from '../groups/heads.js';
import { meansA } from './entity-types.js';
import { asGroup, asOwner, type Filling } from './filling.js';

// Who does what a noun says, and the clauses that are said of a noun.

/** Who does what the noun says: its possessor, "by …", or the subject of the verb whose object it is. */
export function agentOf(
  group: NounGroup,
  attached: readonly PrepositionPhrase[],
  clause: Clause | undefined,
  context: SentenceContext,
): Filling[] {
  if (group.owner) return [...sharing(group, context), group.owner].map(asGroup);
  if (group.possessivePronoun) return [asOwner(group)];
  // "completed the purchase of Bar by May": a date does nothing.
  const by = attached.filter((p, i) => p.preposition === 'by' && !isOfNoun(attached[i - 1]));
  const doers = flatMap(by, (p) => p.groups).filter((g) => !g.head.value);
  if (doers.length > 0) return doers.map(asGroup);
  // "an offer for Bar launched by Foo"
  const makers = undergone(group, context).filter((c) => c.verb.classes.includes('make-bid'));
  if (makers.some((c) => c.subject.length > 0)) return flatMap(makers, (c) => c.subject.map(asGroup));
  // "Foo is a venture of Bar": Foo is the venture, and does nothing.
  const copular = clause?.verb.classes.some((c) => c === 'be' || c === 'become' || c === 'remain') === true;
  if (!clause || (copular && clause.object.includes(group))) return [];
  // "ordered the sale of Bar", "pushed for a takeover": somebody else's.
  if (clause.verb.classes.includes('on-others-deal')) return [];
  // "Lee spoke of growth with the sale of Bar": a person does what is the verb's own argument.
  const subject = doersIn(clause, context);
  if (context.sentence.links.of(group).argumentIn !== clause)
    return subject.filter((g) => !meansA('Person', g, context)).map(asGroup);
  return subject.map(asGroup);
}

/** What is told of two owners is theirs together: "Foo and Bar's joint venture", but not "Foo and Bar's chairman". */
const SHARED = ['joint-venture', 'merger', 'partnership'] as const;

/** Who is named before "and" in front of the owner of something shared. */
function sharing(group: NounGroup, { sentence: { pieces, links } }: SentenceContext): NounGroup[] {
  if (!SHARED.some((name) => headIs(group, name))) return [];
  const at = links.of(group).place;
  const [name, mark] = [pieces[at - 2], pieces[at - 1]];
  const joined = mark?.kind === 'mark' && mark.lower === 'and' && name?.kind === 'noun';
  return joined && name.head.name && !name.owner ? [name] : [];
}

/**
 * Who does what a clause says: its subject, but in "hired Foo to sell its unit" and "retained Foo to help raise $5m" who hired
 * the firm that acts for it.
 */
export function doersIn(clause: Clause, context: SentenceContext): readonly NounGroup[] {
  if (!clause.verb.classes.includes('done-for-client')) return clause.subject;
  const [doer] = clause.surfaceSubject;
  let hired: Clause | undefined = clause;
  // "to help raise $5m by selling a stake"
  while (hired?.governor?.clause && hired.governor.clause.surfaceSubject[0] === doer)
    hired = hired.governor.clause;
  const hires = hired?.kind === 'infinitive' ? hired.governor?.clause : undefined;
  if (!doer || !hires?.object.includes(doer) || meansA('Person', doer, context)) return clause.subject;
  return hires.verb.classes.includes('choose-supplier') ? hires.subject : clause.subject;
}

/** "the purchase of Bar, following approval by Foo": what stands behind "by" did what the noun before it says. */
const isOfNoun = (before: PrepositionPhrase | undefined): boolean =>
  before !== undefined &&
  before.preposition !== 'of' &&
  before.groups.some((g) => g.head.tag === 'noun' && !g.determiner && !g.owner && !g.possessivePronoun);

/** "In partnership with Foo, Bar opened …", "Bar, in partnership with Foo, opened …": the clause that the phrase goes with. */
function adverbialClause(group: NounGroup, { sentence }: SentenceContext): Clause | undefined {
  const { pieces, clauses, links } = sentence;
  // "Foo and Bar build cars through a venture"
  const means = links
    .of(group)
    .phraseOf.find((c) => c.prepositions.some((p) => MEANS.has(p.preposition) && p.groups.includes(group)));
  if (means) return means;
  const at = links.of(group).place;
  const before = pieces[at - 1];
  if (at < 1 || before?.kind !== 'mark' || before.tag !== 'preposition') return undefined;
  return clauses.find((c) => c.at > at && c.kind !== 'relative' && c.subject.length > 0);
}

/** By such a preposition a clause says what its subject does something with. */
const MEANS: ReadonlySet<string> = new Set(['through', 'via', 'under']);

/** "Under an agreement signed with Foo, Bar …": a participle that names nobody leaves it to the clause behind. */
export function doingClause(
  group: NounGroup,
  clause: Clause | undefined,
  context: SentenceContext,
): Clause | undefined {
  if (clause && (clause.kind !== 'participle' || clause.subject.length > 0)) return clause;
  return adverbialClause(group, context) ?? clause;
}

/** "exercised its right to buy", "raised its bid, valuing Bar at": the clause that a verb hangs on, or that a gerund shares its subject with. */
export function governing(clause: Clause, { sentence }: SentenceContext): Clause[] {
  if (clause.governor?.clause) return [clause.governor.clause];
  if (clause.kind !== 'gerund' || clause.surfaceSubject.length === 0) return [];
  const sharing = sentence.clauses.findLast(
    (c) => c.at < clause.at && c.surfaceSubject[0] === clause.surfaceSubject[0],
  );
  return sharing ? [sharing] : [];
}

/** "a round led by Foo", "a round that was led by Foo", "a round by Foo": who did what is said of the group. Who is said not to did not. */
export function doersOf(group: NounGroup, context: SentenceContext): NounGroup[] {
  const said = undergone(group, context);
  if (said.length > 0) return flatMap(said, (c) => (c.verb.negated ? [] : [...c.subject]));
  const direct = (context.sentence.attached.get(group) ?? []).filter((p) => p.preposition === 'by');
  return flatMap(direct, (p) => [...p.groups]);
}

/** "a round led by Foo", "a deal signed with Foo", "a unit that was sold": the passive clauses said of the group. */
export const undergone = (group: NounGroup, { sentence }: SentenceContext): Clause[] =>
  sentence.links
    .of(group)
    .objectOf.filter((c) => c.passive && (c.kind === 'relative' || c.kind === 'participle'));

/** "a stake held by Foo": those that tell who has the group. */
export const heldBy = (group: NounGroup, context: SentenceContext): Clause[] =>
  undergone(group, context).filter((c) => c.verb.classes.includes('hold') || c.verb.classes.includes('own'));

/** "the shares he does not own", "the shares held by him": who has the group. */
export const holdersOf = (group: NounGroup, context: SentenceContext): NounGroup[] =>
  flatMap([...holding(group, context), ...heldBy(group, context)], (c) => (c.verb.negated ? [] : c.subject));

/** "a stake Foo was holding in Bar": the relative clauses whose object the group is. */
export const holding = (group: NounGroup, { sentence }: SentenceContext): Clause[] =>
  sentence.links
    .of(group)
    .objectOf.filter((c) => c.kind === 'relative' && !c.passive && !c.surfaceSubject.includes(group));

/** "Together with Foo, Bar established": what the preposition that opens the sentence holds, in front of the subject. */
export function fronted(name: string, subject: NounGroup, { sentence }: SentenceContext): NounGroup[] {
  const { pieces, links } = sentence;
  const [opening, first] = pieces;
  const opens = opening?.kind === 'mark' && opening.lower === name && first?.kind === 'noun';
  return opens && links.of(subject).place > 1 ? listAt(pieces, 1).groups : [];
}

/** "the workers who left": a clause behind the group says which. */
export const isTold = (group: NounGroup, { sentence }: SentenceContext): boolean =>
  sentence.links.of(group).surfaceSubjectOf.some((c) => c.kind === 'relative' || c.kind === 'participle');
