import { shortNumber } from '../output/decimal.js';
import { HEDGES } from '../output/quantities.js';
import type { AmountRecord, GraphFact, QuantityRecord } from '../output/types.js';

/** Few words on a fact for a node in a picture: "Stake Purchase 18% USD 586m, agreed". */
export function factCaption(fact: GraphFact): string {
  const words = fact.type.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  const figures = [words, ...figuresOf(fact)].join(' ');
  return fact.status === 'actual' ? figures : `${figures}, ${fact.status}`;
}

/**
 * What an arrow between two parties says; Neo4j Browser cuts it where the arrow is short, so figures go before words:
 * "18% USD 586m", "chairman, former", and "has subsidiary" where there is nothing but the arrow's name.
 */
export function shortcutCaption(name: string, fact: GraphFact): string {
  const said = [...figuresOf(fact), ...(fact.position === undefined ? [] : [fact.position])].join(' ');
  const caption = said === '' ? name.toLowerCase().replace(/_/g, ' ') : said;
  return fact.status === 'actual' ? caption : `${caption}, ${fact.status}`;
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
