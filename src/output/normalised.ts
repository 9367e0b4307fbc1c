import { flatMap } from '../flat-map.js';
import type { Normaliser } from '../normalise/normaliser.js';
import type { FactType } from '../rules/types.js';
import type { FactTypes } from './fact-types.js';
import { countsMetric } from './identity.js';
import { inOrder } from './repeats.js';
import type { FactRecord } from './types.js';

interface Knowledge {
  readonly types: FactTypes;
  readonly normaliser: Normaliser;
}

/** The facts of one article with what their words come to: days of periods, countries of places, units of metrics. */
export function normalised(
  facts: readonly FactRecord[],
  published: string | undefined,
  { types, normaliser }: Knowledge,
): FactRecord[] {
  const countries = countriesOf(facts, { types, normaliser });
  return facts.map((fact) => {
    const type = types.get(fact.type);
    const { period, metric } = fact;
    return inOrder({
      ...fact,
      periodDates: period === undefined ? undefined : normaliser.period(period, published),
      country: countries.get(fact.id),
      metricUnit: metric === undefined || !type || !countsMetric(type) ? undefined : normaliser.unit(metric),
    });
  });
}

/** What one fact says of where someone is: the countries in which the place may lie. */
interface Placed {
  readonly fact: string;
  readonly who: readonly string[];
  readonly countries: readonly string[];
}

/** The country that each fact tells, by its id: of a place that may lie in several the one that the article tells elsewhere. */
function countriesOf(facts: readonly FactRecord[], { types, normaliser }: Knowledge): Map<string, string> {
  const placed = flatMap(facts, (fact) => placedBy(fact, types.get(fact.type), normaliser));
  const found = new Map<string, string>();
  for (const { fact, who, countries } of placed) {
    const told = flatMap(
      placed.filter((other) => other.countries.length === 1 && other.who.some((id) => who.includes(id))),
      (other) => other.countries,
    );
    const left = countries.length === 1 ? countries : countries.filter((code) => told.includes(code));
    const [only] = left;
    if (only !== undefined && left.length === 1) found.set(fact, only);
  }
  return found;
}

function placedBy(fact: FactRecord, type: FactType | undefined, { countries }: Normaliser): Placed[] {
  if (!type?.country) return [];
  const { of, from } = type.country;
  const place = fact[of as 'place'];
  if (place === undefined) return [];
  const who = (fact.roles[from] ?? []).map(({ id }) => id);
  return [{ fact: fact.id, who, countries: countries(place) }];
}
