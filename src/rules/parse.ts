import { LexiconBlock } from '../lexicon/sources.js';
import { parseType, type Parsed } from './parse-schema.js';
import { parsePattern } from './pattern-grammar.js';
import {
  ruleFileShape,
  phrasesShape,
  shaped,
  type RawExample,
  type RawPattern,
  type RawPhrase,
} from './shapes.js';
import { common, parseFrame } from './parse-frame.js';
import { grammar, parseSlots } from './parse-slots.js';
import { parseClasses } from './slot-grammar.js';
import type { Place } from './source.js';
import type { Example, FactType, Frame, PhraseRule, SurfacePattern } from './types.js';

/** What one rule file says. */
export interface RuleFile {
  readonly place: Place;
  readonly fact: string;
  readonly type?: Parsed<FactType>;
  readonly phrases: readonly Parsed<PhraseRule>[];
  readonly frames: readonly Parsed<Frame>[];
  readonly patterns: readonly Parsed<SurfacePattern>[];
  readonly examples: readonly Parsed<Example>[];
}

const PATTERN_CONFIDENCE = 0.75;
/** Reads the shape of a rule file; mistakes are reported and the part that has them is left out. */
export function parseRuleFile(place: Place): RuleFile | undefined {
  const raw = shaped(ruleFileShape, place, place.source.content);
  if (!raw) return undefined;
  const { fact } = raw;
  lexiconBlock(place);
  const type = raw.type === undefined ? undefined : parseType(place.at('type'), fact, raw.type);
  const examples = (key: 'examples' | 'counterexamples'): Parsed<Example>[] =>
    raw[key].map((item, i) => parseExample(place.at(key, i), fact, item));
  return {
    place,
    fact,
    ...(type ? { type } : {}),
    phrases: raw.phrases === undefined ? [] : parsePhrases(place.at('phrases'), raw.phrases),
    frames: raw.frames.flatMap((frame, i) => parseFrame(place.at('frames', i), fact, frame)),
    patterns: raw.patterns.flatMap((pattern, i) => parseSurface(place.at('patterns', i), fact, pattern)),
    examples: [...examples('examples'), ...examples('counterexamples')],
  };
}

/** The word lists that a rule file brings, if it does. */
export function lexiconBlock(file: Place): LexiconBlock | undefined {
  const content = (file.source.content as { lexicon?: unknown } | null)?.lexicon;
  return content === undefined ? undefined : shaped(LexiconBlock, file.at('lexicon'), content);
}

/** Reads phrase types: phrases.yml, or those that a rule file brings. */
export function parsePhrases(place: Place, content: unknown): Parsed<PhraseRule>[] {
  return Object.entries(shaped(phrasesShape, place, content) ?? {}).flatMap(([phrase, rules]) =>
    rules.flatMap((rule, i) => parsePhrase(place.at(phrase, i), phrase, rule)),
  );
}

function parsePhrase(place: Place, phrase: string, raw: RawPhrase): Parsed<PhraseRule>[] {
  if ((raw.noun === undefined) === (raw.value === undefined)) {
    place.report('a phrase rule has one head: either `noun` or `value`');
    return [];
  }
  const classes =
    raw.noun === undefined ? [] : grammar(() => parseClasses(raw.noun!, false), place.at('noun'));
  if (!classes) return [];
  const value: PhraseRule = {
    phrase,
    classes,
    ...(raw.value ? { headValue: raw.value } : {}),
    slots: parseSlots(place, raw),
    unless: parseSlots(place.at('unless'), raw.unless),
    origin: place.origin,
  };
  return [{ value, place }];
}

function parseSurface(place: Place, fact: string, raw: RawPattern): Parsed<SurfacePattern>[] {
  const sequence = grammar(() => parsePattern(raw.match), place.at('match'));
  if (!sequence) return [];
  const value: SurfacePattern = {
    kind: 'pattern',
    ...common(fact, raw, place.origin),
    set: raw.set,
    confidence: raw.confidence ?? PATTERN_CONFIDENCE,
    sequence,
    ...(raw.mode ? { mode: raw.mode } : {}),
  };
  return [{ value, place }];
}

function parseExample(place: Place, fact: string, raw: RawExample): Parsed<Example> {
  const { text, facts, published, only, why } = raw;
  const value: Example = {
    text,
    facts,
    only,
    fact,
    counter: place.path[0] === 'counterexamples',
    origin: place.origin,
    ...(why === undefined ? {} : { why }),
    ...(published === undefined ? {} : { published }),
  };
  return { value, place };
}
