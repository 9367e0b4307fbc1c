import type { Lexicon } from '../lexicon/types.js';
import { findValuesInText } from '../mentions/find-in-text.js';
import { tablesOf } from '../mentions/find.js';
import { once } from '../once.js';
import type { CountryCode } from './iso-countries.js';
import { countriesOfPlaces, type PlaceTable } from './places.js';
import { metricUnit } from './units.js';

/** Days of a period, `YYYY-MM-DD`. */
export interface PeriodDates {
  readonly start: string;
  readonly end: string;
  readonly precision: string;
}

/** What an article's words come to, in terms that other data have too. */
export interface Normaliser {
  /** Countries in which a place may lie. */
  countries(place: string): readonly CountryCode[];
  /** The days of a period; `published` is the day that "last year" counts from. */
  period(words: string, published: string | undefined): PeriodDates | undefined;
  /** What a metric counts, in the singular. */
  unit(metric: string): string | undefined;
}

/** A company's own year may begin on any day. */
const OWN_YEAR = /\b(?:fiscal|financial|FY)(?=\b|\d)/i;

/** What may stand before a date and changes nothing in it. */
const BEFORE_DATES = /^(?:(?:the|a|full(?:[ -]year)?)[\s-]+)*$/i;

/** What normalises with these word lists and places. */
export function normaliserOf(lexicon: Lexicon, places: () => PlaceTable): Normaliser {
  const placed = once(() => countriesOfPlaces(lexicon, places()));
  return {
    countries: (place) => placed()(place),
    period: (words, published) => {
      if (OWN_YEAR.test(words)) return undefined;
      const [date] = findValuesInText(words, tablesOf(lexicon), published);
      // A date that is but a part ("half-year ended June 30") is not the period.
      const whole = date?.end === words.length && BEFORE_DATES.test(words.slice(0, date.start));
      if (date?.kind !== 'date' || !date.range || !whole) return undefined;
      return { ...date.range, precision: date.precision };
    },
    unit: (metric) => metricUnit(metric, lexicon),
  };
}
