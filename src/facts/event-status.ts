import type { Clause } from '../clauses/types.js';
import { isKnown } from '../groups/determiners.js';
import type { NounGroup, VerbGroup } from '../groups/types.js';
import { oncePer } from '../once.js';
import type { StatusTables } from '../rules/types.js';
import type { SentenceContext } from './context.js';
import { clauseStatuses, fateOf, isReporting } from './status.js';
import { adjectiveStatuses, byClass, classesOfWord, nounStatuses } from './status-words.js';
import type { Status } from './types.js';

/** What a noun that governs is about: "talks over", "rumours of", not "the scheme in partnership with". */
const ABOUT: ReadonlySet<string> = new Set(['of', 'over', 'about', 'on', 'for']);

/** "talks over its acquisition of Foo", "rumours of a takeover": the noun that governs, and what becomes of it. */
function hostStatuses(group: NounGroup, holds: boolean, context: SentenceContext): Status[] {
  const { pieces, attached, links } = context.sentence;
  const host = pieces[links.of(group).place - 2];
  if (
    host?.kind !== 'noun' ||
    !attached.get(host)?.some((p) => ABOUT.has(p.preposition) && p.groups.includes(group))
  )
    return [];
  // "no talks on a merger" denies it, "no comment on the offer" does not.
  const governs = byClass(context.rules.status.nouns, host.head.readings.classes).length > 0;
  if (host.determiner === 'no' && !governs) return [];
  const own = nounStatuses(host, context).filter((s) => !holds || s !== 'agreed');
  return own.length > 0 ? [...own, ...fateOf(host, context)] : [];
}

/**
 * "sued to stop the merger", "may veto the bid": an end that has not come leaves it proposed, and what holds holding; an
 * event has no other end.
 */
function endOf(governed: Status, about: Clause, holds: boolean, context: SentenceContext): Status {
  if (governed !== 'cancelled' && governed !== 'former') return governed;
  const decided = clauseStatuses(about, false, context);
  // "was forced to abandon its bid": it did.
  const governor = about.governor?.clause?.verb.head.lower;
  const done = governor !== undefined && classesOfWord(governor, context.lexicon).includes('status-actual');
  const ahead = about.kind === 'infinitive' || about.verb.modal !== undefined;
  const open = ahead && !done && !decided.includes('agreed');
  if (!open || decided.includes('cancelled')) return 'cancelled';
  return holds ? 'actual' : 'proposed';
}

/** "has not discussed its purchase of Foo", "declined to comment on it": who speaks of it or not, there it is. */
function isSpokenOf(
  group: NounGroup,
  { verb, object, prepositions }: Clause,
  { lexicon }: SentenceContext,
): boolean {
  if (!isKnown(group)) return false;
  return object.includes(group)
    ? lexicon.is(verb.head.lower, 'speak-of')
    : isReporting(verb) && prepositions.some((p) => p.groups.includes(group));
}

/** "sees", not "has seen", "is seeing" or "would see". */
const isSimplePresent = ({ tense, perfect, progressive, modal }: VerbGroup): boolean =>
  tense === 'present' && !perfect && !progressive && modal === undefined;

/** What verbs say of their object in any tense, and in the simple present. */
const objectTables = oncePer(({ governors, gerunds, presents }: StatusTables) => ({
  always: { ...governors, ...gerunds },
  inPresent: { ...governors, ...gerunds, ...presents },
}));

/** "discusses the completion of its purchase of Foo", "discusses the sale": what an interview is about is no plan. */
const isTopic = (
  group: NounGroup,
  { verb, object }: Clause,
  { lexicon, sentence }: SentenceContext,
): boolean =>
  isKnown(group) &&
  lexicon.is(verb.head.lower, 'speak-of') &&
  verb.tense === 'present' &&
  !verb.progressive &&
  object.some((o) => o === group || sentence.attached.get(o)?.some((p) => p.groups.includes(group)));

/** "dismissed the suit" ends it, where "dismissed the report" denies it. */
const endsRather = (statuses: readonly Status[]): readonly Status[] =>
  statuses.includes('cancelled') ? statuses.filter((s) => s !== 'denied') : statuses;

/**
 * Status of what a noun says ("its acquisition of Foo"): adjectives, and the clause in which it is object or subject:
 * "completed the acquisition", "plans a merger", "the deal was called off".
 * @param holds the noun is an agreement and holds when signed: "signed a distribution agreement" is no more than `actual`
 */
export function eventStatuses(
  group: NounGroup,
  clause: Clause | undefined,
  holds: boolean,
  context: SentenceContext,
): Status[] {
  const { status } = context.rules;
  const own = [...adjectiveStatuses(group, status), ...hostStatuses(group, holds, context)];
  if (group.determiner === 'no') own.push('denied');
  const { surfaceSubjectOf, subjectOf, partOf } = context.sentence.links.of(group);
  const host = clause ?? subjectOf[0];
  if (!host) return own;
  // "The merger is expected to be completed": what is told of it is the completion.
  const raised = surfaceSubjectOf.find(
    (c) => host.passive && c.kind === 'infinitive' && c.governor?.clause === host,
  );
  const about = raised ?? host;
  // "expects to use this funding for research": what is to come is the use, and what it is made of was told.
  if (about.verb.classes.includes('use-means') && isKnown(group)) return own;
  // "withdrew from the deal", but not "ended the year with a profit".
  // "forecast a profit of $5m, sales of $9m": one of several that the verb governs.
  const listed = partOf.length === 0 && surfaceSubjectOf.length === 0 && about.object.length > 0;
  const isObject =
    about.object.includes(group) ||
    listed ||
    about.prepositions.some(
      (p) =>
        p.groups.includes(group) &&
        (p.preposition !== 'with' || about.object.length === 0) &&
        !context.lexicon.is(p.preposition, 'preposition-circumstance'),
    );
  // "completed the previously announced sale": done, whatever was planned before.
  const done = isObject && about.verb.classes.includes('complete') && !about.verb.modal;
  const found = done ? own.filter((s) => s !== 'agreed' && s !== 'proposed') : own;
  // "forecast a loss of $5m" reports what is to come.
  const tells = isReporting(about.verb) && !about.verb.classes.includes('status-proposed');
  if (isObject && !tells && !isTopic(group, about, context)) {
    const { always, inPresent } = objectTables(status);
    const table = isSimplePresent(about.verb) ? inPresent : always;
    const verdict = endsRather(byClass(table, about.verb.classes));
    const governed = verdict.map((s) => endOf(s, about, holds, context));
    found.push(...(holds ? governed.filter((s) => s !== 'agreed') : governed));
  }
  // "is struggling with debts" does not say that the debts are to come.
  const settled = holds || !about.object.includes(group);
  const verb = settled ? { ...about.verb, progressive: false } : about.verb;
  const said = clauseStatuses({ ...about, verb }, false, context);
  // "its sale of Foo will not affect Bar" does not deny the sale.
  const effect = !isObject && !about.verb.classes.includes('be');
  // "The alliance is expected to cut costs": the saving is to come, the alliance is there.
  const toCome: readonly Status[] = holds ? ['denied', 'proposed', 'agreed'] : ['denied'];
  const unsaid: readonly Status[] = isSpokenOf(group, about, context)
    ? [...toCome, 'cancelled']
    : effect
      ? toCome
      : [];
  found.push(...said.filter((s) => !unsaid.includes(s)));
  if (!about.passive && about.subject.includes(group))
    found.push(...byClass(status.subjects, about.verb.classes));
  const [finishing] = byClass(status.finishing, about.verb.classes);
  return finishing ? found.map((s) => (s === 'proposed' || s === 'rumoured' ? finishing : s)) : found;
}
