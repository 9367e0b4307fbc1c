import { PART } from '../lexicon/readings.js';
import type { PartOfSpeech } from '../lexicon/reading.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Token } from '../text/types.js';
import type { EntityType } from './types.js';

const CLOSED =
  PART.determiner |
  PART.preposition |
  PART.pronoun |
  PART.conjunction |
  PART.modal |
  PART.auxiliary |
  PART.negation |
  PART.relative;
const PERSON_TITLES = ['person-title', 'kept-title'] as const;

/** What the lexicon says about the words of names. Every question takes lower-case text without its final dot. */
export interface NameWords {
  readonly lexicon: Lexicon;
  legalForm(lower: string): boolean;
  generic(lower: string): boolean;
  partWord(lower: string): boolean;
  organizationWord(lower: string): 'strong' | 'weak' | undefined;
  ofHead(lower: string): boolean;
  connector(lower: string): 'inner' | 'particle' | undefined;
  /** "mr" is dropped from a name, "lord" stays. */
  honorific(lower: string): 'dropped' | 'kept' | undefined;
  honorificGender(lower: string): 'male' | 'female' | undefined;
  titleWord(lower: string): 'head' | 'modifier' | undefined;
  /** A word or phrase that has capitals and names nobody. */
  stop(lower: string): boolean;
  demonym(lower: string): boolean;
  place(lower: string): string | undefined;
  given(lower: string): boolean;
  gender(lower: string): 'male' | 'female' | undefined;
  surname(lower: string): boolean;
  nickname(lower: string): string;
  /** Type of a well-known name; undefined for all others, and for all when known names are switched off. */
  known(lower: string): EntityType | undefined;
  /** A word of any English text, by the list of ordinary words or by a reading as noun, verb, adjective or adverb. */
  ordinary(lower: string): boolean;
  /** A word of a closed class (the, of, it, will …), which starts no name. */
  closed(token: Token): boolean;
}

const GENDERS: Readonly<Record<string, 'male' | 'female' | undefined>> = { male: 'male', female: 'female' };

/** Asks the lexicon's name tables. `knownNames: false` leaves the list of well-known companies and brands out. */
export function nameWords(lexicon: Lexicon, knownNames: boolean): NameWords {
  const table = (name: string) => (lower: string) => lexicon.value(lower, name);
  const demonym = (lower: string): boolean => {
    if (lexicon.nameKinds(lower).has('demonym') || lexicon.value(lower, 'stop-name') === 'people')
      return true;
    const hyphen = lower.lastIndexOf('-');
    return hyphen > 0 && demonym(lower.slice(hyphen + 1));
  };
  const placeKinds = ['country', 'city', 'region'] as const;
  const given = (lower: string): boolean =>
    lexicon.value(lower, 'given-name') !== undefined || lexicon.nameKinds(lower).has('given');
  return {
    lexicon,
    legalForm: (lower) => lexicon.value(lower, 'legal-form') !== undefined,
    generic: (lower) => lexicon.value(lower, 'group-word') !== undefined,
    partWord: (lower) => lexicon.value(lower, 'part-word') !== undefined,
    organizationWord: (lower) => lexicon.value(lower, 'organization-word') as 'strong' | 'weak' | undefined,
    ofHead: (lower) => lexicon.value(lower, 'of-head') !== undefined,
    connector: (lower) => lexicon.value(lower, 'name-connector') as 'inner' | 'particle' | undefined,
    honorific: (lower) =>
      lexicon.value(lower, 'kept-title')
        ? 'kept'
        : lexicon.value(lower, 'person-title')
          ? 'dropped'
          : undefined,
    honorificGender: (lower) => {
      for (const title of PERSON_TITLES) {
        const gender = GENDERS[lexicon.value(lower, title) ?? ''];
        if (gender) return gender;
      }
      return undefined;
    },
    titleWord: (lower) => lexicon.value(lower, 'title-word') as 'head' | 'modifier' | undefined,
    stop: (lower) => lexicon.value(lower, 'stop-name') !== undefined,
    demonym,
    place: (lower) =>
      lexicon.value(lower, 'place') ??
      placeKinds.find((kind) => lexicon.nameKinds(lower).has(kind)) ??
      (lexicon.value(lower, 'us-state') && 'region'),
    given,
    gender: (lower) => GENDERS[lexicon.value(lower, 'given-name') ?? ''] ?? dictionaryGender(lower, lexicon),
    surname: (lower) => lexicon.nameKinds(lower).has('surname'),
    nickname: (lower) => table('nickname')(lower) ?? lower,
    known: (lower) => (knownNames ? knownType(lexicon, lower) : undefined),
    ordinary: (lower) => lexicon.isOrdinary(lower) || lexicon.readings(lower).length > 0,
    closed: (token) =>
      !(token.allCaps && token.text.length > 1) &&
      !/^\p{Lu}\.$/u.test(token.text) &&
      token.readings.is(CLOSED),
  };
}

/** A word of a closed part of speech ('the', 'of', 'which'), which stands in a name only between its words. */
export const isFunctionWord = (part: PartOfSpeech | undefined): boolean =>
  part !== undefined && (PART[part] & CLOSED) !== 0;

/** What the dictionary's lists of given names say, where they agree. */
function dictionaryGender(lower: string, lexicon: Lexicon): 'male' | 'female' | undefined {
  const kinds = lexicon.nameKinds(lower);
  if (kinds.has('male') === kinds.has('female')) return undefined;
  return kinds.has('male') ? 'male' : 'female';
}

function knownType(lexicon: Lexicon, lower: string): EntityType | undefined {
  const listed = lexicon.value(lower, 'known-name');
  if (listed) return listed as EntityType;
  return lexicon.nameKinds(lower).has('organization') ? 'Organization' : undefined;
}
