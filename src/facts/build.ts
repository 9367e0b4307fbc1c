import { flatMap } from '../flat-map.js';
import { FILLINGS_A_FACT, type Allowance } from '../budget.js';
import type { Clause } from '../clauses/types.js';
import type { Value } from '../mentions/types.js';
import { missing } from '../rules/complete.js';
import type { FactType, Frame, RoleSpec, SurfacePattern } from '../rules/types.js';
import { withAnnouncement } from './announcement.js';
import type { FactRecord } from './candidate.js';
import { certaintyOf } from './certainty.js';
import type { SentenceContext } from './context.js';
import type { Filling } from './filling.js';
import { valueOf } from './filling-class.js';
import { fillersOf, wordsOfFilling } from './fillings.js';
import type { Accept, Binding, Bindings } from './match.js';
import { amountOf, dateOf, lostSum, moved, quantityOf, scaled } from './quantities.js';
import { isNamedAs } from './name-heads.js';
import { metricOf } from './per-share.js';
import { clauseSlot, groupSlot } from './slots.js';
import type { Fact, FactQuantity, Filler, Status, Support } from './types.js';

const WORDS: ReadonlySet<string> = new Set(['position', 'metric', 'period', 'place', 'text']);
const VALUE_KINDS: Readonly<Record<string, string>> = {
  amount: 'money',
  percent: 'percent',
  whole: 'percent',
  before: 'percent',
  after: 'percent',
  count: 'count',
  date: 'date',
};

/** What a fact type lets stand under a name: an entity of the role's types, a value of the qualifier's kind, words. */
export function acceptFor(type: FactType, context: SentenceContext): Accept {
  return (name: string, filling: Filling): boolean => {
    const role = type.roles[name];
    // The type alone is asked here, for speed; whom `never` refuses is left out when the fact is built.
    if (role) return fillersOf(filling, role, context).some(({ type: is }) => role.types.includes(is));
    const kind = VALUE_KINDS[name];
    if (kind)
      return valueOf(filling)?.kind === kind && (name !== 'amount' || isTotal(filling, type, context));
    return wordsOfFilling(filling, context) !== undefined;
  };
}

const allowsPerShare = (type: FactType): boolean => type.perShare;
/** A price per share is no price of a company, a price per barrel no figure of it; a dividend is paid by the share. */
function isTotal(filling: Filling, type: FactType, { lexicon }: SentenceContext): boolean {
  const value = valueOf(filling);
  if (value?.kind !== 'money') return true;
  if (allowsPerShare(type))
    return value.per === undefined || lexicon.value(value.per.toLowerCase(), 'per-security') !== undefined;
  const sum = 'value' in value.quantity ? value.quantity.value : value.quantity.max;
  return value.per === undefined && !(sum > 1 && sum < type.smallestAmount);
}

const acceptable = (filling: Filling, role: RoleSpec, context: SentenceContext): Filler[] =>
  fillersOf(filling, role, context)
    .map((f) => (role.manager ? inWhoseName(f, context) : f))
    .filter((f) => role.types.includes(f.type) && !isRefused(f, role, context));

function isRefused({ name, entity }: Filler, role: RoleSpec, context: SentenceContext): boolean {
  if (entity === undefined) return false;
  return (
    isNamedAs(name, role.never, context.lexicon) ||
    (role.onlooker === false && context.references.onlookers.has(entity))
  );
}

/** "Chief executive Ann Lee of Foo may sell its unit": Foo may. */
function inWhoseName(filler: Filler, { references, entities }: SentenceContext): Filler {
  const managed = filler.type === 'Person' ? references.actsFor(filler.entity ?? -1) : undefined;
  const entity = entities.entities[managed ?? -1];
  return entity ? { ...filler, name: entity.name, type: entity.type, entity: entity.index } : filler;
}

export interface Found {
  readonly rule: Frame | SurfacePattern;
  readonly bindings: Bindings;
  readonly status: Status;
  readonly support: Support;
  readonly attributedTo?: string;
  readonly record?: FactRecord;
}

/**
 * Facts of one match: one for each combination of fillers of the roles that take a single one.
 * @param taken fillers of roles that the match leaves open
 */
export function buildFacts(
  found: Found,
  type: FactType,
  context: SentenceContext,
  taken: Fact['roles'] = {},
): Fact[] {
  return flatMap(drafts(found, type, context, taken), (fact) => {
    const lacks = lackedBy(fact, type);
    if (lacks.length === 0) return [fact];
    // "The sale of Foo will be completed in July": to whom was told before.
    const alone = lacks.length === 1 && lacks[0] === type.oneOf.join(' or ');
    return alone && isDefinite(found) ? [{ ...fact, partial: true }] : [];
  });
}

/** Who fills the roles of a match. */
export function fillersOfMatch(
  { bindings }: Pick<Found, 'bindings'>,
  type: FactType,
  context: SentenceContext,
): Map<string, Filler[]> {
  const roles = new Map<string, Filler[]>();
  for (const [name, spec] of Object.entries(type.roles)) {
    const fillers = unique(flatMap(bindings.get(name) ?? [], (b) => acceptable(b.filling, spec, context)));
    if (fillers.length > 0) roles.set(name, fillers);
  }
  return roles;
}

/**
 * What a match lacks of what its type needs (see `missing`), by the combination of fillers that comes nearest; undefined
 * where none stands, as the same one fills two roles.
 */
export function lackedByMatch(
  found: Found,
  type: FactType,
  context: SentenceContext,
): readonly string[] | undefined {
  const lacks = drafts(found, type, context).map((fact) => lackedBy(fact, type));
  return lacks.sort((a, b) => a.length - b.length)[0];
}

/** The facts of a match, whatever they still lack. */
function drafts(found: Found, type: FactType, context: SentenceContext, taken: Fact['roles'] = {}): Fact[] {
  const { rule } = found;
  const roles = new Map<string, readonly Filler[]>(Object.entries(taken));
  for (const [name, fillers] of fillersOfMatch(found, type, context)) roles.set(name, fillers);
  const values = valuesOf(found, type, context);
  return flatMap(combinations(roles, type, isApart(found), context.work), (combination) => {
    const chosen = rule.reflexive ? combination : onceEach(combination, type);
    if (!rule.reflexive && repeated(chosen)) return [];
    return {
      type: type.name,
      roles: chosen,
      ...values,
      status: found.status,
      ...(found.attributedTo ? { attributedTo: found.attributedTo } : {}),
      evidence: [found.support],
      rule: rule.id,
      confidence: certaintyOf(rule.confidence, chosen, context),
    };
  });
}

const lackedBy = (fact: Fact, type: FactType): readonly string[] =>
  missing(type, (name) => countIn(fact, name));

const isDefinite = ({ record }: Found): boolean =>
  record?.trigger === 'noun' && /^(the|this|that)$/.test(record.group?.determiner ?? '');

const unique = (fillers: readonly Filler[]): Filler[] => [
  ...new Map(fillers.map((f) => [f.entity ?? f.name, f])).values(),
];

/** "weighing rival bids", "Foo and Baz are competing to buy Bar": each for itself. */
const isApart = ({ rule, record }: Found): boolean =>
  rule.kind === 'frame' &&
  (rule.apart === 'always' ||
    (rule.apart === 'plural' && (record?.group ?? record?.clause?.object[0])?.plural === true));

/** One role map for each way to choose a single filler where the role takes one only, or where each is told apart; none where that is too much work. */
function combinations(
  roles: ReadonlyMap<string, readonly Filler[]>,
  type: FactType,
  apart: boolean,
  work: Allowance,
): Record<string, readonly Filler[]>[] {
  let all: Record<string, readonly Filler[]>[] = [{}];
  for (const [name, fillers] of roles) {
    const options = type.roles[name]?.many && !apart ? [fillers] : fillers.map((f) => [f]);
    if (!work.take(all.length * options.length * FILLINGS_A_FACT)) return [];
    all = flatMap(all, (partial) => options.map((option) => ({ ...partial, [name]: option })));
  }
  return all;
}

/** Roles that need not be filled hold nobody whom an earlier one of them holds: "Foo bought its affiliate Bar" from others. */
function onceEach(
  roles: Readonly<Record<string, readonly Filler[]>>,
  type: FactType,
): Record<string, readonly Filler[]> {
  const seen = new Set<number | string>();
  const kept: Record<string, readonly Filler[]> = {};
  for (const [name, fillers] of Object.entries(roles)) {
    const keys = fillers.map((f) => f.entity ?? f.name);
    if (!type.roles[name]?.required && keys.some((k) => seen.has(k))) continue;
    for (const k of keys) seen.add(k);
    kept[name] = fillers;
  }
  return kept;
}

/** The same entity in two roles, or twice in one: nobody buys himself. */
function repeated(roles: Readonly<Record<string, readonly Filler[]>>): boolean {
  const entities = flatMap(Object.values(roles), (fillers) => fillers.map((f) => f.entity ?? f.name));
  return new Set(entities).size < entities.length;
}

type Values = Pick<Fact, 'amount' | 'percent' | 'count' | 'date' | 'announced' | 'words'>;

/** The values that a match bound to qualifiers of its type. */
export function valuesOf(found: Found, type: FactType, context: SentenceContext): Values {
  const get = (name: string): readonly Binding[] => found.bindings.get(name) ?? [];
  const has = (name: string): boolean => (type.qualifiers as readonly string[]).includes(name);
  const words: Record<string, string> = Object.fromEntries(
    Object.entries(found.rule.set).filter(([name]) => WORDS.has(name)),
  );
  for (const name of type.qualifiers) {
    if (!WORDS.has(name) || words[name] !== undefined) continue;
    const text = get(name)
      .filter((b) => name !== 'period' || !isDay(valueOf(b.filling)))
      .map((b) => wordsOfFilling(b.filling, context))
      .find((t) => t !== undefined && t !== '');
    if (text) words[name] = text;
  }
  if (words['metric']) words['metric'] = metricOf(words['metric'], get('amount'), context);
  const sum = has('amount') ? amountOf(get('amount'), allowsPerShare(type)) : undefined;
  const amount = sum && lostSum(sum, words['metric'] ?? '', context);
  const percent = has('percent')
    ? (quantityOf(get('percent'), 'percent') ??
      moved(get('before'), get('after')) ??
      fixedPercent(found.rule))
    : undefined;
  const count = has('count') ? quantityOf(get('count'), 'count') : undefined;
  const when = type.state ? stateDates(found, context) : clauseDates(found, context);
  const date = has('date') ? dateOf([...get('date'), ...when]) : undefined;
  if (has('period') && words['period'] === undefined) {
    const period = dateOf(clauseDates(found, context).filter((b) => !isDay(valueOf(b.filling))));
    if (period) words['period'] = period.text;
  }
  return {
    ...(amount ? { amount } : {}),
    ...(percent ? { percent: scaled(percent, quantityOf(get('whole'), 'percent')) } : {}),
    ...(count ? { count } : {}),
    ...withAnnouncement(date, found.status, found.record, context),
    words,
  };
}

/** "wholly owned" says how much without a number. */
function fixedPercent({ set }: Frame | SurfacePattern): FactQuantity | undefined {
  const text = set['percent'];
  return text === undefined ? undefined : { value: Number(text), bound: 'exact', text: `${text}%` };
}

/** A noun that tells of a state takes its own date alone: in "sold its stake in May" it is the sale that has one. */
function stateDates(found: Found, context: SentenceContext): Binding[] {
  const { record } = found;
  if (record?.trigger !== 'noun' || !record.group) return clauseDates(found, context);
  return groupSlot(record.group, 'date', undefined, context).map((filling) => ({ filling, negate: false }));
}

/** "reported on Thursday": the day of the report is no period that figures are for. */
const isDay = (value: Value | undefined): boolean => value?.kind === 'date' && value.precision === 'day';

/** When: what the clause around the trigger says, for every rule alike. */
function clauseDates({ record }: Found, context: SentenceContext): Binding[] {
  if (!record) return [];
  const own = record.group ? record.holds('date') : subjectDates(record, context);
  // What a title or an apposition says holds whenever the clause around it is.
  const aside = record.predication !== undefined && /^(title|apposition)$/.test(record.predication.kind);
  const clause = record.clause ?? fateOf(record, context);
  const fillings = own.length > 0 ? own : clause && !aside ? clauseSlot(clause, 'date', context) : [];
  return fillings.map((filling) => ({ filling, negate: false }));
}

/** "The merger failed in 1997", "The sale closed in May": the clause that tells what became of the event it is about. */
function fateOf({ trigger, group }: FactRecord, { sentence, rules }: SentenceContext): Clause | undefined {
  if (trigger !== 'noun' || !group) return undefined;
  const ends = ({ verb }: Clause): boolean =>
    verb.classes.some((c) => c === 'complete' || rules.status.governors[c] === 'cancelled');
  return sentence.links.of(group).subjectOf.find(ends);
}

/** "The bid, which was made in January, values Foo at $5m": a date said of what the verb's subject names. */
function subjectDates({ clause }: FactRecord, context: SentenceContext): Filling[] {
  if (!clause || clauseSlot(clause, 'date', context).length > 0) return [];
  const events = clause.subject.filter((g) => g.head.tag === 'noun');
  return flatMap(events, (g) => groupSlot(g, 'date', undefined, context));
}

/** How many fillers a role of the fact has; 1 for a qualifier that has a value. */
function countIn(fact: Fact, name: string): number {
  if (fact.roles[name]) return fact.roles[name].length;
  const value = fact.words[name] ?? fact[name as 'amount' | 'percent' | 'count' | 'date'];
  return value === undefined ? 0 : 1;
}
