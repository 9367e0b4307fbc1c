import type { FactTypes } from '../output/fact-types.js';
import type { FactRecord } from '../output/types.js';
import { printable } from '../printable.js';
import { factRow } from './table.js';

const TYPE_WIDTH = 16;
const STATUS_WIDTH = 10;

/** A line a fact, `width` columns at most (what is too long is cut off), then how many there are of each type. */
export function factSummary(facts: readonly FactRecord[], types: FactTypes, width: number): string {
  const lines = facts.map((fact) => factLine(fact, types, width));
  const counts = new Map<string, number>();
  for (const { type } of facts) counts.set(type, (counts.get(type) ?? 0) + 1);
  const byType = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([type, count]) => `${String(count).padStart(5)} ${type}`);
  const total = `${facts.length} facts of ${counts.size} types:`;
  return [...lines, '', total, ...byType].map((line) => `${line}\n`).join('');
}

/** `StakePurchase   actual    Northwind → Vexa (seller: Lund), 18%`. */
function factLine(fact: FactRecord, types: FactTypes, width: number): string {
  const [who = '', , whom = '', howMuch = ''] = factRow(fact, types);
  const parties = [who, whom].filter((words) => words !== '').join(' → ');
  const told = [parties, howMuch].filter((words) => words !== '').join(', ');
  const line = `${fact.type.padEnd(TYPE_WIDTH)} ${fact.status.padEnd(STATUS_WIDTH)}${told}`;
  return cutOff(printable(line.trimEnd()), width);
}

/** At most so many characters, the last of which tells that there were more. */
function cutOff(line: string, width: number): string {
  const characters = [...line];
  return characters.length <= width ? line : `${characters.slice(0, width - 1).join('')}…`;
}
