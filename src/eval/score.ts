import { differencesOf, isExact, isFound, type Judge } from './agreement.js';
import { countsByType, type Tally } from './tally.js';
import type { Counts, GoldDocument, GoldFact, LooseFact } from './types.js';

/** A gold fact that was not found. */
export interface Missed {
  readonly document: string;
  readonly gold: GoldFact;
}
/** A gold fact with the found fact that is it. */
export interface Matched<Found extends LooseFact> extends Missed {
  readonly fact: Found;
  /** What the found fact says otherwise (see `differencesOf`); empty: it is exact. */
  readonly differences: readonly string[];
}
/** A found fact that gold does not have. */
export interface Wrong<Found extends LooseFact> {
  readonly document: string;
  readonly fact: Found;
}

export interface Score<Found extends LooseFact> {
  readonly documents: number;
  readonly types: ReadonlyMap<string, Counts>;
  readonly matched: readonly Matched<Found>[];
  readonly missed: readonly Missed[];
  readonly wrong: readonly Wrong<Found>[];
}

/** Compares the facts found in each document (by its id) with gold. Documents without gold are not judged. */
export function score<Found extends LooseFact>(
  gold: readonly GoldDocument[],
  found: ReadonlyMap<string, readonly Found[]>,
  judge: Judge,
): Score<Found> {
  const tally = countsByType();
  const matched: Matched<Found>[] = [];
  const missed: Missed[] = [];
  const wrong: Wrong<Found>[] = [];
  for (const document of gold) {
    const judged = judgeDocument(document, found.get(document.id) ?? [], judge, tally);
    for (const pair of judged.matched) matched.push({ document: document.id, ...pair });
    for (const fact of judged.missed) missed.push({ document: document.id, gold: fact });
    for (const fact of judged.wrong) wrong.push({ document: document.id, fact });
  }
  return { documents: gold.length, types: tally.counts(), matched, missed, wrong };
}

function judgeDocument<Found extends LooseFact>(
  document: GoldDocument,
  facts: readonly Found[],
  judge: Judge,
  tally: Tally,
): { matched: Omit<Matched<Found>, 'document'>[]; missed: GoldFact[]; wrong: Found[] } {
  const firm = document.facts.filter(({ optional }) => !optional);
  const loose = document.facts.filter(({ optional }) => optional);
  const matches = pair([...firm, ...loose], facts, judge);
  const matched: Omit<Matched<Found>, 'document'>[] = [];
  const missed: GoldFact[] = [];
  for (const gold of firm) {
    tally.add(gold.type, 'gold');
    const match = matches.get(gold);
    if (match) {
      tally.add(gold.type, 'found');
      tally.add(gold.type, 'predicted');
      const differences = differencesOf(gold, match, judge);
      matched.push({ gold, fact: match, differences });
      if (differences.length === 0) tally.add(gold.type, 'exact');
    } else missed.push(gold);
  }
  const used = new Set(matches.values());
  const wrong = facts.filter((fact) => !used.has(fact) && counts(fact, document, loose, judge));
  for (const fact of wrong) {
    tally.add(fact.type, 'predicted');
    if (firm.some((gold) => isFound(gold, fact, judge))) tally.add(fact.type, 'duplicate');
  }
  return { matched, missed, wrong };
}

/** Each gold fact with the found fact that is it, an exact one if there is one; no fact is used twice. */
function pair<Found extends LooseFact>(
  gold: readonly GoldFact[],
  facts: readonly Found[],
  judge: Judge,
): Map<GoldFact, Found> {
  const matches = new Map<GoldFact, Found>();
  const used = new Set<Found>();
  for (const one of gold) {
    const candidates = facts.filter((fact) => !used.has(fact) && isFound(one, fact, judge));
    const best = candidates.find((fact) => isExact(one, fact, judge)) ?? candidates[0];
    if (!best) continue;
    used.add(best);
    matches.set(one, best);
  }
  return matches;
}

/** Whether a fact that meets no gold fact counts against the program. */
function counts(
  fact: LooseFact,
  { open = false, closed = [], anti = [] }: GoldDocument,
  optional: readonly GoldFact[],
  judge: Judge,
): boolean {
  if (optional.some((gold) => isFound(gold, fact, judge))) return false;
  return (
    !open || closed.includes(fact.type) || anti.some((one) => isFound({ status: null, ...one }, fact, judge))
  );
}
