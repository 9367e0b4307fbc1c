import type { Clause } from '../clauses/types.js';
import type { FactRecord } from './candidate.js';
import { ownDates } from './clause-dates.js';
import type { SentenceContext } from './context.js';
import { valueOf } from './filling-class.js';
import { dateOf } from './quantities.js';
import { groupSlot } from './slots.js';
import { isReporting } from './status.js';
import type { FactDate, Status } from './types.js';

// The day on which something is told, signed or reported is not the day on which it happens.

export interface Dated {
  readonly date?: FactDate;
  readonly announced?: FactDate;
}

const TO_COME: ReadonlySet<Status> = new Set(['agreed', 'proposed', 'rumoured']);

/**
 * Takes the day of an announcement out of a fact's date: "said on Monday it had bought", "agreed on Monday to buy",
 * "announced a $5m dividend on Monday".
 * @param date what the clause around the trigger gives as date, if any
 */
export function withAnnouncement(
  date: FactDate | undefined,
  status: Status,
  record: FactRecord | undefined,
  context: SentenceContext,
): Dated {
  const told = record && announcementOf(record, status, context);
  if (!told) return date ? { date } : {};
  return date && date.text !== told.text ? { date, announced: told } : { announced: told };
}

function announcementOf(
  { trigger, clause, group }: FactRecord,
  status: Status,
  context: SentenceContext,
): FactDate | undefined {
  for (let c = clause?.governor?.clause; c; c = c.governor?.clause) {
    // "agreed on Monday to buy": what is to come was agreed on that day.
    const tells = isReporting(c.verb) || TO_COME.has(status);
    const day = tells ? dayOf(c, context) : undefined;
    if (day) return day;
  }
  if (!clause || trigger !== 'noun' || !group || !TO_COME.has(status) || !isReporting(clause.verb))
    return undefined;
  return groupSlot(group, 'date', undefined, context).length > 0 ? undefined : dayOf(clause, context);
}

function dayOf(clause: Clause, context: SentenceContext): FactDate | undefined {
  const days = ownDates(clause, context).filter((filling) => {
    const value = valueOf(filling);
    return value?.kind === 'date' && value.precision === 'day';
  });
  return dateOf(days.map((filling) => ({ filling, negate: false })));
}
