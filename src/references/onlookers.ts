import { flatMap } from '../flat-map.js';
import type { Clause, ParsedSentence } from '../clauses/types.js';
import type { EntityTable } from '../entities/types.js';
import { headIs } from '../groups/heads.js';
import type { NounGroup } from '../groups/types.js';
import type { Lexicon } from '../lexicon/types.js';

/** One mention in so many must say so: a bank that reports its own results has analysts too. */
const SHARE = 5;

/**
 * Organizations that the article shows as onlookers, who say what they expect of others: "Foo analysts", "the Foo
 * consensus", "analysts at Foo", "polled by Foo", "Foo raised its price target"; by index.
 *
 * @param totals mentions of each entity in the whole article
 */
export function onlookersIn(
  sentences: readonly ParsedSentence[],
  { entities }: EntityTable,
  totals: ReadonlyMap<number, number>,
  lexicon: Lexicon,
): ReadonlySet<number> {
  const shown = new Map<number, number>();
  for (const sentence of sentences)
    for (const entity of new Set([
      ...flatMap(sentence.pieces, (p) => (p.kind === 'noun' ? ofGroup(p, sentence) : [])),
      ...flatMap(sentence.clauses, (c) => ofClause(c, lexicon)),
    ]))
      shown.set(entity, (shown.get(entity) ?? 0) + 1);
  return new Set(
    [...shown].flatMap(([entity, times]) =>
      entities[entity]?.type === 'Organization' && times * SHARE >= (totals.get(entity) ?? 0) ? [entity] : [],
    ),
  );
}

/** "Foo analysts", "the Foo consensus", "Foo analyst Ann Lee", "analysts at Foo", "analyst Ann Lee of Foo". */
function ofGroup(group: NounGroup, { attached }: ParsedSentence): number[] {
  const telling = [group, ...(group.title ? [group.title] : [])].filter((g) => headIs(g, 'onlooker'));
  if (telling.length === 0) return [];
  const behind = flatMap(attached.get(group) ?? [], ({ preposition, groups }) =>
    preposition === 'at' || preposition === 'of' || preposition === 'by' ? groups : [],
  );
  const units = flatMap(telling, ({ owner, modifiers }) => [...(owner ? [owner.head] : []), ...modifiers]);
  return flatMap([...units, ...behind.map((g) => g.head)], (unit) => unit.name?.entity ?? []);
}

/** "analysts polled by Foo", "Foo raised its price target", "Foo said in a research note". */
function ofClause({ verb, subject, object, prepositions }: Clause, lexicon: Lexicon): number[] {
  const rates = object.some((g) => headIs(g, 'opinion-of-stock'));
  const writes = prepositions.some(
    ({ preposition, groups }) => preposition === 'in' && groups.some((g) => headIs(g, 'note-to-clients')),
  );
  return rates || writes || lexicon.is(verb.lemma, 'gather-forecasts')
    ? flatMap(subject, ({ head }) => head.name?.entity ?? [])
    : [];
}
