import { foremost, joined, type Joins } from '../merging/join.js';
import { descending, first } from '../merging/order.js';
import { joinTold } from '../merging/status.js';
import type { FactType, Qualifier } from '../rules/types.js';
import { fillerKey as key, hasFiller, shareFiller, Tellings, type Telling } from './tellings.js';
import type { Fact, FactQuantity, Filler } from './types.js';

/**
 * One fact for what an article tells several times: same type and fillers, no value that contradicts. The fullest values,
 * all evidence, the status of the latest statement that has one. Facts that tell less than another one are folded into it
 * ("sold its unit" into "sold its unit to Foo").
 */
export function mergeFacts(facts: readonly Fact[], types: ReadonlyMap<string, FactType>): Fact[] {
  const told = new Tellings();
  for (const fact of facts) {
    const type = types.get(fact.type);
    const before = type && told.find(fact, type, (telling) => agree(telling, fact, type));
    if (before && type) {
      const whole = before.fact;
      const both = joined([whole, fact], factJoins(type));
      const own = { ...both, rule: whole.rule, confidence: whole.confidence };
      told.join(before, fact.partial ? own : both, fact.evidence);
    } else if (!fact.partial) told.add(fact);
  }
  return told.facts();
}

const isUnnamed = (keys: readonly string[]): boolean => keys.every((k) => k.startsWith('"'));

/** "sold its trucking unit to Foo" and "sold Bar to Foo": the same two parties, and one of the two units has no name. */
function sharesParty(a: Fact, b: Fact, { oneOf, roles }: FactType): boolean {
  const parties = oneOf.filter((name) => roles[name]);
  const both = parties.filter((role) => a.roles[role] && b.roles[role]);
  return both.length === parties.length && both.every((role) => shareFiller(a.roles[role], b.roles[role]));
}

/** Whether two facts may be one: required roles share a filler, no role or identifying value contradicts. */
function agree(told: Telling, b: Fact, type: FactType): boolean {
  const a = told.fact;
  for (const [role, spec] of Object.entries(type.roles)) {
    const x = (a.roles[role] ?? []).map(key);
    const y = (b.roles[role] ?? []).map(key);
    if (x.length === 0 || y.length === 0) {
      if (spec.required) return false;
      continue;
    }
    const shared = x.filter((k) => y.includes(k)).length;
    // "Foo and Bar bid", "Foo and Baz bid": each names somebody whom the other leaves out.
    if (shared > 0 && shared < x.length && shared < y.length) return false;
    if (shared === 0 && spec.unnamed && isUnnamed(x) !== isUnnamed(y) && sharesParty(a, b, type)) continue;
    if (shared === 0 || (spec.many && spec.required && shared < Math.min(2, x.length, y.length)))
      return false;
  }
  // What is over and what still holds are two facts of one kind: the stake that was, the stake that remains.
  if (type.state && (a.status === 'former') !== (b.status === 'former')) return false;
  if (!type.state && yearsApart(a, b) > 1) return false;
  if (a.status !== b.status && (datesApart(a, b) || widthsApart(a, b))) return false;
  if (!sharesChosen(told, b, type) || swapsSides(a, b, type) || swapsSides(b, a, type)) return false;
  return type.identifying.every((q) => sameOrAbsent(a, b, q, type)) && valuesAgree(a, b);
}

/** Of the roles of which one is asked for, one must be shared where both facts have any. */
function sharesChosen(told: Telling, b: Fact, type: FactType): boolean {
  const a = told.fact;
  const roles = type.oneOf.map((n) => n.replace('+', '')).filter((n) => type.roles[n]);
  if (roles.length === 0) return sharesValue(a, b, type.oneOf) || inSentence(told, b);
  if (roles.some((r) => shareFiller(a.roles[r], b.roles[r]))) return true;
  // "Foo may sell its unit", "Bar is not interested in it"; "Foo sued Bar", "Bar agreed to pay a fine of $5 million": where
  // each names other parties, another status is told of another event.
  const disjoint = roles.every((r) => !a.roles[r] || !b.roles[r]);
  return disjoint && (a.status === b.status || b.partial === true);
}

/** "bought Foo in 1988" and "is to sell Foo": who buys in one deal and sells in the other makes them two. */
function swapsSides(a: Fact, b: Fact, { oneOf, roles }: FactType): boolean {
  const sides = oneOf.filter((name) => roles[name]);
  return sides.some((side) =>
    (a.roles[side] ?? []).some((x) =>
      sides.some((other) => other !== side && !hasFiller(b.roles[side], x) && hasFiller(b.roles[other], x)),
    ),
  );
}

/** "profits rose 5%" and "profits of $3m" far from each other tell of two figures. */
const sharesValue = (a: Fact, b: Fact, names: readonly string[]): boolean =>
  names.length === 0 || names.some((n) => a[n as 'amount' | 'percent'] && b[n as 'amount' | 'percent']);
const inSentence = ({ starts }: Telling, { evidence }: Fact): boolean =>
  evidence.some(({ start }) => starts.has(start));

function sameOrAbsent(a: Fact, b: Fact, qualifier: Qualifier, { vague }: FactType): boolean {
  if (qualifier in a.words && qualifier in b.words) {
    const [x, y] = [a.words[qualifier] ?? '', b.words[qualifier] ?? ''];
    return isVague(x, vague) || isVague(y, vague) || abbreviates(x, y) || abbreviates(y, x) || overlap(x, y);
  }
  const x = a[qualifier as 'amount' | 'percent' | 'count'] as FactQuantity | undefined;
  const y = b[qualifier as 'amount' | 'percent' | 'count'] as FactQuantity | undefined;
  return !x || !y || near(x, y);
}

const isVague = (words: string, vague: readonly string[]): boolean => vague.includes(words.toLowerCase());

/** "CEO" and "new chief executive", "CFO" and "chief financial officer": initials of the last words, or all but one of them. */
function abbreviates(short: string, long: string): boolean {
  const initials = long
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => word[0] ?? '')
    .join('');
  const letters = short.toLowerCase();
  if (/\s/.test(letters) || letters.length < 2) return false;
  return initials.endsWith(letters) || (letters.length > 2 && initials.endsWith(letters.slice(0, -1)));
}

/** Amounts in one currency, percents and counts must be near each other to be one. */
function valuesAgree(a: Fact, b: Fact): boolean {
  if (a.amount && b.amount && a.amount.currency === b.amount.currency && !near(a.amount, b.amount))
    return false;
  if (a.percent && b.percent && !near(a.percent, b.percent)) return false;
  return !(a.count && b.count && !near(a.count, b.count));
}

/** "joined in 1983", "became chief executive in 2003": what lies years apart is no one event told twice. */
function yearsApart(a: Fact, b: Fact): number {
  const years = [a, b].map(({ date }) => date?.start && Number(date.start.slice(0, 4)));
  return years[0] && years[1] ? Math.abs(years[0] - years[1]) : 0;
}

/** "agreed in March", "completed in June": what differs in status, each with a date of its own, is told of two events. */
const datesApart = ({ date: a }: Fact, { date: b }: Fact): boolean =>
  a?.end !== undefined && b?.end !== undefined && (isBefore(a.end, b.start) || isBefore(b.end, a.start));
const isBefore = (end: string, start: string | undefined): boolean => start !== undefined && end < start;

/** "came to $737m", "is to come to between $737m and $741m": what was reached, and what is expected. */
const widthsApart = (a: Fact, b: Fact): boolean =>
  (['amount', 'percent', 'count'] as const).some((q) => a[q] && b[q] && 'value' in a[q] !== 'value' in b[q]);

const middle = (q: FactQuantity): number => ('value' in q ? q.value : (q.min + q.max) / 2);
const near = (a: FactQuantity, b: FactQuantity): boolean =>
  Math.abs(middle(a) - middle(b)) <= 0.03 * Math.max(Math.abs(middle(a)), Math.abs(middle(b)));

function overlap(a: string, b: string): boolean {
  const words = (s: string): string[] =>
    s
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((w) => w.length > 1);
  const [x, y] = [words(a), words(b)];
  const shared = x.filter((w) => y.includes(w)).length;
  return shared / Math.max(1, Math.min(x.length, y.length)) > 0.6;
}

/**
 * One fact of two tellings, in the order of the text: of values that can stand once the first told stands, words are
 * those that say most. Evidence is gathered apart.
 */
function factJoins({ identifying, vague }: FactType): Joins<Fact> {
  const surest = (facts: readonly Fact[]): Fact | undefined =>
    first(
      facts,
      descending(({ confidence }) => confidence),
    );
  return {
    type: foremost(({ type }) => type),
    roles: (facts) => facts.map(({ roles }) => roles).reduce(joinRoles),
    amount: foremost(({ amount }) => amount),
    percent: foremost(({ percent }) => percent),
    count: foremost(({ count }) => count),
    date: foremost(({ date }) => date),
    announced: foremost(({ announced }) => announced),
    words: (facts) =>
      facts
        .map(({ words }) => words)
        .reduce((a, b) => fullerWords(a, b, (q, words) => identifying.includes(q) && isVague(words, vague))),
    status: (facts) => joinTold(facts.map(({ status }, at) => ({ status, at }))),
    attributedTo: foremost(({ attributedTo }) => attributedTo),
    evidence: foremost(({ evidence }) => evidence),
    rule: (facts) => surest(facts)?.rule,
    confidence: (facts) => surest(facts)?.confidence,
    partial: () => undefined,
  };
}

/** The fillers of both; who has a name stands for who has none. */
function joinRoles(a: Fact['roles'], b: Fact['roles']): Fact['roles'] {
  const roles: Record<string, readonly Filler[]> = { ...a };
  for (const [role, fillers] of Object.entries(b)) {
    const all = [...new Map([...(roles[role] ?? []), ...fillers].map((f) => [key(f), f])).values()];
    const named = all.filter((f) => f.entity !== undefined);
    roles[role] = named.length > 0 ? named : all;
  }
  return roles;
}

/** "profit" of the headline is "annual net profit" in the text, "boss" is "chairman": the one that says more. */
function fullerWords(
  a: Fact['words'],
  b: Fact['words'],
  isVagueAs: (qualifier: Qualifier, words: string) => boolean,
): Fact['words'] {
  const [x, y] = [a['metric'], b['metric']];
  const fuller = x && y && y.toLowerCase().includes(x.toLowerCase()) ? y : x;
  const exact = Object.entries(b).filter(
    ([q, words]) => isVagueAs(q as Qualifier, a[q] ?? '') || abbreviates(a[q] ?? '', words),
  );
  return { ...b, ...a, ...Object.fromEntries(exact), ...(fuller ? { metric: fuller } : {}) };
}
