import type { Profile } from './profiles.js';

/**
 * Pairs of entities of one type whose names may be those of one: they share a name, one begins as the other is called, is
 * its initials or the same letters; people share a surname. Linear in the number of names, but for those of one surname.
 */
export function candidatePairs(profiles: ReadonlyMap<string, Profile>): [Profile, Profile][] {
  const pairs = new Map<string, [Profile, Profile]>();
  const byKey = new Map<string, Profile[]>();
  const index = (key: string, profile: Profile): void => {
    const typed = `${profile.entity.type} ${key}`;
    const list = byKey.get(typed);
    if (!list) byKey.set(typed, [profile]);
    else if (!list.includes(profile)) list.push(profile);
  };
  for (const profile of profiles.values()) for (const key of keysOf(profile)) index(key, profile);
  for (const profile of profiles.values()) {
    for (const key of soughtBy(profile)) {
      for (const other of byKey.get(`${profile.entity.type} ${key}`) ?? []) {
        if (other === profile) continue;
        const [a, b] = profile.entity.id < other.entity.id ? [profile, other] : [other, profile];
        pairs.set(`${a.entity.id} ${b.entity.id}`, [a, b]);
      }
    }
  }
  return [...pairs.values()];
}

/** What an entity is found by. */
function keysOf({ entity, words, keys }: Profile): string[] {
  if (entity.type === 'Person') return words.length > 1 ? [`surname ${words.at(-1)}`] : [];
  return [...keys, `letters ${words.join('')}`];
}

/** … and what others it looks for: what its name begins with, its initials. */
function soughtBy({ entity, words, keys }: Profile): string[] {
  if (entity.type === 'Person') return [`surname ${words.at(-1)}`];
  const beginnings = words.slice(1).map((_, at) => words.slice(0, at + 1).join(' '));
  return [...keys, ...beginnings, words.map((word) => word[0]).join(''), `letters ${words.join('')}`];
}
