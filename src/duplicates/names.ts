import type { Lexicon } from '../lexicon/types.js';
import type { Profile } from './profiles.js';
import type { Cue, Weights } from './weights.js';

/** A cue found for a pair, with the words in which it was found. */
export interface Found {
  readonly cue: Cue;
  readonly detail?: string;
}

/** What names are held against: words that companies leave off or name units by, and ordinary words. */
export interface NameKnowledge {
  readonly weights: Weights;
  readonly lexicon: Pick<Lexicon, 'isOrdinary' | 'nameKinds'>;
}

/** How the names of two are alike; empty where they are not. */
export function likeNames(a: Profile, b: Profile, knowledge: NameKnowledge): Found[] {
  const [short, long] = a.words.join(' ').length <= b.words.join(' ').length ? [a, b] : [b, a];
  const alike =
    a.entity.type === 'Person' ? personsAlike(short, long) : organizationsAlike(short, long, knowledge);
  if (alike.length === 0) return [];
  const [word = ''] = short.words;
  const person = a.entity.type === 'Person';
  const known = !person && short.words.length === 1 && isCommon(word, knowledge);
  return [...alike, ...(known ? [{ cue: 'ordinary', detail: short.entity.name } as const] : [])];
}

const isCommon = (word: string, { lexicon }: NameKnowledge): boolean =>
  lexicon.isOrdinary(word) || lexicon.nameKinds(word).size > 0;

function organizationsAlike(short: Profile, long: Profile, { weights }: NameKnowledge): Found[] {
  const found: Found[] = [];
  const rest = restOf(short.words, long.words);
  if (short.words.join('') === long.words.join('')) found.push({ cue: 'same-letters' });
  else if (rest !== undefined) {
    const detail = rest.join(' ');
    if (isOf(rest, weights['unit-words'])) found.push({ cue: 'beginning' }, { cue: 'unit-word', detail });
    else
      found.push(
        isOf(rest, weights['left-off']) ? { cue: 'left-off', detail } : { cue: 'beginning', detail },
      );
  } else if (isAcronym(short, long)) found.push({ cue: 'acronym' });
  const called = [...short.keys].find((key) => long.keys.has(key));
  if (called !== undefined) found.push({ cue: 'called', detail: called });
  return found;
}

/** The words that the longer name has more, where it begins with the shorter. */
function restOf(short: readonly string[], long: readonly string[]): readonly string[] | undefined {
  if (long.length <= short.length || short.some((word, at) => long[at] !== word)) return undefined;
  return long.slice(short.length);
}

const isOf = (rest: readonly string[], words: readonly string[]): boolean =>
  words.includes(rest.join(' ')) || rest.every((word) => words.includes(word));

/** "UCF" is "United Coastal Freight": in capitals, of three letters or more. */
function isAcronym({ entity, words }: Profile, long: Profile): boolean {
  const [letters = ''] = words;
  if (words.length > 1 || letters.length < 3 || entity.name !== entity.name.toUpperCase()) return false;
  return letters === long.words.map((word) => word[0]).join('');
}

/** The same surname, and given names that do not contradict each other. */
function personsAlike({ words: short }: Profile, { words: long }: Profile): Found[] {
  const [firstA = '', firstB = ''] = [short[0], long[0]];
  const surname = short.at(-1);
  if (short.length < 2 || long.length < 2 || surname !== long.at(-1)) return [];
  const given: Cue | undefined =
    firstA === firstB ? 'initials' : isInitialOf(firstA, firstB) ? 'given-initial' : undefined;
  if (given === undefined) return [];
  const [middleA, middleB] = [short.slice(1, -1), long.slice(1, -1)];
  const contrary = middleA.some((word, at) => {
    const other = middleB[at];
    return other !== undefined && word !== other && !isInitialOf(word, other);
  });
  return contrary ? [{ cue: given }, { cue: 'other-initial' }] : [{ cue: given }];
}

const isInitialOf = (a: string, b: string): boolean =>
  a !== '' && b !== '' && (a.length === 1 || b.length === 1) && a[0] === b[0];
