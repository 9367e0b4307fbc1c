import type { Image } from '../image/container.js';
import { StringTable } from '../image/strings.js';
import {
  NAME_KINDS,
  NOUN_FIELDS,
  NOUN_KINDS,
  type Dictionary,
  type NameKind,
  type NounKind,
} from './types.js';

/**
 * The general dictionaries of an image. For every word of `general/strings` there are the number of its list of tags in
 * `general/tags`, its kinds of name and of noun as bits, the number of its
 * field as a noun, and whether it is ordinary.
 */
export function storedDictionary(image: Image): Dictionary {
  const strings = new StringTable(image, 'general/strings');
  const tagLists = (image.json('general/tags') as string[]).map((tags) => tags.split('|').filter(Boolean));
  const tags = image.u16('general/word-tags');
  const kinds = image.u16('general/word-kinds');
  const nounKinds = image.u8('general/word-nouns');
  const fields = image.u8('general/word-fields');
  const ordinary = image.u8('general/word-ordinary');
  const kindSets = new Map<number, ReadonlySet<NameKind>>();
  const kindsOf = (bits: number): ReadonlySet<NameKind> => {
    const set = kindSets.get(bits) ?? new Set(NAME_KINDS.filter((_, i) => bits & (1 << i)));
    kindSets.set(bits, set);
    return set;
  };
  const nounKindSets = new Map<number, readonly NounKind[]>();
  const nounKindsOf = (bits: number): readonly NounKind[] => {
    const set = nounKindSets.get(bits) ?? NOUN_KINDS.filter((_, i) => bits & (1 << i));
    nounKindSets.set(bits, set);
    return set;
  };
  return (lower) => {
    const at = strings.indexOf(lower);
    if (at < 0) return undefined;
    return {
      tags: tagLists[tags[at]!]!,
      ordinary: ordinary[at] === 1,
      kinds: kindsOf(kinds[at]!),
      nounKinds: nounKindsOf(nounKinds[at]!),
      nounField: NOUN_FIELDS[fields[at]! - 1],
    };
  };
}
