import type { FactType } from '../rules/types.js';
import { factId } from './ids.js';
import { numbersOf } from './quantities.js';
import { mapRoles } from './roles.js';
import type { FactRecord, FillerRecord } from './types.js';

/** What a fact's id is made of. */
export type Identified = Pick<FactRecord, 'type' | 'roles' | 'percent' | 'amount' | 'count' | 'date'> &
  Partial<FactRecord>;

/** The id of a fact of this type: from its type, its fillers and its identifying values. */
export function recordId(record: Identified, type: FactType): string {
  const fillers = mapRoles(record.roles, (list) => list.map(({ id }) => id));
  return factId(record.type, fillers, identifyingValues(record, type));
}

/** True for a type whose `metric` is what its `count` counts. */
export function countsMetric({ qualifiers }: FactType): boolean {
  return qualifiers.includes('metric') && qualifiers.includes('count');
}

/** Every filler once, where it stands first. */
export function distinctFillers(fillers: readonly FillerRecord[]): FillerRecord[] {
  return [...new Map([...fillers].reverse().map((filler) => [filler.id, filler])).values()].reverse();
}

/** Values that tell facts of the same parties apart; case and spaces of words don't count. */
function identifyingValues(record: Identified, type: FactType): Record<string, unknown> {
  const value = (key: FactType['identifying'][number]): unknown => {
    switch (key) {
      case 'amount':
        return record.amount && { ...numbersOf(record.amount), currency: record.amount.currency };
      case 'percent':
      case 'count':
        return record[key] && numbersOf(record[key]);
      case 'date':
        return record.date && (record.date.start ?? record.date.text.toLowerCase());
      default:
        return plainly(record[key]);
    }
  };
  return Object.fromEntries(type.identifying.map((key) => [key, value(key)]));
}

/** Words without what does not count when they are compared: case and spaces. */
export function plainly(words: string | undefined): string | undefined {
  return words?.toLowerCase().split(/\s+/).join(' ');
}
