import { shortcutsOf } from '../graph/shortcuts.js';
import type { GraphFact } from '../output/types.js';
import type { FactType } from '../rules/types.js';
import { shortcutCaption } from './captions.js';
import { day, type Properties } from './properties.js';
import type { RelationshipRow } from './rows.js';

/** The arrows of a fact (see `shortcutsOf`) as relationships, with what a reader wants to see on them. */
export function shortcutRows(fact: GraphFact, type: FactType | undefined): RelationshipRow[] {
  return shortcutsOf(fact, type).map(({ name, from, to }) => ({
    type: name,
    from: { base: 'Entity', id: from },
    to: { base: 'Entity', id: to },
    properties: shortcutProperties(name, fact),
  }));
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
