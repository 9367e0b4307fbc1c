import { oncePer } from '../once.js';
import { Allowance } from '../budget.js';
import type { Clause } from '../clauses/types.js';
import type { FactType, Frame, Slot, SurfacePattern } from '../rules/types.js';
import { attributionOf } from './attribution.js';
import { acceptFor, buildFacts, valuesOf, type Found } from './build.js';
import { holdsFor, isContinued, makeRecord, recordsOf, type FactRecord } from './candidates.js';
import { completeFacts, type Completion, type SentenceFacts } from './completions.js';
import { withConfidence } from './confidence.js';
import { sentenceContext } from './sentence-context.js';
import { type ReadArticle, type SentenceContext } from './context.js';
import { frameIndexOf, framesSetOff } from './frame-index.js';
import { matchSlots, type Bindings, type Misfit, type Trace } from './match.js';
import { mergeFacts } from './merge.js';
import { withoutRetold } from './subsumption.js';
import { matchStatus } from './match-status.js';
import { clauseStatuses } from './status.js';
import { strongest } from '../merging/status.js';
import { mayMatch } from './patterns.js';
import { toldOtherwise } from './per-share.js';
import { promoted } from './promotion.js';
import { patternInput, surfaceMatches } from './surface.js';
import { stakesToldBefore } from './stake-antecedents.js';
import type { Fact, Status, Support } from './types.js';

/** The facts of one article, and of how many sentences: more take more work than its budget allows. */
export interface FactsTold {
  readonly facts: readonly Fact[];
  readonly sentences: number;
}

/**
 * All facts of one article: every rule on every sentence, then merged, each with how far it can be relied on. Pure and
 * deterministic.
 * @param tabled what its tables tell
 */
export function extractFromArticle(article: ReadArticle, tabled: readonly Fact[] = []): FactsTold {
  const { facts, sentences } = matchedFacts(article, tabled);
  return { facts: withConfidence(facts, article), sentences };
}

/** The same facts with how sure their matches are in place of a confidence. */
export function matchedFacts(article: ReadArticle, tabled: readonly Fact[] = []): FactsTold {
  const { rules, references, budget } = article;
  const toldOf = stakesToldBefore(article);
  const work = new Allowance(budget.fillings);
  const told: SentenceFacts[] = [];
  for (const sentence of article.sentences.slice(0, references.sentences)) {
    const context = sentenceContext(article, sentence, toldOf, work);
    const records = recordsOf(context);
    const facts = sentenceFacts(context, records).map((fact) => promoted(fact, rules.types));
    const completions = sentenceCompletions(context, records);
    if (work.overdrawn) break;
    told.push({ facts, completions });
  }
  const facts = withoutRetold(mergeFacts([...completeFacts(told), ...tabled], rules.types), rules.types);
  return { facts, sentences: told.length };
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
  for (const record of records)
    for (const frame of framesSetOff(telling, record)) facts.push(...factsOfFrame(frame, record, context));
  return [...facts, ...surfaceFacts(context)];
}

/** The facts that one frame tells at a record that sets it off, before merging. */
export function factsOfFrame(frame: Frame, record: FactRecord, context: SentenceContext): Fact[] {
  if (isContinued(frame, record, context)) return [];
  return together(distributed(frame, record).flatMap((single) => frameFacts(frame, single, context)));
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
  if (!match) return [];
  const { found, type } = match;
  const other = type.qualifiers.includes('metric') ? toldOtherwise(found.bindings, context) : undefined;
  const tellings = other ? [found, { ...found, bindings: other }] : [found];
  return tellings.flatMap((telling) => buildFacts(telling, type, context));
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
  const status = matchStatus(frame, type, record, context);
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
  for (const slot of pairingSlots(frame)) {
    const name = slot.names.find((n) => record.holds(n).length > 1);
    if (name === undefined) continue;
    return record
      .holds(name)
      .map((filling) => makeRecord({ ...record, holds: (n) => (n === name ? [filling] : record.holds(n)) }));
  }
  return [record];
}

/** The slots of a frame that ask for a phrase with several variables. */
const pairingSlots = oncePer((frame: Frame): readonly Slot[] =>
  frame.slots.filter(({ patterns }) =>
    patterns.some((p) => p.kind === 'phrase' && Object.keys(p.bind).length > 1),
  ),
);

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

/** The facts that the patterns tell of a sentence, before merging. */
export function surfaceFacts(context: SentenceContext): Fact[] {
  const { document, sentence, rules } = context;
  const span = document.sentences[sentence.index];
  const words = new Set<string>();
  for (let i = span?.first ?? 0; i < (span?.endToken ?? 0); i++) words.add(document.tokens[i]?.lower ?? '');
  const patterns = rules.patterns.filter(
    ({ mode, sequence }) => (!mode || mode === span?.mode) && mayMatch(sequence, words),
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
        status: strongest(statuses, rules.status.strength),
        support: supportOf(match.first, match.end, context),
        ...(attributedTo ? { attributedTo } : {}),
      };
      return buildFacts(found, type, context);
    });
  });
}

const clauseAt = (token: number, { sentence }: SentenceContext) =>
  sentence.clauses.find((c) => c.verb.first <= token && token < c.verb.end);

/** "the shares that it does not own": what is left over, nothing that is said not to be so. */
const isExcepted = ({ kind, verb }: Clause): boolean => kind === 'relative' && verb.negated;

/** The sentence as evidence, and the trigger in it. */
function supportOf(first: number, end: number, { document, sentence }: SentenceContext): Support {
  const span = document.sentences[sentence.index];
  const start = document.tokens[first]?.start ?? 0;
  const stop = document.tokens[end - 1]?.end ?? start;
  return { start: span?.start ?? start, end: span?.end ?? stop, trigger: { start, end: stop } };
}
