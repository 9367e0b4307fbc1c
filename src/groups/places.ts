import type { GroupKnowledge } from './noun-groups.js';
import type { TaggedUnit } from './types.js';

type PlaceKnowledge = Pick<GroupKnowledge, 'isPlace' | 'isRegion'>;

/** Makes one unit of a town and what it lies in: "Washington, D.C.", "Boise, Idaho". The comma between them ends nothing. */
export function joinPlaces(units: readonly TaggedUnit[], know: PlaceKnowledge): TaggedUnit[] {
  const joined: TaggedUnit[] = [];
  for (let i = 0; i < units.length; i++) {
    const [town, comma, rest] = [units[i], units[i + 1], units[i + 2]];
    if (!town) break;
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
  return rest.name && know.isRegion(rest) ? { ...town, end: rest.end, lower } : undefined;
}
