import { BIT } from '../grammar/readings.js';
import { BASED } from './based-compounds.js';
import type { GroupKnowledge } from './group-knowledge.js';
import type { TaggedUnit } from './types.js';
import { makeUnit, withTag } from './unit.js';

type PlaceKnowledge = Pick<GroupKnowledge, 'isPlace' | 'isRegion'>;

/** Makes one unit of a town and what it lies in: "Washington, D.C.", "Boise, Idaho". The comma between them ends nothing. */
export function joinPlaces(units: readonly TaggedUnit[], know: PlaceKnowledge): TaggedUnit[] {
  const joined: TaggedUnit[] = [];
  for (let i = 0; i < units.length; i++) {
    const [town, comma, rest] = [units[i], units[i + 1], units[i + 2]];
    if (!town) break;
    const modifier = modifyingPlace(units, i, know);
    if (modifier) {
      joined.push(modifier);
      i += 3;
      continue;
    }
    const whole =
      comma?.tag === 'comma' && rest && town.name && know.isPlace(town)
        ? wholeOf(town, rest, know)
        : undefined;
    joined.push(whole ?? town);
    if (whole) i += 2;
  }
  return joined;
}

function wholeOf(town: TaggedUnit, rest: TaggedUnit, know: PlaceKnowledge): TaggedUnit | undefined {
  const lower = `${town.lower}, ${rest.lower}`;
  if (!rest.name || !know.isRegion(rest)) return undefined;
  const { first, capital, readings, name, value, tag, reading } = town;
  return withTag(makeUnit(first, rest.end, lower, capital, readings, name, value), tag, readings, reading);
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
