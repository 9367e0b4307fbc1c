import type { Fact, FactAmount, FactDate, FactQuantity, Status, Support } from './types.js';
import { grouped } from '../grouped.js';

/** What a sentence adds to a fact that was told before: "the purchase price was $5 million". */
export interface Completion {
  /** Fact type of the frame that found it. */
  readonly fact: string;
  readonly amount?: FactAmount;
  readonly percent?: FactQuantity;
  readonly date?: FactDate;
  /** Only where the frame itself gives one. */
  readonly status?: Status;
  readonly support: Support;
}

/** One sentence's own facts and what it adds to earlier ones. */
export interface SentenceFacts {
  readonly facts: readonly Fact[];
  readonly completions: readonly Completion[];
}

/** How many sentences back "the deal" may reach. */
const REACH = 5;

/**
 * The facts of an article's sentences, in order, with what later sentences add to them. A completion goes to the latest
 * fact before it, else to the first one behind it, of any type that completions at the same words are for, unless that
 * fact has the value already.
 */
export function completeFacts(sentences: readonly SentenceFacts[]): Fact[] {
  const told = sentences.map((s) => [...s.facts]);
  sentences.forEach(({ completions }, index) => {
    for (const group of byTrigger(completions)) {
      const at = latest(told, index, group) ?? next(told, index, group);
      const fact = at && told[at.sentence]?.[at.place];
      const completion = group.find((c) => c.fact === fact?.type);
      if (!fact || !completion) continue;
      const same = told[at.sentence]!.map((f) => (isSameTelling(f, fact) ? completedBy(f, completion) : f));
      told[at.sentence] = same;
    }
  });
  return told.flat();
}

/** Facts of one type from one trigger are one telling: "bought Foo and Bar" has one price. */
const isSameTelling = (a: Fact, b: Fact): boolean =>
  a.type === b.type && a.evidence[0]?.trigger.start === b.evidence[0]?.trigger.start;

function byTrigger(completions: readonly Completion[]): Completion[][] {
  return [...grouped(completions, ({ support }) => support.trigger.start).values()];
}

function latest(
  told: readonly (readonly Fact[])[],
  index: number,
  group: readonly Completion[],
): { sentence: number; place: number } | undefined {
  for (let sentence = index; sentence >= Math.max(0, index - REACH); sentence--) {
    const facts = told[sentence] ?? [];
    for (let place = facts.length - 1; place >= 0; place--) {
      const fact = facts[place]!;
      if (group.some((c) => c.fact === fact.type) && fact.status !== 'denied' && !fact.partial)
        return { sentence, place };
    }
  }
  return undefined;
}

/** "Foo announced a $5 million offer. Bar said it received Foo's bid": what opens an article may go to the first fact behind it. */
function next(
  told: readonly (readonly Fact[])[],
  index: number,
  group: readonly Completion[],
): { sentence: number; place: number } | undefined {
  for (let sentence = index + 1; sentence <= index + REACH; sentence++) {
    const place = (told[sentence] ?? []).findIndex(
      (fact) => group.some((c) => c.fact === fact.type) && fact.status !== 'denied' && !fact.partial,
    );
    if (place >= 0) return { sentence, place };
  }
  return undefined;
}

/** The fact with the values it lacked; as it was when it lacks none of them. */
function completedBy(fact: Fact, { amount, percent, date, status, support }: Completion): Fact {
  const adds = (amount && !fact.amount) || (percent && !fact.percent) || (date && !fact.date) || status;
  if (!adds) return fact;
  return {
    ...fact,
    ...(amount && !fact.amount ? { amount } : {}),
    ...(percent && !fact.percent ? { percent } : {}),
    ...(date && !fact.date ? { date } : {}),
    ...(status ? { status } : {}),
    evidence: [...fact.evidence, support],
  };
}
