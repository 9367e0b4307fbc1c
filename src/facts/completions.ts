import { grouped } from '../grouped.js';
import type { Frame } from '../rules/types.js';
import type { FactRecord } from './candidate.js';
import { fillersOfMatch, valuesOf } from './build.js';
import type { SentenceContext } from './context.js';
import { bindingsOf, supportOf } from './frame-facts.js';
import { frameIndexOf, framesSetOff } from './frame-index.js';
import { matchStatus } from './match-status.js';
import { shareFiller } from './tellings.js';
import { firstBehind, latestTold } from './told-before.js';
import type { Fact, FactAmount, FactDate, FactQuantity, Status, Support } from './types.js';

/** What a sentence adds to a fact that was told before: "the purchase price was $5 million". */
export interface Completion {
  /** Fact type of the frame that found it. */
  readonly fact: string;
  /** Who takes part: they take part in the fact too, or in a role that it leaves open. */
  readonly roles?: Fact['roles'];
  readonly amount?: FactAmount;
  readonly percent?: FactQuantity;
  readonly date?: FactDate;
  /** What became of it: "the deal collapsed". */
  readonly fate?: Status;
  readonly support: Support;
  readonly rule: string;
}

/** One sentence's own facts and what it adds to earlier ones. */
export interface SentenceFacts {
  readonly facts: readonly Fact[];
  readonly completions: readonly Completion[];
}

/** What a sentence adds to facts told before it, by frames that complete. */
export function sentenceCompletions(context: SentenceContext, records: readonly FactRecord[]): Completion[] {
  const { completing } = frameIndexOf(context.rules);
  const completions: Completion[] = [];
  for (const record of records)
    for (const frame of framesSetOff(completing, record)) {
      const completion = completionBy(frame, record, context);
      if (completion) completions.push(completion);
    }
  return completions;
}

function completionBy(frame: Frame, record: FactRecord, context: SentenceContext): Completion | undefined {
  const type = context.rules.types.get(frame.fact);
  const bindings = type && bindingsOf(frame, record, context);
  if (!bindings || !type) return undefined;
  const status = frame.advances ? matchStatus(frame, type, record, context) : 'actual';
  if (frame.when && !frame.when.includes(status)) return undefined;
  const support = supportOf(record.word.first, record.word.end, context);
  const found = { rule: frame, bindings, status, support, record };
  const { amount, percent, date } = valuesOf(found, type, context);
  return {
    fact: frame.fact,
    roles: Object.fromEntries(fillersOfMatch(found, type, context)),
    ...(amount ? { amount } : {}),
    ...(percent ? { percent } : {}),
    ...(date ? { date } : {}),
    ...(frame.advances ? { fate: status } : {}),
    support,
    rule: frame.id,
  };
}

/**
 * The facts of an article's sentences, in order, with what later sentences add to them. A completion goes to the latest
 * fact before it, else to the first one behind it, of any type that completions at the same words are for, unless that
 * fact has the value already. What became of a fact is told of the latest alone.
 */
export function completeFacts(sentences: readonly SentenceFacts[]): Fact[] {
  const told = sentences.map((s) => [...s.facts]);
  sentences.forEach(({ completions }, index) => {
    for (const group of byTrigger(completions)) {
      const fits = (fact: Fact): boolean => group.some((c) => completes(c, fact));
      // "Foo announced a $5 million offer. Bar said it received Foo's bid": values may open an article, its end does not.
      const opens = (fact: Fact): boolean => group.some((c) => c.fate === undefined && completes(c, fact));
      const at = latestTold(told, index, fits) ?? firstBehind(told, index, opens);
      const fact = at && told[at.sentence]?.[at.place];
      if (!fact) continue;
      for (const completion of group.filter((c) => completes(c, fact)))
        told[at.sentence] = told[at.sentence]!.map((f) =>
          isSameTelling(f, fact) ? completedBy(f, completion) : f,
        );
      const last = group.find((c) => at.sentence <= index && tells(c, fact));
      if (last)
        told[index]!.push(
          ...told[at.sentence]!.filter((f) => isSameTelling(f, fact)).map((f) => toldAgain(f, last)),
        );
    }
  });
  return told.flat();
}

/** Whether a completion says what became of the fact; approval of what is done already changes nothing. */
const tells = (completion: Completion, fact: Fact): boolean =>
  completes(completion, fact) &&
  completion.fate !== undefined &&
  !(fact.status === 'actual' && completion.fate === 'agreed');

/** Whether a completion may speak of the fact: of its type, and nobody takes part in it who does not in the fact. */
const completes = ({ fact, roles = {} }: Completion, told: Fact): boolean =>
  fact === told.type &&
  told.status !== 'denied' &&
  Object.entries(roles).every(
    ([role, fillers]) => !told.roles[role] || shareFiller(fillers, told.roles[role]),
  );

/** Facts of one type from one trigger are one telling: "bought Foo and Bar" has one price. */
const isSameTelling = (a: Fact, b: Fact): boolean =>
  a.type === b.type && a.evidence[0]?.trigger.start === b.evidence[0]?.trigger.start;

function byTrigger(completions: readonly Completion[]): Completion[][] {
  return [...grouped(completions, ({ support }) => support.trigger.start).values()];
}

/** The fact with the values and roles it lacked; as it was when it lacks none of them. */
function completedBy(fact: Fact, { roles = {}, amount, percent, date, fate, support }: Completion): Fact {
  const open = Object.entries(roles).filter(([role]) => !fact.roles[role]);
  const dated = date && !fact.date && fate === undefined;
  const adds = (amount && !fact.amount) || (percent && !fact.percent) || dated || open.length > 0;
  if (!adds) return fact;
  return {
    ...fact,
    roles: { ...fact.roles, ...Object.fromEntries(open) },
    ...(amount && !fact.amount ? { amount } : {}),
    ...(percent && !fact.percent ? { percent } : {}),
    ...(dated ? { date } : {}),
    evidence: [...fact.evidence, support],
  };
}

/** The fact as the sentence tells it that says what became of it. */
function toldAgain(
  { type, roles, words, confidence }: Fact,
  { date, fate, support, rule }: Completion,
): Fact {
  return {
    type,
    roles,
    words,
    status: fate ?? 'actual',
    ...(date ? { date } : {}),
    evidence: [support],
    rule,
    confidence,
  };
}
