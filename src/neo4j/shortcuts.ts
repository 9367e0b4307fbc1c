import type { Status } from '../facts/types.js';
import type { FactType } from '../rules/types.js';
import type { GraphFact } from '../output/types.js';
import { shortcutCaption } from './captions.js';
import { day, type Properties } from './properties.js';
import type { RelationshipRow } from './rows.js';

/** An arrow says that something is or was so. What is only agreed, proposed, rumoured, cancelled or denied has none. */
const PLAIN: readonly Status[] = ['actual', 'former'];

/**
 * The arrows that show a fact at a glance, as its type in `rules/schema.yml` names them: from every filler of one role to
 * every filler of the other; between partners one for each two of them. None for a fact that did not happen, nor for a
 * type without `shortcut`.
 */
export function shortcutRows(fact: GraphFact, type: FactType | undefined): RelationshipRow[] {
  const shortcut = type?.shortcut;
  if (!shortcut || !PLAIN.includes(fact.status)) return [];
  const { name, from, to } = shortcut;
  const [givers, takers] = [idsIn(fact, from), idsIn(fact, to)];
  const pairs = givers.flatMap((giver, index) =>
    (from === to ? takers.slice(index + 1) : takers).map((taker) => [giver, taker] as const),
  );
  const properties = shortcutProperties(name, fact);
  return pairs.map(([a, b]) => ({
    type: name,
    from: { base: 'Entity', id: a },
    to: { base: 'Entity', id: b },
    properties,
  }));
}

/** In an order that does not change with the articles. */
function idsIn(fact: GraphFact, role: string): string[] {
  return (fact.roles[role] ?? []).map(({ id }) => id).sort();
}

function shortcutProperties(name: string, fact: GraphFact): Properties {
  const { id, percent, amount, date, position, status } = fact;
  return {
    factId: id,
    status,
    ...(percent && 'value' in percent && { percent: percent.value }),
    ...(amount && 'value' in amount && { amount: amount.value }),
    ...(amount && { currency: amount.currency }),
    ...(date?.start !== undefined && { date: day(date.start) }),
    ...(position !== undefined && { position }),
    caption: shortcutCaption(name, fact),
  };
}
