import type { AmountRecord, GraphFact, QuantityRecord } from '../output/types.js';
import { shortNumber } from './decimal.js';

const HEDGES = { exact: '', about: 'about ', above: 'over ', below: 'up to ' } as const;

/** Few words on a fact for a node in a picture: "StakePurchase 18% USD 586m, agreed". */
export function factCaption(fact: GraphFact): string {
  const figures = [fact.type, ...figuresOf(fact)].join(' ');
  return fact.status === 'actual' ? figures : `${figures}, ${fact.status}`;
}

/** What an arrow between two parties says: "acquired stake in 18% USD 586m", "holds office at: chairman, former". */
export function shortcutCaption(name: string, fact: GraphFact): string {
  const words = [name.toLowerCase().replace(/_/g, ' '), ...figuresOf(fact)].join(' ');
  const named = fact.position === undefined ? words : `${words}: ${fact.position}`;
  return fact.status === 'actual' ? named : `${named}, ${fact.status}`;
}

function figuresOf({ percent, amount, count }: GraphFact): string[] {
  return [
    ...(percent ? [`${numberOf(percent)}%`] : []),
    ...(amount ? [moneyOf(amount)] : []),
    ...(count ? [numberOf(count)] : []),
  ];
}

function moneyOf(amount: AmountRecord): string {
  return `${HEDGES[amount.bound]}${amount.currency} ${plainNumber(amount)}`;
}

function numberOf(quantity: QuantityRecord): string {
  return `${HEDGES[quantity.bound]}${plainNumber(quantity)}`;
}

function plainNumber(quantity: QuantityRecord): string {
  return 'value' in quantity
    ? shortNumber(quantity.value)
    : `${shortNumber(quantity.min)}-${shortNumber(quantity.max)}`;
}
