import { PART } from '../lexicon/readings.js';
import type { PartOfSpeech } from '../lexicon/reading.js';
import type { Lexicon, NameKind } from '../lexicon/types.js';
import { oncePer } from '../once.js';
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
  /** "Jr", "III": tells a person from an elder one of the same name. */
  generation(lower: string): boolean;
  titleWord(lower: string): 'head' | 'modifier' | undefined;
  /** A word or phrase that has capitals and names nobody. */
  stop(lower: string): boolean;
  demonym(lower: string): boolean;
  place(lower: string): string | undefined;
  /** A town of geographic lists, whose name may as well be something else. */
  town(lower: string): boolean;
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
export const nameWords = (lexicon: Lexicon, knownNames: boolean): NameWords =>
  knownNames ? withKnownNames(lexicon) : withoutKnownNames(lexicon);

const withKnownNames = oncePer((lexicon: Lexicon) => makeNameWords(lexicon, true));
const withoutKnownNames = oncePer((lexicon: Lexicon) => makeNameWords(lexicon, false));

function makeNameWords(lexicon: Lexicon, knownNames: boolean): NameWords {
  const table = (name: string): ((lower: string) => string | undefined) => {
    const values = lexicon.valuesOf(name);
    return (lower) => values.get(lower);
  };
  const [legalForm, groupWord, partWord] = [table('legal-form'), table('group-word'), table('part-word')];
  const [organizationWord, ofHead, connector] = [
    table('organization-word'),
    table('of-head'),
    table('name-connector'),
  ];
  const [keptTitle, personTitle, titleWord] = [
    table('kept-title'),
    table('person-title'),
    table('title-word'),
  ];
  const generation = table('generation');
  const [stopName, placeName, state] = [table('stop-name'), table('place'), table('us-state')];
  const [givenName, nickname] = [table('given-name'), table('nickname')];
  const demonym = (lower: string): boolean => {
    if (lexicon.nameKinds(lower).has('demonym') || stopName(lower) === 'people') return true;
    const hyphen = lower.lastIndexOf('-');
    return hyphen > 0 && demonym(lower.slice(hyphen + 1));
  };
  const given = (lower: string): boolean =>
    givenName(lower) !== undefined || lexicon.nameKinds(lower).has('given');
  return {
    lexicon,
    legalForm: (lower) => legalForm(lower) !== undefined,
    generic: (lower) => groupWord(lower) !== undefined,
    partWord: (lower) => partWord(lower) !== undefined,
    organizationWord: (lower) => organizationWord(lower) as 'strong' | 'weak' | undefined,
    ofHead: (lower) => ofHead(lower) !== undefined,
    connector: (lower) => connector(lower) as 'inner' | 'particle' | undefined,
    honorific: (lower) => (keptTitle(lower) ? 'kept' : personTitle(lower) ? 'dropped' : undefined),
    honorificGender: (lower) => GENDERS[personTitle(lower) ?? ''] ?? GENDERS[keptTitle(lower) ?? ''],
    generation: (lower) => generation(lower) !== undefined,
    titleWord: (lower) => titleWord(lower) as 'head' | 'modifier' | undefined,
    stop: (lower) => stopName(lower) !== undefined,
    demonym,
    place: (lower) => placeName(lower) ?? placeKind(lexicon.nameKinds(lower)) ?? (state(lower) && 'region'),
    town: (lower) => lexicon.nameKinds(lower).has('town'),
    given,
    gender: (lower) => GENDERS[givenName(lower) ?? ''] ?? dictionaryGender(lower, lexicon),
    surname: (lower) => lexicon.nameKinds(lower).has('surname'),
    nickname: (lower) => nickname(lower) ?? lower,
    known: (lower) => (knownNames ? knownType(lexicon, lower) : undefined),
    ordinary: (lower) => lexicon.isOrdinary(lower) || lexicon.readings(lower).length > 0,
    closed: (token) =>
      !(token.allCaps && token.text.length > 1) &&
      !/^\p{Lu}\.$/u.test(token.text) &&
      token.readings.is(CLOSED),
  };
}

const PLACE_KINDS = ['country', 'city', 'region'] as const;
const placeKind = (kinds: ReadonlySet<NameKind>): string | undefined =>
  kinds.size === 0 ? undefined : PLACE_KINDS.find((kind) => kinds.has(kind));

/** A word of a closed part of speech ('the', 'of', 'which'), which stands in a name only between its words. */
export const isFunctionWord = (part: PartOfSpeech | undefined): boolean =>
  part !== undefined && (PART[part] & CLOSED) !== 0;

/** "chairman", "directors": a noun for an office. */
export const isOffice = (lower: string, { titleWord, lexicon }: NameWords): boolean =>
  titleWord(lower) === 'head' || lexicon.is(lower, 'position');

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
