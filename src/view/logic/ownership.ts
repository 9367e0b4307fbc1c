import type { QuantityRecord } from '../../output/types.js';
import type { ViewFact, ViewModel } from '../types.js';
import { grouped } from '../../grouped.js';

/** Who owns a part of whom, as the facts shown tell it. */
export interface Holding {
  readonly owner: number;
  readonly owned: number;
  readonly fact: number;
  /** Share in percent; absent where none is told. */
  readonly percent?: QuantityRecord;
}

/** An entity in a tree of owners or of what is owned, with those beyond it. */
export interface OwnershipNode {
  readonly entity: number;
  readonly holding: Holding;
  /** Share of the root's in percent, multiplied along the way; absent where a share on it is not told as one number. */
  readonly share?: number;
  readonly next: readonly OwnershipNode[];
}

export interface OwnershipTrees {
  readonly owners: readonly OwnershipNode[];
  readonly owned: readonly OwnershipNode[];
}

/** A status under which a holding is one now. */
const HELD = 'actual';
/** Holdings that lead farther than so many steps are not followed. */
const DEEPEST = 12;

/** The owners of an entity and what it owns, step by step; a ring of owners ends where it comes back to one on its way. */
export function ownershipOf(entity: number, facts: readonly number[], model: ViewModel): OwnershipTrees {
  const holdings = holdingsOf(facts, model);
  const up = grouped(holdings, ({ owned }) => owned);
  const down = grouped(holdings, ({ owner }) => owner);
  return {
    owners: branch(entity, up, ({ owner }) => owner, 100, [entity]),
    owned: branch(entity, down, ({ owned }) => owned, 100, [entity]),
  };
}

type Groups = ReadonlyMap<number, readonly Holding[]>;

function branch(
  root: number,
  groups: Groups,
  beyond: (holding: Holding) => number,
  share: number | undefined,
  way: readonly number[],
): OwnershipNode[] {
  if (way.length > DEEPEST) return [];
  return (groups.get(root) ?? []).flatMap((holding) => {
    const entity = beyond(holding);
    if (way.includes(entity)) return [];
    const own = exactShare(holding);
    const through = own === undefined || share === undefined ? undefined : (share * own) / 100;
    const next = branch(entity, groups, beyond, through, [...way, entity]);
    return [{ entity, holding, ...(through !== undefined && { share: through }), next }];
  });
}

function exactShare({ percent }: Holding): number | undefined {
  return percent && 'value' in percent && percent.bound === 'exact' ? percent.value : undefined;
}

/** One holding for each pair, the newest that tells a share, else the newest; largest shares first. */
function holdingsOf(facts: readonly number[], model: ViewModel): Holding[] {
  const best = new Map<string, Holding>();
  for (const index of facts) {
    const fact = model.facts[index];
    if (!fact || fact.status !== HELD) continue;
    for (const holding of heldBy(fact, index, model)) {
      const key = `${holding.owner} ${holding.owned}`;
      const known = best.get(key);
      if (!known || isBetter(holding, known, model)) best.set(key, holding);
    }
  }
  const largest = ({ percent }: Holding): number =>
    percent ? ('value' in percent ? percent.value : percent.max) : -1;
  return [...best.values()].sort((a, b) => largest(b) - largest(a) || a.fact - b.fact);
}

function heldBy(fact: ViewFact, index: number, { types }: ViewModel): Holding[] {
  const ownership = types[fact.type]?.ownership;
  if (!ownership) return [];
  const of = (role: string): number[] =>
    fact.roles
      .filter((one) => one.role === role)
      .flatMap(({ fillers }) => fillers.map(({ entity }) => entity));
  return of(ownership.owner).flatMap((owner) =>
    of(ownership.owned)
      .filter((owned) => owned !== owner)
      .map((owned) => ({ owner, owned, fact: index, ...(fact.percent && { percent: fact.percent }) })),
  );
}

function isBetter(a: Holding, b: Holding, { facts }: ViewModel): boolean {
  if ((a.percent === undefined) !== (b.percent === undefined)) return a.percent !== undefined;
  const day = ({ fact }: Holding): string => facts[fact]?.period?.start ?? '';
  return day(a) > day(b);
}
