import { BIT } from '../grammar/readings.js';
import { BASED } from './based-compounds.js';
import type { GroupKnowledge } from './group-knowledge.js';
import type { TaggedUnit } from './types.js';
import { makeUnit, withTag } from './unit.js';

type PlaceKnowledge = Pick<GroupKnowledge, 'isPlace' | 'isRegion' | 'isCountry'>;

/**
 * Makes one unit of a town and what it lies in: "Washington, D.C.", "Boise, Idaho", "Bath, Somerset, England". The commas
 * between them end nothing.
 */
export function joinPlaces(units: readonly TaggedUnit[], know: PlaceKnowledge): TaggedUnit[] {
  const joined: TaggedUnit[] = [];
  for (let i = 0; i < units.length; i++) {
    const town = units[i];
    if (!town) break;
    const modifier = modifyingPlace(units, i, know);
    if (modifier) {
      joined.push(modifier);
      i += 3;
      continue;
    }
    const last = town.name && know.isPlace(town) ? lastOfPlace(units, i, know) : i;
    joined.push(last > i ? placeOf(units.slice(i, last + 1), town) : town);
    i = last;
  }
  return joined;
}

/** Where the place that begins at `i` ends: `i` itself where nothing says in what it lies. */
function lastOfPlace(units: readonly TaggedUnit[], i: number, know: PlaceKnowledge): number {
  let last = i;
  while (units[last + 1]?.tag === 'comma' && liesIn(units, last, last + 2, know)) last += 2;
  return last;
}

function liesIn(units: readonly TaggedUnit[], i: number, wider: number, know: PlaceKnowledge): boolean {
  const [place, whole] = [units[i], units[wider]];
  if (!place || !whole?.name) return false;
  if (know.isRegion(whole) && (!know.isRegion(place) || isNoList(units, i, wider, know))) return true;
  if (know.isCountry(whole)) return !know.isCountry(place) && !startsOther(units, wider + 1, know);
  // "Bath, Somerset, England"
  const lies = units[wider + 1]?.tag === 'comma' && know.isPlace(whole) && !know.isRegion(place);
  const widest = units[wider + 2];
  return lies && widest !== undefined && know.isCountry(widest) && liesIn(units, wider, wider + 2, know);
}

/** "Washington, D.C., is", but "plants in Ohio, Texas, Utah": of two states side by side the first may be a town of that name. */
function isNoList(units: readonly TaggedUnit[], i: number, wider: number, know: PlaceKnowledge): boolean {
  const beside = [units[i - 2], units[wider + 2]].some((unit) => unit?.name && know.isPlace(unit));
  return !beside && /^(?:comma|stop)$/.test(units[wider + 1]?.tag ?? 'stop');
}

/** "in Paris, France said", "Paris, Germany's", "London, France and Spain": what stands behind a town may be a country of its own. */
function startsOther(units: readonly TaggedUnit[], next: number, know: PlaceKnowledge): boolean {
  const [behind, other] = [units[next], units[next + 1]];
  if (/^(?:verb|auxiliary|modal|possessive)$/.test(behind?.tag ?? '')) return true;
  return behind?.tag === 'conjunction' && other !== undefined && know.isCountry(other);
}

/** One unit of what stands between and including a town and the last place in which it lies. */
function placeOf(units: readonly TaggedUnit[], town: TaggedUnit): TaggedUnit {
  const { first, capital, readings, name, value, tag, reading } = town;
  const lower = units
    .map((unit) => unit.lower)
    .join(' ')
    .replaceAll(' ,', ',');
  const end = units[units.length - 1]!.end;
  return withTag(makeUnit(first, end, lower, capital, readings, name, value), tag, readings, reading);
}

/** Hold a noun group: what stands behind them belongs to it. */
const HOLDING: ReadonlySet<string> = new Set(['determiner', 'possessive-pronoun', 'possessive']);

/**
 * "its Huron, Ohio, pork plant", "to buy Boise, Idaho, homebuilder Foo": a town and its state in front of a noun, as one
 * adjective with both commas. Without something that holds the noun, a name must follow it.
 */
function modifyingPlace(
  units: readonly TaggedUnit[],
  i: number,
  know: PlaceKnowledge,
): TaggedUnit | undefined {
  const [before, town, comma, rest, close] = [
    units[i - 1],
    units[i],
    units[i + 1],
    units[i + 2],
    units[i + 3],
  ];
  if (comma?.tag !== 'comma' || close?.tag !== 'comma' || !town?.name || !rest?.name || !know.isRegion(rest))
    return undefined;
  let at = i + 4;
  while (/^(?:adjective|noun)$/.test(units[at]?.tag ?? '')) at++;
  const held = before !== undefined && HOLDING.has(before.tag);
  const titled = (before === undefined || before.tag === 'verb') && units[at]?.tag === 'name';
  if (at === i + 4 || !(held || titled)) return undefined;
  const lower = `${town.lower}, ${rest.lower}-based`;
  const unit = makeUnit(town.first, close.end, lower, town.capital, BASED);
  return withTag(unit, 'adjective', BASED, BIT.adjective);
}
