import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BIT, NOUN, READINGS, type Mask } from '../grammar/readings.js';
import type { Span } from '../article/types.js';
import type { NameWords } from '../entities/words.js';
import type { Tagger } from '../grammar/tagger.js';
import { unitReadings } from '../groups/grammar-tags.js';
import type { TaggedUnit, Unit } from '../groups/types.js';
import { FORM } from '../lexicon/readings.js';
import { UNIVERSAL_TAGS, type UniversalTag } from '../output/vocabulary.js';
import { rulesFolder } from '../rules-folder.js';
import type { Token } from '../text/types.js';
import { readYaml } from '../yaml.js';

const universalTag = z.enum(UNIVERSAL_TAGS);
const tables = z.strictObject({
  readings: z.partialRecord(universalTag, z.array(z.enum(READINGS))),
  words: z.partialRecord(universalTag, z.array(z.string())),
  names: z.partialRecord(universalTag, z.array(z.string())),
  qualities: z.array(z.string()),
});
type Words = Readonly<Partial<Record<UniversalTag, readonly string[]>>>;

/** `rules/universal-dependencies.yml`, ready to be asked. */
export interface UniversalTagging {
  readonly ofReading: readonly (readonly [Mask, UniversalTag])[];
  readonly ofWord: ReadonlyMap<string, UniversalTag>;
  /** Of words inside names. */
  readonly inName: ReadonlyMap<string, UniversalTag>;
  /** Participles that are adjectives. */
  readonly qualities: ReadonlySet<string>;
}

/** Reads the table that maps readings to the word classes of Universal Dependencies. */
export function openUniversalTagging(): UniversalTagging {
  const file = readFileSync(join(rulesFolder(), 'universal-dependencies.yml'), 'utf8');
  const { readings, words, names, qualities } = tables.parse(readYaml(file));
  return {
    ofReading: Object.entries(readings).map(([tag, names]) => [
      names.reduce((mask, name) => mask | BIT[name], 0),
      tag as UniversalTag,
    ]),
    ofWord: byWord(words),
    inName: byWord(names),
    qualities: new Set(qualities),
  };
}

const byWord = (words: Words): ReadonlyMap<string, UniversalTag> =>
  new Map(Object.entries(words).flatMap(([tag, list]) => list.map((w) => [w, tag as UniversalTag] as const)));

/** A word, or a part of a hyphened one, with its class. */
export interface TaggedSpan extends Span {
  readonly tag: UniversalTag;
}

/** The words of a sentence, each with its class in Universal Dependencies. */
export function universalTags(
  tagged: readonly TaggedUnit[],
  tokens: readonly Token[],
  tagger: Tagger,
  tagging: UniversalTagging,
  words: NameWords,
): TaggedSpan[] {
  const units = tagged.map((unit) => (unit.name && isClause(unit, tokens) ? unnamed(unit) : unit));
  const single = units.flatMap((unit) =>
    tokens.slice(unit.first, unit.end).map((token) => tokenUnit(token, unit)),
  );
  // Inside a phrase or a value each word has a class of its own.
  const alone = unitReadings(single, tokens, tagger, false);
  return units.flatMap((unit, i) =>
    tokens.slice(unit.first, unit.end).flatMap((token) => {
      const whole = unit.end === unit.first + 1 && !unit.value;
      const own = alone[token.index - (units[0]?.first ?? 0)] ?? 0;
      const mask = unit.name ? insideName(token, unit, tagger) : whole ? unit.reading : own;
      const place = {
        opens: token.index === units[0]?.first,
        before: units[i - 1],
        next: units[i + 1],
        tokens,
      };
      const usual = tagOf(token, mask, unit, place, tagging);
      const tag = unit.name ? usual : ofParticiple(token, usual, mask, tagger, tagging);
      if (whole && tag === 'ADP' && opensGerund(units[i + 1])) return [spanOf(token, 'SCONJ')];
      const sign = tokens[token.index - 1];
      if (isHashtag(sign, token)) return [{ start: sign.start, end: token.end, tag: 'PROPN' }];
      return tag ? partsOf(token, tag, tagger, tagging, words) : [];
    }),
  );
}

/** "#health": one word there, and a name. */
const isHashtag = (sign: Token | undefined, token: Token): sign is Token =>
  sign?.text === '#' && sign.end === token.start && token.kind === 'word';

const spanOf = ({ start, end }: Span, tag: UniversalTag): TaggedSpan => ({ start, end, tag });

/** "after buying": a preposition before a verb opens a clause there. */
const opensGerund = (next: TaggedUnit | undefined): boolean =>
  next !== undefined && (next.reading & BIT.gerund) !== 0 && (next.reading & (NOUN | BIT.attributive)) === 0;

/** A shorter first part is a prefix ("co-owner"). */
const SHORTEST_PART = 4;

/** "year-old": the parts of a hyphened word are words there. */
function partsOf(
  token: Token,
  tag: UniversalTag,
  tagger: Tagger,
  { ofReading }: UniversalTagging,
  words: NameWords,
): TaggedSpan[] {
  const parts = [...token.text.matchAll(/[^-]+/g)];
  if (token.kind !== 'word' || parts.length < 2) return [spanOf(token, tag)];
  return parts.map(({ 0: text, index }, k) => {
    const usual = tagger.usual(text.toLowerCase());
    // "Moravian-born", but "Vexa-owned"
    const people = (usual & BIT.adjective) !== 0 && words.demonym(text.toLowerCase());
    const named = /^\p{Lu}/u.test(text) && !people;
    const own = named ? 'PROPN' : (ofReading.find(([bits]) => usual & bits)?.[1] ?? tag);
    const start = token.start + index;
    return { start, end: start + text.length, tag: k === 0 && text.length < SHORTEST_PART ? tag : own };
  });
}

const unnamed = ({ name: _, ...unit }: TaggedUnit): TaggedUnit => unit;

const tokenUnit = ({ index, lower, capital, readings }: Token, { name }: Unit): Unit => ({
  first: index,
  end: index + 1,
  lower,
  capital,
  readings,
  ...(name ? { name } : {}),
});

/** What stands around a word. */
interface Surroundings {
  /** It is the first of its sentence. */
  readonly opens: boolean;
  readonly before: TaggedUnit | undefined;
  readonly next: TaggedUnit | undefined;
  readonly tokens: readonly Token[];
}

/** Undefined for what none of the written word classes is: punctuation, signs, "not", "to", the possessive. */
function tagOf(
  token: Token,
  mask: Mask,
  unit: Unit,
  place: Surroundings,
  { ofReading, ofWord, inName }: UniversalTagging,
): UniversalTag | undefined {
  if (token.kind === 'number') return 'NUM';
  const { name } = unit;
  if (isOutlandish(token)) return 'PROPN';
  if (token.kind === 'symbol' || (token.kind !== 'word' && name)) return undefined;
  const numeral = token.allCaps && place.before?.capital === true ? inName.get(token.lower) : undefined;
  if (numeral === 'NUM') return numeral;
  if (!name && token.capital && !ofWord.has(token.lower) && isNamed(token, mask, unit, place)) return 'PROPN';
  return (name ? inName : ofWord).get(token.lower) ?? ofReading.find(([bits]) => mask & bits)?.[1];
}

/** "a frozen account" has a verb there, "a limited account" an adjective; "an unarmed guard" is left as it is, since no verb has such an "un". */
function ofParticiple(
  { lower }: Token,
  tag: UniversalTag | undefined,
  mask: Mask,
  tagger: Tagger,
  { qualities }: UniversalTagging,
): UniversalTag | undefined {
  if (!/^(?!un).*(?:ed|ing|en)$/.test(lower)) return tag;
  if (tag === 'ADJ') return tagger.usual(lower, PARTICIPLE) && !qualities.has(lower) ? 'VERB' : tag;
  if (tag !== 'VERB' || !qualities.has(lower)) return tag;
  return mask & BIT.attributive ? 'ADJ' : tag;
}
const PARTICIPLE: Mask = BIT.participle | BIT.gerund;

/** "www.vexa.com", "ann@vexa.com", "ˈvɛksə": addresses, and words in phonetic letters. */
const isOutlandish = ({ text }: Token): boolean => /\p{Ll}{2}[.@]\p{Ll}{2}|[ɐ-˿]/u.test(text);

/** What is a name there: "President", "Friday", a title that opens the sentence before a name, a language. */
function isNamed(
  token: Token,
  mask: Mask,
  { value }: Unit,
  { opens, before, next, tokens }: Surroundings,
): boolean {
  if (token.readings.inClass('honorific') && next?.name) return true;
  // "Image: Ann Lee", "Note: the talks took place before"
  if (next?.lower === ':') return false;
  if (opens) return (mask & NOUN) !== 0 && token.readings.inClass('position') && next?.name !== undefined;
  if (value?.kind === 'date') return (mask & (NOUN | BIT.auxiliary)) !== 0;
  // "in German", "the Germans' English": not "in German towns", "German and French towns", nor "is German"
  const language = (mask & BIT.adjective) !== 0 && token.readings.inClass('nation');
  if (language) {
    const describes =
      ((next?.reading ?? 0) & (NOMINAL | BIT.conjunction | BIT.number)) !== 0 || next?.lower === ',';
    const ahead = before?.reading ?? 0;
    const said = (ahead & (BIT.auxiliary | BIT.adverb)) !== 0 || before?.readings.inClass('be') === true;
    return (ahead & BIT.preposition ? ((next?.reading ?? 0) & NOMINAL) === 0 : !describes) && !said;
  }
  return (mask & NOUN) !== 0 && !isShouted(token, tokens);
}
const NOMINAL: Mask = NOUN | BIT.adjective | BIT.name | BIT.attributive;

/** In a line of capitals these mean nothing. */
const isShouted = ({ index, allCaps }: Token, tokens: readonly Token[]): boolean =>
  allCaps && [tokens[index - 1], tokens[index + 1]].some((t) => t?.allCaps === true && t.text.length > 1);

/** "Songs My Mother Sang", "Do Not Go": a title that is a clause, whose words are what they are elsewhere. */
const isClause = ({ first, end }: Unit, tokens: readonly Token[]): boolean =>
  end > first + 2 && tokens.slice(first, end).some(({ lower }) => CLAUSAL.test(lower));
const CLAUSAL = /^(?:i|me|my|you|your|we|how|why|if|don't|do)$/;

const INSIDE: Mask = BIT.preposition | BIT.conjunction | BIT.determiner | BIT.pronoun;
const DESCRIBING: Mask = BIT.adjective | BIT.participle;

/** "Bank of America", "National Bank", "United Airlines": function words and what describes keep their class, all others are proper nouns. */
function insideName(
  { index, lower, text, capital, allCaps, readings }: Token,
  { first, end }: Unit,
  tagger: Tagger,
): Mask {
  const usual = tagger.usual(lower);
  const last = index === end - 1;
  // "the Senators": who they are, and no name
  if (last && index === first && readings.inClass('position') && readings.isNoun(FORM.plural))
    return BIT.plural;
  const known = text === lower && !text.includes('.');
  // "Bernoulli family", but "wikiHow"
  if (!capital) return usual & (INSIDE | (known ? NOUN : 0)) ? usual : BIT.name;
  return !allCaps && !last && usual & (INSIDE | DESCRIBING) ? usual : BIT.name;
}
