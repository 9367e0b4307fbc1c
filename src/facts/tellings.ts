import { flatMap } from '../flat-map.js';
import type { FactType } from '../rules/types.js';
import type { Fact, Filler, Support } from './types.js';

/**
 * With so many facts told before one is compared at most, so that an article that tells the same thing with thousands
 * of values takes time linear in its length. No article of the corpora comes near it.
 */
const MOST_COMPARED = 256;

/** A fact as told so far. Its evidence is gathered apart from it: it may be told thousands of times. */
export interface Telling {
  readonly place: number;
  fact: Fact;
  readonly support: Support[];
  /** Where the sentences begin that tell it. */
  readonly starts: Set<number>;
  /** Under what it is found. */
  readonly keys: Set<string>;
}

/** What a filler is known by: its entity, or its words in quotation marks where it has no name of its own. */
export const fillerKey = ({ entity, name }: Filler): string =>
  entity === undefined ? `"${name.toLowerCase()}"` : String(entity);

/** Whether somebody is among these fillers. */
export const hasFiller = (fillers: readonly Filler[] | undefined, filler: Filler): boolean =>
  fillers?.some((other) => fillerKey(other) === fillerKey(filler)) === true;

/** Whether somebody is among both. */
export const shareFiller = (a: readonly Filler[] | undefined, b: readonly Filler[] | undefined): boolean =>
  a?.some((filler) => hasFiller(b, filler)) === true;

/** The facts of an article told so far, in order, found again by who takes part in them. */
export class Tellings {
  private readonly told: Telling[] = [];
  /** Places of tellings, ascending, by type and by each role with each of its fillers. */
  private readonly places = new Map<string, number[]>();

  /** Every fact with the evidence of all its tellings, in the order in which they were told first. */
  facts(): Fact[] {
    return this.told.map(({ fact, support }) =>
      support.length > fact.evidence.length ? { ...fact, evidence: uniqueEvidence(support) } : fact,
    );
  }

  add(fact: Fact): void {
    const { evidence } = fact;
    const starts = new Set(evidence.map((e) => e.start));
    const telling = {
      place: this.told.length,
      fact,
      support: [...evidence],
      starts,
      keys: new Set<string>(),
    };
    this.told.push(telling);
    this.file(telling);
  }

  /** That another telling makes this of the fact, and the evidence that it adds. */
  join(telling: Telling, fact: Fact, evidence: readonly Support[]): void {
    for (const support of evidence) {
      telling.support.push(support);
      telling.starts.add(support.start);
    }
    telling.fact = fact;
    this.file(telling);
  }

  /** The first fact told before that `agrees`; only those are asked that have who must be shared. */
  find(fact: Fact, type: FactType, agrees: (told: Telling) => boolean): Telling | undefined {
    for (const place of this.sharing(fact, type)) {
      const telling = this.told[place];
      if (telling && agrees(telling)) return telling;
    }
    return undefined;
  }

  private file(telling: Telling): void {
    for (const key of keysOf(telling.fact)) {
      if (telling.keys.has(key)) continue;
      telling.keys.add(key);
      const places = this.places.get(key);
      if (places) insert(places, telling.place);
      else this.places.set(key, [telling.place]);
    }
  }

  /** Places of the tellings that share a filler of the required role which says most; of all where no role is required. */
  private sharing(fact: Fact, type: FactType): readonly number[] {
    const required = Object.entries(type.roles).filter(([, spec]) => spec.required);
    const lists = required.map(([role, { unnamed }]) => {
      const own = this.sharingRole(fact, role);
      return unnamed ? [...own, ...this.sharingParty(fact, type)] : own;
    });
    return ascending(shortest(lists) ?? [this.places.get(fact.type) ?? []]);
  }

  private sharingRole(fact: Fact, role: string): (readonly number[])[] {
    return (fact.roles[role] ?? []).map((filler) => this.places.get(keyOf(fact, role, filler)) ?? []);
  }

  /** "sold its trucking unit to Foo" and "sold Bar to Foo" share who takes part besides; a type that names none shares all. */
  private sharingParty(fact: Fact, { name, oneOf, roles }: FactType): (readonly number[])[] {
    const parties = oneOf.filter((role) => roles[role]).map((role) => this.sharingRole(fact, role));
    return shortest(parties) ?? [this.places.get(name) ?? []];
  }
}

const keyOf = ({ type }: Fact, role: string, filler: Filler): string =>
  `${type} ${role} ${fillerKey(filler)}`;

const keysOf = (fact: Fact): string[] => [
  fact.type,
  ...flatMap(Object.entries(fact.roles), ([role, fillers]) => fillers.map((f) => keyOf(fact, role, f))),
];

/** Of several unions of lists the one with the fewest members; undefined where there is none. */
function shortest(unions: readonly (readonly (readonly number[])[])[]): (readonly number[])[] | undefined {
  const size = (union: readonly (readonly number[])[]): number => union.reduce((n, l) => n + l.length, 0);
  const [first, ...rest] = unions;
  return first && [...rest.reduce((best, union) => (size(union) < size(best) ? union : best), first)];
}

/** The first places of all the lists together. */
function ascending(lists: readonly (readonly number[])[]): number[] {
  const first = new Set(flatMap(lists, (list) => list.slice(0, MOST_COMPARED)));
  return [...first].sort((a, b) => a - b).slice(0, MOST_COMPARED);
}

/** Nearly always at the end. */
function insert(places: number[], place: number): void {
  let at = places.length;
  while (at > 0 && places[at - 1]! > place) at -= 1;
  places.splice(at, 0, place);
}

function uniqueEvidence(evidence: readonly Support[]): Support[] {
  return [...new Map(evidence.map((e) => [`${e.start}-${e.end}`, e])).values()].sort(
    (x, y) => x.start - y.start,
  );
}
