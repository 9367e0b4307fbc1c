import type { AmountRecord, GraphFact, QuantityRecord } from '../output/types.js';
import { shortNumber } from './decimal.js';

const HEDGES = { exact: '', about: 'about ', above: 'over ', below: 'up to ' } as const;

/** Few words on a fact for a node in a picture: "StakePurchase 18% USD 586m, agreed". */
export function factCaption(fact: GraphFact): string {
  const figures = [fact.type, ...figuresOf(fact)].join(' ');
  return fact.status === 'actual' ? figures : `${figures}, ${fact.status}`;
}

/** What an arrow between two parties says beside its type: "18% USD 586m"; empty where the fact has no figures. */
export function shortcutCaption(fact: GraphFact): string {
  const figures = [...figuresOf(fact), ...(fact.position === undefined ? [] : [fact.position])].join(' ');
  return fact.status === 'actual' ? figures : [figures, fact.status].filter(Boolean).join(', ');
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
