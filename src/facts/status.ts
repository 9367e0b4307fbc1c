import { flatMap } from '../flat-map.js';
import type { Clause } from '../clauses/types.js';
import type { NounGroup, Piece, VerbGroup } from '../groups/types.js';
import type { Lexicon } from '../lexicon/types.js';
import type { StatusTables } from '../rules/types.js';
import type { SentenceContext } from './context.js';
import { meansA } from './entity-types.js';
import { opensItem } from './leads.js';
import { byClass, classesOfWord, nounStatuses } from './status-words.js';
import type { Status } from './types.js';

/**
 * Status of what a clause's verb says: its own negation, modal, tense and adverbs, and everything that governs it
 * ("agreed to", "plan to", "is likely to", "analysts believe that").
 * @param isState what the verb tells is a state ("owned"), so that its past is over
 */
export function clauseStatuses(clause: Clause, isState: boolean, context: SentenceContext): Status[] {
  const { rules } = context;
  // Headlines: "Foo to buy Bar".
  const announced =
    clause.kind === 'main' && clause.verb.tense === 'infinitive' ? [rules.status.tenses['be-to']] : [];
  return [
    ...announced,
    ...(isDoneByNobody(clause) ? (['denied'] as const) : []),
    ...(isBackshifted(clause)
      ? [rules.status.tenses['reported-future']]
      : verbStatuses(clause.verb, isState, rules.status, context.lexicon, hasTense(clause)).filter(
          (s) =>
            !(isReportedState(clause, isState) && s === rules.status.tenses['past-state']) &&
            !(s === 'denied' && isOneOfSeveral(clause)),
        )),
    ...(isScheduled(clause, context) ? [rules.status.tenses.future] : []),
    ...conditionStatuses(clause, context),
    ...governorStatuses(clause, context),
    ...(opensItem(clause) && (clause.verb.base || clause.verb.tense === 'infinitive')
      ? (context.lead()?.statuses ?? [])
      : []),
  ];
}

/** "No jobs will go", "will pay no dividend", "nobody will go": what is said of nobody and nothing. */
const isDoneByNobody = ({ subject, object }: Clause): boolean =>
  [...subject, ...object].some(
    (g) => g.determiner === 'no' || (g.head.tag === 'pronoun' && g.head.readings.inClass('negation')),
  );

/** "was not the only investor in Foo", "is not the first time that Foo and Bar merge": there were others as well. */
const isOneOfSeveral = ({ verb, object, complement }: Clause): boolean =>
  verb.classes.includes('be') &&
  [...object, ...complement].some(
    (g) => g.determiner === 'the' && g.modifiers.some((m) => m.readings.inClass('one-of-several')),
  );

/** "takes over next month": a present that its date puts into the future. */
function isScheduled({ verb, prepositions }: Clause, { lexicon }: SentenceContext): boolean {
  return (
    verb.tense === 'present' &&
    !verb.perfect &&
    !verb.modal &&
    flatMap(prepositions, (p) => p.groups).some(
      (g) => g.head.value?.kind === 'date' && lexicon.is(g.head.lower, 'future-adverb'),
    )
  );
}

/** "said it would buy": what was said is "will". */
function isBackshifted({ kind, verb, governor }: Clause): boolean {
  const said = governor?.clause?.verb;
  return (
    kind === 'complement' &&
    verb.modal === 'would' &&
    !verb.perfect &&
    !verb.negated &&
    governor?.noun === undefined &&
    said !== undefined &&
    isReporting(said) &&
    said.tense === 'past'
  );
}

/** "said it owned Foo": what was said is "owns"; "had owned" is over. */
const isReportedState = ({ kind, verb, governor }: Clause, isState: boolean): boolean =>
  isState &&
  kind === 'complement' &&
  verb.tense === 'past' &&
  !verb.perfect &&
  governor?.clause?.verb.tense === 'past' &&
  isReporting(governor.clause.verb);

/** "if it buys Foo", "should the offer be accepted": what opens the clause, before its subject. */
function conditionStatuses(clause: Clause, { sentence, rules }: SentenceContext): Status[] {
  const { pieces, links } = sentence;
  const [first] = clause.surfaceSubject;
  const subject = first ? links.of(first).place : -1;
  let k = (subject >= 0 && subject < clause.at ? subject : clause.at) - 1;
  while (k > 0 && isAdverb(pieces[k])) k--;
  const mark = pieces[k];
  if (mark?.kind !== 'mark') return [];
  return byClass(rules.status.conditions, mark.unit.readings.classes);
}

const isAdverb = (piece: Piece | undefined): boolean => piece?.kind === 'mark' && piece.tag === 'adverb';

/** "to own", "headed by Lee": infinitives and participles say nothing of when. */
const hasTense = (clause: Clause): boolean => clause.kind !== 'infinitive' && clause.kind !== 'participle';

function verbStatuses(
  verb: VerbGroup,
  isState: boolean,
  tables: StatusTables,
  lexicon: Lexicon,
  tensed = true,
): Status[] {
  const found: Status[] = [];
  const saidBy = (adverb: string): Status[] => byClass(tables.adverbs, classesOfWord(adverb, lexicon));
  // "no longer owns" does not deny that it did.
  const over = isState && verb.adverbs.some((a) => lexicon.is(a, 'negation') && saidBy(a).includes('former'));
  if (verb.negated && !over)
    found.push(verb.tense === 'infinitive' ? tables.tenses['negated-infinitive'] : 'denied');
  // "will remain chairman" says that she is.
  if (isState && verb.classes.includes('remain')) return found;
  if (verb.modal) {
    const own = tables.modals[verb.modal];
    if (own) found.push(own);
  } else if (verb.tense === 'future') found.push(tables.tenses.future);
  if (verb.modal && verb.perfect && /^(would|should)$/.test(verb.modal))
    found.push(tables.tenses.conditional);
  const underWay = isState || verb.classes.includes('under-way');
  if (verb.progressive && !verb.perfect && !underWay) found.push(tables.tenses.progressive);
  // "became a unit of Foo" tells of a state's beginning, "was a unit of Foo" that it is over.
  const begins = verb.classes.includes('become');
  if (isState && tensed && verb.tense === 'past' && !verb.modal && !begins)
    found.push(tables.tenses['past-state']);
  for (const adverb of verb.adverbs) {
    const said = saidBy(adverb);
    // "initially funded by Foo": what happened is not undone, only a state can be over.
    found.push(...(isState ? said : said.filter((s) => s !== 'former')));
  }
  return found;
}

function governorStatuses(clause: Clause, context: SentenceContext): Status[] {
  const { governor } = clause;
  if (!governor || isSince(clause, context)) return [];
  const { status } = context.rules;
  const found: Status[] = nearnessOf(clause, context);
  if (governor.noun) {
    // "exercised its right to buy": a right that is used is no plan any more.
    const used = governor.clause?.verb.classes.includes('exercise') ?? false;
    found.push(...(used ? [] : nounStatuses(governor.noun, context)), ...fateOf(governor.noun, context));
  }
  if (governor.adjective)
    found.push(...byClass(status.governors, classesOfWord(governor.adjective, context.lexicon)));
  if (governor.clause) {
    const { verb } = governor.clause;
    const direct = !governor.noun && !governor.adjective;
    const manner = isManner(clause, context);
    if (direct && clause.kind === 'infinitive' && verb.classes.includes('be'))
      found.push(status.tenses['be-to']);
    else if (direct && clause.kind === 'infinitive' && verb.classes.includes('have'))
      found.push(status.tenses['have-to']);
    else if (!manner && (direct || !isReporting(verb) || clause.kind === 'infinitive')) {
      const classes = governingClasses(verb, context.lexicon);
      // "denied claims in a suit to block the sale": what is denied are the claims.
      const aside = governor.noun !== undefined && !isArgument(governor.noun, governor.clause);
      found.push(...byClass(status.governors, classes).filter((s) => !aside || s !== 'denied'));
      if (clause.kind !== 'infinitive') found.push(...byClass(status.gerunds, classes));
      // "hired Ann Lee to run Vexa" tells of an office that she has.
      else if (!clause.surfaceSubject.some((g) => meansA('Person', g, context)))
        found.push(...byClass(status.infinitives, classes));
    }
    const told = isBackshifted(governor.clause)
      ? [status.tenses['reported-future']]
      : verbStatuses(verb, false, status, context.lexicon);
    found.push(...told.map((s) => (clause.kind === 'complement' && s === 'agreed' ? 'actual' : s)));
    // "declined to comment on reports that it will": who says nothing of what is reported calls nothing off.
    const silent = governor.noun !== undefined && isReporting(verb);
    if (governor.clause !== clause && !silent)
      found.push(
        ...conditionStatuses(governor.clause, context),
        ...governorStatuses(governor.clause, context),
      );
  }
  return found;
}

const isArgument = (noun: NounGroup, { object, subject, surfaceSubject }: Clause): boolean =>
  object.includes(noun) || subject.includes(noun) || surfaceSubject.includes(noun);

/** "will have its best year since selling Foo": from when on, nothing that the verb governs. */
const isSince = (clause: Clause, context: SentenceContext): boolean =>
  markBefore(clause, context) === 'since';

/** "ended months of talk by selling Foo", "scrapped it after losing $5m": how or when, and the verb of the rest says not whether. */
const isManner = (clause: Clause, context: SentenceContext): boolean =>
  context.lexicon.is(markBefore(clause, context) ?? '', 'preposition-circumstance');

/** The preposition in front of a gerund. */
function markBefore({ kind, at }: Clause, { sentence }: SentenceContext): string | undefined {
  const mark = sentence.pieces[at - 1];
  return kind === 'gerund' && mark?.kind === 'mark' ? mark.lower : undefined;
}

/** "close to buying", "near a deal to buy": the preposition before the gerund, or before the noun that governs. */
function nearnessOf(
  { governor, at, kind }: Clause,
  { sentence: { pieces, links }, rules: { status } }: SentenceContext,
): Status[] {
  const behind = governor?.noun ? links.of(governor.noun).place : kind === 'gerund' ? at : 0;
  const mark = pieces[behind - 1];
  return mark?.kind === 'mark' && mark.tag === 'preposition'
    ? byClass(status.nearness, mark.unit.readings.classes)
    : [];
}

/** What becomes of a plan, a bid or an attempt: "the plan to buy Foo was scrapped", "its attempt to buy Foo failed". */
export function fateOf(noun: NounGroup, { sentence, rules }: SentenceContext): Status[] {
  const { status } = rules;
  return flatMap(sentence.links.of(noun).surfaceSubjectOf, (c) =>
    byClass(c.passive ? status.governors : status.subjects, c.verb.classes),
  );
}

/** "is expected to" governs as the adjective does: a passive has the classes of both. */
const governingClasses = (verb: VerbGroup, lexicon: Lexicon): readonly string[] =>
  verb.passive ? [...classesOfWord(verb.head.lower, lexicon)] : verb.classes;

export const isReporting = (verb: VerbGroup): boolean => verb.classes.includes('say');
