import { flatMap } from '../flat-map.js';
import { oncePer } from '../once.js';
import type { Clause } from '../clauses/types.js';
import type { FactType, Frame, Slot } from '../rules/types.js';
import { attributionOf } from './attribution.js';
import { acceptFor, buildFacts, type Found } from './build.js';
import { makeRecord, type FactRecord } from './candidate.js';
import { holdsFor, isContinued } from './candidates.js';
import type { SentenceContext } from './context.js';
import { matchSlots, type Bindings, type Misfit, type Trace } from './match.js';
import { matchStatus } from './match-status.js';
import { toldOtherwise } from './per-share.js';
import type { Fact, Status, Support } from './types.js';

/**
 * The facts that one frame tells at a record that sets it off, before merging.
 * @param taken fillers of roles that the record leaves open, from a fact told before
 */
export function factsOfFrame(
  frame: Frame,
  record: FactRecord,
  context: SentenceContext,
  taken: Fact['roles'] = NOBODY,
): readonly Fact[] {
  if (isContinued(frame, record, context)) return NONE;
  const singles = distributed(frame, record);
  const facts = singles
    ? flatMap(singles, (single) => frameFacts(frame, single, context, taken))
    : frameFacts(frame, record, context, taken);
  return facts.length < 2 ? facts : together(facts);
}

const NONE: readonly Fact[] = [];
const NOBODY: Fact['roles'] = {};

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

function frameFacts(
  frame: Frame,
  record: FactRecord,
  context: SentenceContext,
  taken: Fact['roles'],
): readonly Fact[] {
  const match = matchFrame(frame, record, context);
  if (!match) return NONE;
  const { found, type } = match;
  const other = type.qualifiers.includes('metric') ? toldOtherwise(found.bindings, context) : undefined;
  const tellings = other ? [found, { ...found, bindings: other }] : [found];
  return flatMap(tellings, (telling) => buildFacts(telling, type, context, taken));
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
 * variables is one match for each member, so that values stay with their own group. Undefined where there is none.
 */
function distributed(frame: Frame, record: FactRecord): FactRecord[] | undefined {
  for (const slot of pairingSlots(frame)) {
    const name = slot.names.find((n) => record.holds(n).length > 1);
    if (name === undefined) continue;
    return record
      .holds(name)
      .map((filling) => makeRecord({ ...record, holds: (n) => (n === name ? [filling] : record.holds(n)) }));
  }
  return undefined;
}

/** The slots of a frame that ask for a phrase with several variables. */
const pairingSlots = oncePer((frame: Frame): readonly Slot[] =>
  frame.slots.filter(({ patterns }) =>
    patterns.some((p) => p.kind === 'phrase' && Object.keys(p.bind).length > 1),
  ),
);

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
    0,
    trace,
  );
}

/** "the shares that it does not own": what is left over, nothing that is said not to be so. */
const isExcepted = ({ kind, verb }: Clause): boolean => kind === 'relative' && verb.negated;

/** The sentence as evidence, and the trigger in it. */
export function supportOf(first: number, end: number, { document, sentence }: SentenceContext): Support {
  const span = document.sentences[sentence.index];
  const start = document.tokens[first]?.start ?? 0;
  const stop = document.tokens[end - 1]?.end ?? start;
  return { start: span?.start ?? start, end: span?.end ?? stop, trigger: { start, end: stop } };
}
