import { openSession } from '../../src/session.js';
import type { ArticleRecords, FactRecord } from '../../src/output/types.js';

const session = openSession();

/** The records of a text as the command line makes them. */
export function recordsOf(text: string, published?: string, source = 'test.txt'): ArticleRecords {
  return session.extract(session.read({ source, text, published }));
}

/** Names that fill a role, in order. */
export const namesIn = (fact: FactRecord, role: string): string[] =>
  (fact.roles[role] ?? []).map(({ name }) => name);

/** One line for a fact, with what two readers must agree on. */
export function brief(fact: FactRecord): string {
  const roles = Object.keys(fact.roles).map((role) => `${role} ${namesIn(fact, role).join(' + ')}`);
  const { percent, amount, count, date } = fact;
  const values = [
    percent && `${numbers(percent)}%${hedge(percent.bound)}`,
    amount && `${numbers(amount)} ${amount.currency}${hedge(amount.bound)}`,
    count && `${numbers(count)}${hedge(count.bound)}`,
    date && (date.start === undefined ? date.text : `${date.start}/${date.end ?? ''}`),
    fact.position ?? fact.metric ?? fact.place ?? fact.text,
  ];
  const said = fact.attributedTo === undefined ? '' : ` (${fact.attributedTo})`;
  return `${fact.type}: ${[...roles, ...values].filter(Boolean).join(', ')}, ${fact.status}${said}`;
}

const hedge = (bound: string): string => (bound === 'exact' ? '' : ` ${bound}`);
const numbers = (quantity: { value: number } | { min: number; max: number }): string =>
  'value' in quantity ? String(quantity.value) : `${quantity.min}-${quantity.max}`;
