import { flatMap } from '../flat-map.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { Entity, EntityTable } from '../entities/types.js';
import { headIs } from '../groups/heads.js';
import type { NounGroup, TaggedUnit } from '../groups/types.js';
import type { Lexicon } from '../lexicon/types.js';
import { oncePer } from '../once.js';
import { isBystander } from './called.js';

/** Who writes of which company, both by their index. */
export interface Coverage {
  readonly by: number;
  readonly of: number;
}

/** Sentences at the front within which a report says so. */
const REACH = 4;

/** "Foo Research updates its coverage on Bar": the report is on Bar, whoever "the Company" stands beside. */
export function coverageIn(
  sentences: readonly ParsedSentence[],
  { entities }: EntityTable,
): Coverage | undefined {
  const isFirm = (unit: TaggedUnit): boolean => entities[unit.name?.entity ?? -1]?.type === 'Organization';
  const named = (groups: readonly NounGroup[]): number | undefined =>
    flatMap(groups, (g) => [...g.modifiers, g.head]).findLast(isFirm)?.name?.entity;
  for (const { pieces, attached } of sentences.slice(0, REACH))
    for (const [at, coverage] of pieces.entries()) {
      if (coverage.kind !== 'noun' || !headIs(coverage, 'coverage-noun')) continue;
      const on = (attached.get(coverage) ?? []).filter((p) => /^(?:on|of)$/.test(p.preposition));
      // Not the subject: "updates" of "Foo updates its coverage" may be tagged as a noun, which leaves no clause.
      const by = named(pieces.slice(0, at + 1).filter((p) => p.kind === 'noun'));
      const of = named(flatMap(on, (p) => p.groups));
      if (by !== undefined && of !== undefined && by !== of) return { by, of };
    }
  return undefined;
}

/** Whom "the company" hardly ever means: who reports or decides. */
export const seldomMeant = (
  lexicon: Lexicon,
  coverage: Coverage | undefined,
  onlookers: ReadonlySet<number>,
): ((entity: Entity) => boolean) =>
  oncePer(
    ({ index, name }: Entity) => index === coverage?.by || onlookers.has(index) || isBystander(name, lexicon),
  );
