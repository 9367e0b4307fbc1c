import type { Image } from '../image/container.js';
import { StringTable } from '../image/strings.js';
import { remembered } from '../once.js';
import { NAME_KINDS, NOUN_FIELDS, NOUN_KINDS, VERB_KINDS, type Dictionary } from './types.js';

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
  const verbKinds = image.u8('general/word-verbs');
  const fields = image.u8('general/word-fields');
  const ordinary = image.u8('general/word-ordinary');
  const kindsOf = remembered((bits: number) => new Set(NAME_KINDS.filter((_, i) => bits & (1 << i))));
  const nounKindsOf = remembered((bits: number) => NOUN_KINDS.filter((_, i) => bits & (1 << i)));
  const verbKindsOf = remembered((bits: number) => VERB_KINDS.filter((_, i) => bits & (1 << i)));
  return (lower) => {
    const at = strings.indexOf(lower);
    if (at < 0) return undefined;
    return {
      tags: tagLists[tags[at]!]!,
      ordinary: ordinary[at] === 1,
      kinds: kindsOf(kinds[at]!),
      nounKinds: nounKindsOf(nounKinds[at]!),
      verbKinds: verbKindsOf(verbKinds[at]!),
      nounField: NOUN_FIELDS[fields[at]! - 1],
    };
  };
}
