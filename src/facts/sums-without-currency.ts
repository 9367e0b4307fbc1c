import { flatMap } from '../flat-map.js';
import type { MoneyValue, Value } from '../mentions/types.js';
import { headIs } from '../groups/heads.js';
import type { NounGroup, TaggedUnit } from '../groups/types.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { SentenceContext } from './context.js';
import type { Figure } from './figure-parts.js';
import { asUnit, type Filling } from './filling.js';
import { leastOf } from './quantities.js';

/** How many sentences back a sum says what the next one is in. */
const REACH = 2;
/** Less is a number of things. */
const SCALE = 1000;

/** "lost $3m on revenue of 12 million", "Sales were $3m. They doubled to 6 million": in the currency told before. */
export function sumsWithoutCurrency({ metric, to }: Figure, context: SentenceContext): Filling[] {
  if (!headIs(metric, 'metric-result') || headIs(metric, 'size-of')) return [];
  return flatMap(to, (filling) => {
    const head = filling.kind === 'group' && isBare(filling.group) ? filling.group.head : undefined;
    const { value } = head ?? {};
    if (!head || value?.kind !== 'count' || leastOf(value.quantity) < SCALE) return [];
    const sum = sumBefore(value.first, context);
    return sum ? [asUnit(inCurrency(head, value, sum.currency))] : [];
  });
}

const isBare = ({ modifiers, owner }: NounGroup): boolean => modifiers.length === 0 && !owner;

const inCurrency = (
  head: TaggedUnit,
  value: Extract<Value, { kind: 'count' }>,
  currency: string,
): TaggedUnit => ({
  ...head,
  value: { ...value, kind: 'money', currency, alternatives: [] },
});

/** The last sum in front of a token, in its sentence or shortly before. */
function sumBefore(token: number, { sentence, sentences }: SentenceContext): MoneyValue | undefined {
  const from = Math.max(0, sentence.index - REACH);
  return flatMap(sentences.slice(from, sentence.index + 1), sumsOf).findLast(
    (sum) => sum.first < token && sum.per === undefined,
  );
}

const sumsOf = ({ pieces }: ParsedSentence): MoneyValue[] =>
  flatMap(
    flatMap(pieces, (p) => (p.kind === 'noun' ? [p.head, ...p.modifiers] : [])),
    ({ value }) => (value?.kind === 'money' ? [value] : []),
  );
