import { flatMap } from '../flat-map.js';
import type { Clause, Predication } from '../clauses/types.js';
import { headIs } from '../groups/heads.js';
import type { NounGroup } from '../groups/types.js';
import type { FactType, Frame } from '../rules/types.js';
import type { FactRecord } from './candidate.js';
import type { SentenceContext } from './context.js';
import { eventStatuses } from './event-status.js';
import { isOfClass } from './filling-class.js';
import { referentsOf } from './fillings.js';
import { clauseStatuses } from './status.js';
import { strongest } from '../merging/status.js';
import { adjectiveStatuses, adverbStatuses } from './status-words.js';
import type { Status } from './types.js';

/** Status of a match: what the rule says, then what clause, noun and adjectives around the trigger say. */
export function matchStatus(
  frame: Frame,
  type: FactType,
  record: FactRecord,
  context: SentenceContext,
): Status {
  const own: Status[] = frame.status ? [frame.status] : [];
  const { clause, group, predication } = record;
  // "sales rose 5%" tells a figure as a verb tells anything, "a profit of $5m" as a noun does.
  const by = record.told ?? record.trigger;
  if (record.told === 'verb' && clause) {
    // "nearly doubled": not all of it, but so much.
    const nearly = clause.verb.adverbs.some((a) => context.lexicon.is(a, 'failed-adverb'));
    own.push(...clauseStatuses(clause, false, context).filter((s) => !nearly || s !== 'cancelled'));
  }
  if (record.trigger === 'verb' && clause && !frame.state) {
    // A right to buy holds whether it is used or not.
    const said = clauseStatuses(clause, type.state && !frame.begins, context);
    const holds = frame.status === 'actual';
    // "tries to fend off the bid", "may reject it": the bid stands; "urged holders to reject it" has been said.
    const same = clause.governor?.clause?.surfaceSubject[0] === clause.surfaceSubject[0];
    const open =
      (same || clause.verb.modal !== undefined) &&
      frame.status === 'cancelled' &&
      said.some((s) => s === 'proposed' || s === 'rumoured');
    if (open) own.pop();
    own.push(...(holds ? said.filter((s) => s !== 'proposed' && s !== 'agreed') : said));
  }
  // "The bid, which values Foo at $5m, was rejected": what is told of the bid holds for what it is about.
  if (record.trigger === 'verb' && clause?.kind === 'relative' && frame.status)
    own.push(...flatMap(clause.subject, (event) => fateOf(event, clause, context)));
  // "agreed to buy Foo, with sales of $5m": the sales are not what was agreed.
  const hosts = by === 'noun' ? record.holds('host') : [];
  const aside = hosts.some((h) => referentsOf(h, context).length > 0 || isOfClass(h, 'company-noun'));
  if (by === 'noun' && group)
    own.push(
      ...(type.state || frame.state || aside
        ? [...adjectiveStatuses(group, context.rules.status), ...heldStatuses(group, clause, context)]
        : eventStatuses(group, clause, frame.status === 'actual', context)),
    );
  if (record.trigger === 'is' && group) {
    if (group.determiner === 'no') own.push('denied');
    const adjectives = adjectiveStatuses(group, context.rules.status);
    // "the failed caterer Foo": what became of it, and not of what is said of it.
    own.push(...(frame.state ? adjectives.filter((s) => s === 'former') : adjectives));
    own.push(...adverbStatuses(group, context));
    if (clause && predication && isSaidBy(clause, predication))
      own.push(...clauseStatuses(clause, type.state, context));
  }
  // What a person or a company is called stands beside what is said of them.
  if (!type.state && record.trigger !== 'is' && !isBackground(clause, context))
    own.push(...context.hearsay());
  const status = strongest(own, context.rules.status.strength);
  return type.forecast && status === 'agreed' ? 'proposed' : status;
}

/** "is chairman", "served as chairman": the verb says when, as it does not of whom it is done to ("hired Lee as chairman"). */
const isSaidBy = (clause: Clause, { kind, subject }: Predication): boolean =>
  kind === 'copula' ||
  (kind === 'as' && clause.verb.classes.includes('serve-as') && subject[0] === clause.subject[0]);

/**
 * "Foo, which was founded in 2001, may be sold, a banker said", "Foo bought Bar in 2001 and may sell it, a banker said": the
 * past is no secret that the banker tells.
 */
function isBackground(clause: Clause | undefined, { sentence }: SentenceContext): boolean {
  if (clause?.verb.tense !== 'past' || clause.verb.modal) return false;
  if (clause.kind === 'relative') return true;
  const [subject] = clause.surfaceSubject;
  return sentence.clauses.some(
    (c) =>
      c.at > clause.at && c.surfaceSubject[0] === subject && c.kind === 'main' && c.verb.tense === 'present',
  );
}

/** Of a state that a noun tells: "will have its seat in Leeds" is to come, "sold its stake", "bought Foo's stake" ends it. */
function heldStatuses(group: NounGroup, clause: Clause | undefined, context: SentenceContext): Status[] {
  if (!clause) return [];
  const is = (...classes: string[]): boolean => clause.verb.classes.some((c) => classes.includes(c));
  if (is('have', 'hold') && clause.object.includes(group) && clause.verb.tense !== 'past')
    return clauseStatuses(clause, true, context);
  const named = (className: string): boolean => headIs(group, className);
  // "sold its Foo unit", but not "sold it to Bar's Foo unit"
  if (!named('stake') && !(named('core-unit') && clause.object.includes(group))) return [];
  const ends = is('sell') || (is('buy', 'buy-back') && group.owner !== undefined);
  return ends && clauseStatuses(clause, false, context).length === 0 ? ['former'] : [];
}

/** Status that the main clause gives to a noun that the relative clause `except` tells more of. */
function fateOf(event: NounGroup, except: Clause, context: SentenceContext): Status[] {
  if (event.head.tag !== 'noun') return [];
  const main = context.sentence.clauses.find(
    (c) => c !== except && c.kind !== 'relative' && (c.object.includes(event) || c.subject.includes(event)),
  );
  return main ? eventStatuses(event, main, false, context) : [];
}
