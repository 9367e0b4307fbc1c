import type { DayRange } from './calendar.js';
import type { DateValue } from './types.js';

/** A date expression found at a lexeme: the lexeme after it, and what it means. */
export interface DateReading {
  readonly end: number;
  readonly precision: DateValue['precision'];
  readonly range?: DayRange | undefined;
  /** Name of the recogniser, as `month-day`. */
  readonly by: string;
}
