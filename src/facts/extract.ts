import type { Clause } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { FactType, Frame, SurfacePattern } from '../rules/types.js';
import { attributionOf } from './attribution.js';
import { acceptFor, buildFacts, valuesOf, type Found } from './build.js';
import { holdsFor, isContinued, recordsOf, type FactRecord } from './candidates.js';
import { isOfClass, referentsOf } from './fillings.js';
import { completeFacts, type Completion } from './completions.js';
import { sentenceContext, type ReadArticle, type SentenceContext } from './context.js';
import { frameIndexOf, framesSetOff } from './frame-index.js';
import { matchSlots, type Bindings, type Misfit, type Trace } from './match.js';
import { mergeFacts } from './merge.js';
import { withoutRetold } from './retold.js';
import { eventStatuses } from './event-status.js';
import { clauseStatuses } from './status.js';
import { adjectiveStatuses, adverbStatuses, strongest } from './status-words.js';
import { mayMatch } from './patterns.js';
import { patternInput, surfaceMatches } from './surface.js';
import { stakesToldBefore } from './told-of.js';
import type { Fact, Status, Support } from './types.js';
import { headIs } from '../groups/heads.js';

/** All facts of one article: every rule on every sentence, then merged. Pure and deterministic. */
export function extractFromArticle(article: ReadArticle): Fact[] {
  const { rules } = article;
  const toldOf = stakesToldBefore(article);
  const told = article.sentences.map((sentence) => {
    const context = sentenceContext(article, sentence, toldOf);
    const records = recordsOf(context);
    return {
      facts: sentenceFacts(context, records),
      completions: sentenceCompletions(context, records),
    };
  });
  return withoutRetold(mergeFacts(completeFacts(told), rules.types, rules.status), rules.types);
}

/**
 * Facts of one sentence, before merging.
 * @param records what in it may set a frame off
 */
export function sentenceFacts(
  context: SentenceContext,
  records: readonly FactRecord[] = recordsOf(context),
): Fact[] {
  const { telling } = frameIndexOf(context.rules);
  const facts: Fact[] = [];
  for (const record of records) {
    for (const frame of framesSetOff(telling, record)) {
      if (isContinued(frame, record, context)) continue;
      facts.push(
        ...together(distributed(frame, record).flatMap((single) => frameFacts(frame, single, context))),
      );
    }
  }
  return [...facts, ...surfaceFacts(context)];
}

/** "was named chairman and chief executive": one fact with both positions, where all else is the same. */
function together(facts: readonly Fact[]): Fact[] {
  const found: Fact[] = [];
  for (const fact of facts) {
    const { position } = fact.words;
    const at =
      position === undefined
        ? -1
        : found.findIndex((f) => f.words['position'] !== undefined && sameFillers(f, fact));
    const other = found[at];
    if (!other) found.push(fact);
    else if (other.words['position'] !== position) {
      found[at] = {
        ...other,
        words: { ...other.words, position: `${other.words['position']} and ${position}` },
      };
    }
  }
  return found;
}

const sameFillers = (a: Fact, b: Fact): boolean =>
  Object.keys(a.roles).every(
    (role) => a.roles[role]?.map((f) => f.name).join('|') === b.roles[role]?.map((f) => f.name).join('|'),
  );

function frameFacts(frame: Frame, record: FactRecord, context: SentenceContext): Fact[] {
  const match = matchFrame(frame, record, context);
  return match ? buildFacts(match.found, match.type, context) : [];
}

/** Why a frame does not match: a slot does not fit, it says what is left over, or its status is none that it asks for. */
export type Unmatched =
  | { readonly kind: 'slot'; readonly misfit: Misfit }
  | { readonly kind: 'excepted' }
  | { readonly kind: 'status'; readonly status: Status };

/**
 * What facts are built of where a frame that the record sets off matches it; undefined where it does not.
 * @param trace is told why it does not
 */
export function matchFrame(
  frame: Frame,
  record: FactRecord,
  context: SentenceContext,
  trace?: (why: Unmatched) => void,
): { readonly found: Found; readonly type: FactType } | undefined {
  const bindings = bindingsOf(frame, record, context, trace && ((misfit) => trace({ kind: 'slot', misfit })));
  const type = context.rules.types.get(frame.fact);
  if (!bindings || !type) return undefined;
  const { clause } = record;
  if (type.state && clause && isExcepted(clause)) {
    trace?.({ kind: 'excepted' });
    return undefined;
  }
  const status = statusOf(frame, type, record, context);
  if (frame.when && !frame.when.includes(status)) {
    trace?.({ kind: 'status', status });
    return undefined;
  }
  const attributedTo = attributionOf(clause, context);
  const found = {
    rule: frame,
    bindings,
    status,
    support: supportOf(record.word.first, record.word.end, context),
    ...(attributedTo ? { attributedTo } : {}),
    record,
  };
  return { found, type };
}

/**
 * "10% of Foo and 20% of Bar", "142 quarries and 90 plants": a list in a slot that asks for a phrase with several
 * variables is one match for each member, so that values stay with their own group.
 */
function distributed(frame: Frame, record: FactRecord): FactRecord[] {
  for (const slot of frame.slots) {
    if (!slot.patterns.some((p) => p.kind === 'phrase' && Object.keys(p.bind).length > 1)) continue;
    const name = slot.names.find((n) => record.holds(n).length > 1);
    if (name === undefined) continue;
    return record
      .holds(name)
      .map((filling) => ({ ...record, holds: (n) => (n === name ? [filling] : record.holds(n)) }));
  }
  return [record];
}

/** What a sentence adds to facts told before it, by frames that complete. */
function sentenceCompletions(context: SentenceContext, records: readonly FactRecord[]): Completion[] {
  const { completing } = frameIndexOf(context.rules);
  return records.flatMap((record) =>
    framesSetOff(completing, record).flatMap((frame) => {
      const type = context.rules.types.get(frame.fact);
      const bindings = type && bindingsOf(frame, record, context);
      if (!bindings || !type) return [];
      const support = supportOf(record.word.first, record.word.end, context);
      const { amount, percent, date } = valuesOf(
        { rule: frame, bindings, status: 'actual', support, record },
        type,
        context,
      );
      return [
        {
          fact: frame.fact,
          ...(amount ? { amount } : {}),
          ...(percent ? { percent } : {}),
          ...(date ? { date } : {}),
          ...(frame.status ? { status: frame.status } : {}),
          support,
        },
      ];
    }),
  );
}

/**
 * What one frame binds at a record that it is set off by; undefined where it does not fit.
 * @param trace is told why it does not
 */
export function bindingsOf(
  frame: Frame,
  record: FactRecord,
  context: SentenceContext,
  trace?: Trace,
): Bindings | undefined {
  const type = context.rules.types.get(frame.fact) as FactType;
  return matchSlots(
    frame.slots,
    frame.unless,
    holdsFor(frame, record, context),
    acceptFor(type, context),
    context,
    { trace },
  );
}

function surfaceFacts(context: SentenceContext): Fact[] {
  const { document, sentence, rules } = context;
  const span = document.sentences[sentence.index];
  const hasWord = (word: string): boolean => {
    for (let i = span?.first ?? 0; i < (span?.endToken ?? 0); i++)
      if (document.tokens[i]?.lower === word) return true;
    return false;
  };
  const patterns = rules.patterns.filter(
    ({ mode, sequence }) => (!mode || mode === span?.mode) && mayMatch(sequence, hasWord),
  );
  if (patterns.length === 0) return [];
  const input = patternInput(context);
  return patterns.flatMap((pattern) => {
    const type = rules.types.get(pattern.fact);
    if (!type) return [];
    return surfaceMatches(pattern, input, context).flatMap((match) => {
      const clause = clauseAt(match.first, context);
      const statuses = [
        ...(pattern.status ? [pattern.status] : []),
        ...(clause ? clauseStatuses(clause, type.state, context) : []),
      ];
      const attributedTo = attributionOf(clause, context);
      const found = {
        rule: pattern as SurfacePattern,
        bindings: match.bindings,
        status: strongest(statuses, rules.status),
        support: supportOf(match.first, match.end, context),
        ...(attributedTo ? { attributedTo } : {}),
      };
      return buildFacts(found, type, context);
    });
  });
}

const clauseAt = (token: number, { sentence }: SentenceContext) =>
  sentence.clauses.find((c) => c.verb.first <= token && token < c.verb.end);

/** Status of a match: what the rule says, then what clause, noun and adjectives around the trigger say. */
function statusOf(frame: Frame, type: FactType, record: FactRecord, context: SentenceContext): Status {
  const own: Status[] = frame.status ? [frame.status] : [];
  const { clause, group, predication } = record;
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
    own.push(...clause.subject.flatMap((event) => fateOf(event, clause, context)));
  // "agreed to buy Foo, with sales of $5m": the sales are not what was agreed.
  const hosts = record.trigger === 'noun' ? record.holds('host') : [];
  const aside = hosts.some((h) => referentsOf(h, context).length > 0 || isOfClass(h, 'company-noun'));
  if (record.trigger === 'noun' && group)
    own.push(
      ...(type.state || frame.state || aside
        ? [...adjectiveStatuses(group, context.rules.status), ...heldStatuses(group, clause, context)]
        : eventStatuses(group, clause, frame.status === 'actual', context)),
    );
  if (record.trigger === 'is' && group) {
    if (group.determiner === 'no') own.push('denied');
    own.push(...adjectiveStatuses(group, context.rules.status), ...adverbStatuses(group, context));
    if (clause && predication?.kind === 'copula') own.push(...clauseStatuses(clause, type.state, context));
  }
  // What a person or a company is called stands beside what is said of them.
  if (!type.state && record.trigger !== 'is' && !isBackground(clause)) own.push(...context.hearsay());
  const status = strongest(own, context.rules.status);
  return type.forecast && status === 'agreed' ? 'proposed' : status;
}

/** "Foo, which was founded in 2001, may be sold, a banker said": the past is no secret that the banker tells. */
const isBackground = (clause: Clause | undefined): boolean =>
  clause?.kind === 'relative' && clause.verb.tense === 'past';

/** "the shares that it does not own": what is left over, nothing that is said not to be so. */
const isExcepted = ({ kind, verb }: Clause): boolean => kind === 'relative' && verb.negated;

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

/** The sentence as evidence, and the trigger in it. */
function supportOf(first: number, end: number, { document, sentence }: SentenceContext): Support {
  const span = document.sentences[sentence.index];
  const start = document.tokens[first]?.start ?? 0;
  const stop = document.tokens[end - 1]?.end ?? start;
  return { start: span?.start ?? start, end: span?.end ?? stop, trigger: { start, end: stop } };
}
