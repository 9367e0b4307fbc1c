import type { GoldFact, LooseFact, LooseFiller, Requirement, ValueKey } from './types.js';
import { QUANTITY_KEYS, sameValue } from './values.js';
import { comparableName, type IgnoredWords } from './words.js';

/** What agreement is judged by: the requirements of the fact types, and the words that don't count. */
export interface Judge {
  readonly requirements: ReadonlyMap<string, Requirement>;
  readonly ignored: IgnoredWords;
}

/** True when a fact is the gold fact, or one that will do as well: type, required roles and identifying values agree. */
export function isFound(gold: GoldFact, fact: LooseFact, judge: Judge): boolean {
  const others = (gold.or ?? []).flatMap(({ type, ...rest }) =>
    type === undefined ? [] : [{ ...rest, type }],
  );
  return [gold, ...others].some((one) => matches(one, fact, judge));
}

/** True when status, percent, amount, count and every role agree as well. */
export function isExact(gold: GoldFact, fact: LooseFact, judge: Judge): boolean {
  return differencesOf(gold, fact, judge).length === 0;
}

/** What a fact says otherwise than the gold fact, or than the nearest that will do as well: roles, values, status. */
export function differencesOf(gold: GoldFact, fact: LooseFact, judge: Judge): readonly string[] {
  const alternatives = (gold.or ?? []).map(({ type = gold.type, ...one }) => ({ ...gold, ...one, type }));
  const each = [gold, ...alternatives].map((one) =>
    one.type === fact.type ? differences(one, fact, judge) : ['type'],
  );
  return each.reduce((least, one) => (one.length < least.length ? one : least));
}

function matches(gold: LooseFact, fact: LooseFact, judge: Judge): boolean {
  const requirement = judge.requirements.get(gold.type);
  if (gold.type !== fact.type || !requirement) return false;
  const { required, identifying } = requirement;
  const same = (key: ValueKey): boolean => sameValue(key, gold, fact, judge.ignored);
  const roles = required.every(
    ({ role, many }) =>
      shared(gold, fact, role, judge) >= (many ? Math.min(2, fillers(gold, role).length) : 1),
  );
  const values = identifying.every(
    ({ key, ifBoth }) => (ifBoth && !(has(gold, key) && has(fact, key))) || same(key),
  );
  return roles && values && meetsEither(gold, fact, requirement, judge);
}

/** One of the alternatives agrees, and none of the roles among them names somebody else. */
function meetsEither(gold: LooseFact, fact: LooseFact, { either }: Requirement, judge: Judge): boolean {
  if (either.length === 0) return true;
  let agree = false;
  for (const one of either) {
    if ('key' in one) {
      agree ||= sameValue(one.key, gold, fact, judge.ignored);
    } else if (fillers(gold, one.role).length > 0 && fillers(fact, one.role).length > 0) {
      if (shared(gold, fact, one.role, judge) === 0) return false;
      agree = true;
    }
  }
  return agree;
}

function differences(gold: LooseFact, fact: LooseFact, judge: Judge): string[] {
  const names = new Set([...Object.keys(gold.roles ?? {}), ...Object.keys(fact.roles ?? {})]);
  const roles = [...names].filter((role) => {
    const wanted = fillers(gold, role).length;
    return shared(gold, fact, role, judge) !== wanted || fillers(fact, role).length > wanted;
  });
  const quantities = QUANTITY_KEYS.filter((key) => {
    if (!has(gold, key)) return gold.status !== null && has(fact, key);
    return !sameValue(key, gold, fact, judge.ignored);
  });
  const sameStatus = gold.status === null || (gold.status ?? 'actual') === (fact.status ?? 'actual');
  return [...roles, ...quantities, ...(sameStatus ? [] : ['status'])];
}

function has(fact: LooseFact, key: ValueKey): boolean {
  return fact[key] !== undefined && fact[key] !== null;
}

function fillers(fact: LooseFact, role: string): readonly LooseFiller[] {
  return fact.roles?.[role] ?? [];
}

/** How many of gold's fillers of a role the fact names. */
function shared(gold: LooseFact, fact: LooseFact, role: string, { ignored }: Judge): number {
  const found = fillers(fact, role).map((filler) => comparableName(mainName(filler), ignored));
  return fillers(gold, role).filter((filler) =>
    allNames(filler).some((name) => found.includes(comparableName(name, ignored))),
  ).length;
}

function allNames(filler: LooseFiller): readonly string[] {
  return 'name' in filler ? [filler.name] : filler;
}

/** What a filler is called first. */
export function mainName(filler: LooseFiller): string {
  return 'name' in filler ? filler.name : (filler[0] ?? '');
}
