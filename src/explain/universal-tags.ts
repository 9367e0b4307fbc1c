import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { TaggedUnit } from '../groups/types.js';
import { PART } from '../lexicon/readings.js';
import { rulesFolder } from '../rules-folder.js';
import type { Token } from '../text/types.js';
import { readYaml } from '../yaml.js';
import { headWord } from './head-words.js';
import { UNIVERSAL_TAGS, type UniversalTag } from '../output/vocabulary.js';

const universalTag = z.enum(UNIVERSAL_TAGS);
const tables = z.strictObject({
  tags: z.record(z.string(), universalTag),
  'parts-of-speech': z.record(z.string(), universalTag),
  words: z.partialRecord(universalTag, z.array(z.string())),
});

/** `rules/universal-dependencies.yml`, ready to be asked. */
export interface UniversalTagging {
  readonly ofTag: ReadonlyMap<string, UniversalTag>;
  readonly ofPart: ReadonlyMap<string, UniversalTag>;
  readonly ofWord: ReadonlyMap<string, UniversalTag>;
}

/** Reads the table that maps tags to those of Universal Dependencies. */
export function openUniversalTagging(): UniversalTagging {
  const file = readFileSync(join(rulesFolder(), 'universal-dependencies.yml'), 'utf8');
  const { tags, words, 'parts-of-speech': parts } = tables.parse(readYaml(file));
  return {
    ofTag: new Map(Object.entries(tags)),
    ofPart: new Map(Object.entries(parts)),
    ofWord: new Map(
      Object.entries(words).flatMap(([tag, list]) => list.map((w) => [w, tag as UniversalTag] as const)),
    ),
  };
}

/** The tagged words of a sentence, each with its tag in Universal Dependencies and its token. */
export function universalTags(
  units: readonly TaggedUnit[],
  tokens: readonly Token[],
  isMainVerb: (unit: TaggedUnit) => boolean,
  tagging: UniversalTagging,
): { readonly token: Token; readonly tag: UniversalTag }[] {
  const opening = units[0]?.first;
  return units.flatMap((unit) =>
    tokens.slice(unit.first, unit.end).flatMap((token) => {
      const place = {
        unit,
        isHead: token.index === headWord(unit, tokens),
        opensSentence: token.index === opening,
        isMainVerb,
      };
      const tag = tagOf(token, place, tagging);
      return tag ? [{ token, tag }] : [];
    }),
  );
}

interface Place {
  readonly unit: TaggedUnit;
  readonly isHead: boolean;
  readonly opensSentence: boolean;
  readonly isMainVerb: (unit: TaggedUnit) => boolean;
}

/** Undefined for what none of the written word classes is: punctuation, signs, "not", "to", the possessive. */
function tagOf(
  token: Token,
  { unit, isHead, opensSentence, isMainVerb }: Place,
  tagging: UniversalTagging,
): UniversalTag | undefined {
  const { ofTag, ofPart, ofWord } = tagging;
  if (token.kind === 'number') return 'NUM';
  if (unit.tag === 'name') return insideName(token, ofPart);
  if (token.kind === 'symbol' || token.kind === 'punctuation') return undefined;
  const always = ofWord.get(token.lower);
  if (always) return always;
  const usual = token.readings.usual;
  if (unit.tag === 'value' && token.capital) return 'PROPN';
  if (unit.tag === 'value' || !isHead) return usual && ofPart.get(usual);
  // "President", "Mr", "Government": a title or a name that was not taken for one
  if (unit.tag === 'noun' && token.capital && !opensSentence) return 'PROPN';
  // "has", "did" and "is" where no other verb follows
  if (unit.tag === 'auxiliary' && isMainVerb(unit)) return 'VERB';
  // "the acquired firm": a participle before a noun
  if (unit.tag === 'adjective' && !unit.readings.is(PART.adjective)) return 'VERB';
  return ofTag.get(unit.tag);
}

const NAME_WORDS: ReadonlySet<string> = new Set(['preposition', 'conjunction', 'determiner']);

/** "Bank of America": function words of a name keep their class, all others are proper nouns. */
function insideName(
  { kind, lower, capital, readings: { usual } }: Token,
  ofPart: UniversalTagging['ofPart'],
): UniversalTag | undefined {
  if (kind === 'punctuation' || kind === 'symbol' || kind === 'possessive')
    return lower === '&' ? 'CCONJ' : undefined;
  return !capital && usual && NAME_WORDS.has(usual) ? ofPart.get(usual) : 'PROPN';
}
