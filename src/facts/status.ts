import type { Clause } from '../clauses/types.js';
import type { NounGroup, VerbGroup } from '../groups/types.js';
import type { Lexicon } from '../lexicon/types.js';
import type { StatusTables } from '../rules/types.js';
import type { SentenceContext } from './context.js';
import type { Status } from './types.js';

/** The stronger of several statuses, by the order of `rules/status.yml`; `actual` when there is none. */
export function strongest(statuses: readonly Status[], tables: StatusTables): Status {
  return tables.strength.find((s) => statuses.includes(s)) ?? 'actual';
}

const byClass = (table: Readonly<Record<string, Status>>, classes: readonly string[]): Status[] =>
  classes.flatMap((c) => (table[c] ? [table[c]] : []));

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
    ...verbStatuses(clause.verb, isState && hasTense(clause), rules.status, context.lexicon),
    ...governorStatuses(clause, context),
  ];
}

/** "to own", "headed by Lee": infinitives and participles say nothing of when. */
const hasTense = (clause: Clause): boolean => clause.kind !== 'infinitive' && clause.kind !== 'participle';

function verbStatuses(verb: VerbGroup, isState: boolean, tables: StatusTables, lexicon: Lexicon): Status[] {
  const found: Status[] = [];
  if (verb.negated) found.push('denied');
  // "will remain chairman" says that she is.
  if (isState && verb.classes.includes('remain')) return found;
  if (verb.modal) {
    const own = tables.modals[verb.modal];
    if (own) found.push(own);
  } else if (verb.tense === 'future') found.push(tables.tenses.future);
  if (verb.modal && verb.perfect && /^(would|could|should|might)$/.test(verb.modal))
    found.push(tables.tenses.conditional);
  if (verb.progressive && !verb.perfect && !isState) found.push(tables.tenses.progressive);
  // "became a unit of Foo" tells of a state's beginning, "was a unit of Foo" that it is over.
  const begins = verb.classes.includes('become');
  if (isState && verb.tense === 'past' && !verb.modal && !begins) found.push(tables.tenses['past-state']);
  for (const adverb of verb.adverbs) {
    const said = byClass(
      tables.adverbs,
      lexicon.readings(adverb).flatMap((r) => r.classes),
    );
    // "initially funded by Foo": what happened is not undone, only a state can be over.
    found.push(...(isState ? said : said.filter((s) => s !== 'former')));
  }
  return found;
}

function governorStatuses(clause: Clause, context: SentenceContext): Status[] {
  const { governor } = clause;
  if (!governor) return [];
  const { status } = context.rules;
  const found: Status[] = [];
  if (governor.noun) found.push(...nounStatuses(governor.noun, status));
  if (governor.adjective)
    found.push(...byClass(status.governors, classesOfWord(governor.adjective, context.lexicon)));
  if (governor.clause) {
    const { verb } = governor.clause;
    const direct = !governor.noun && !governor.adjective;
    if (direct && clause.kind === 'infinitive' && verb.classes.includes('be'))
      found.push(status.tenses['be-to']);
    else if (direct || !isReporting(verb))
      found.push(...byClass(status.governors, governingClasses(verb, context.lexicon)));
    found.push(
      ...verbStatuses(verb, false, status, context.lexicon).map((s) =>
        clause.kind === 'complement' && s === 'agreed' ? 'actual' : s,
      ),
    );
    if (governor.clause !== clause) found.push(...governorStatuses(governor.clause, context));
  }
  return found;
}

/** "is expected to" governs as the adjective does: a passive has the classes of both. */
const governingClasses = (verb: VerbGroup, lexicon: Lexicon): readonly string[] =>
  verb.passive ? [...classesOfWord(verb.head.lower, lexicon)] : verb.classes;

const isReporting = (verb: VerbGroup): boolean => verb.classes.includes('say');
const classesOfWord = (word: string, lexicon: Lexicon): string[] =>
  lexicon.readings(word).flatMap((r) => r.classes);

/** "the proposed merger", "its former chairman", "a plan": adjectives before a noun, and the noun itself. */
export function nounStatuses(group: NounGroup, tables: StatusTables): Status[] {
  const adjectives = adjectiveStatuses(group, tables);
  if (group.determiner === 'no') return ['denied'];
  return [
    ...adjectives,
    ...byClass(
      tables.nouns,
      group.head.readings.flatMap((r) => r.classes),
    ),
  ];
}

export function adjectiveStatuses(group: NounGroup, tables: StatusTables): Status[] {
  const prefixed = [...group.modifiers, group.head].some((m) => m.lower.startsWith('ex-'));
  const found = group.modifiers.flatMap((m) =>
    byClass(
      tables.adjectives,
      m.readings.flatMap((r) => r.classes),
    ),
  );
  return prefixed ? [...found, 'former'] : found;
}

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
  const found = adjectiveStatuses(group, status);
  if (group.determiner === 'no') found.push('denied');
  const { clauses } = context.sentence;
  const host = clause ?? clauses.find((c) => c.subject.includes(group));
  if (!host) return found;
  // "The merger is expected to be completed": what is told of it is the completion.
  const raised = clauses.find(
    (c) =>
      host.passive &&
      c.kind === 'infinitive' &&
      c.governor?.clause === host &&
      c.surfaceSubject.includes(group),
  );
  const about = raised ?? host;
  const isObject = about.object.includes(group) || about.prepositions.some((p) => p.groups.includes(group));
  if (isObject && !isReporting(about.verb)) {
    const governed = byClass(status.governors, about.verb.classes);
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
  found.push(...(effect ? said.filter((s) => !toCome.includes(s)) : said));
  return found;
}
