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
import type { Path, Problems, Source } from './source.js';
import { originOf } from './source.js';
import type { Example, FactType, Frame, PhraseRule, SurfacePattern } from './types.js';

/** What one rule file says. */
export interface RuleFile {
  readonly source: Source;
  readonly fact: string;
  readonly type?: Parsed<FactType>;
  readonly phrases: readonly Parsed<PhraseRule>[];
  readonly frames: readonly Parsed<Frame>[];
  readonly patterns: readonly Parsed<SurfacePattern>[];
  readonly examples: readonly Parsed<Example>[];
}

const PATTERN_CONFIDENCE = 0.75;
/** Reads the shape of a rule file; mistakes are reported and the part that has them is left out. */
export function parseRuleFile(source: Source, problems: Problems): RuleFile | undefined {
  const raw = shaped(ruleFileShape, source, [], source.content, problems);
  if (!raw) return undefined;
  const { fact } = raw;
  lexiconBlock(source, problems);
  const type = raw.type === undefined ? undefined : parseType(source, ['type'], fact, raw.type, problems);
  const examples = (key: 'examples' | 'counterexamples'): Parsed<Example>[] =>
    raw[key].map((item, i) => parseExample(source, [key, i], fact, item));
  return {
    source,
    fact,
    ...(type ? { type } : {}),
    phrases: raw.phrases === undefined ? [] : parsePhrases(source, problems, ['phrases'], raw.phrases),
    frames: raw.frames.flatMap((frame, i) => parseFrame(source, ['frames', i], fact, frame, problems)),
    patterns: raw.patterns.flatMap((pattern, i) =>
      parseSurface(source, ['patterns', i], fact, pattern, problems),
    ),
    examples: [...examples('examples'), ...examples('counterexamples')],
  };
}

/** The word lists that a rule file brings, if it does. */
export function lexiconBlock(source: Source, problems: Problems): LexiconBlock | undefined {
  const content = (source.content as { lexicon?: unknown } | null)?.lexicon;
  return content === undefined ? undefined : shaped(LexiconBlock, source, ['lexicon'], content, problems);
}

/** Reads phrase types: phrases.yml, or at `base` those that a rule file brings. */
export function parsePhrases(
  source: Source,
  problems: Problems,
  base: Path = [],
  content: unknown = source.content,
): Parsed<PhraseRule>[] {
  const raw = shaped(phrasesShape, source, base, content, problems);
  return Object.entries(raw ?? {}).flatMap(([phrase, rules]) =>
    rules.flatMap((rule, i) => parsePhrase(source, [...base, phrase, i], phrase, rule, problems)),
  );
}

function parsePhrase(
  source: Source,
  path: Path,
  phrase: string,
  raw: RawPhrase,
  problems: Problems,
): Parsed<PhraseRule>[] {
  if ((raw.noun === undefined) === (raw.value === undefined)) {
    problems.add(source, path, 'a phrase rule has one head: either `noun` or `value`');
    return [];
  }
  const classes =
    raw.noun === undefined
      ? []
      : grammar(() => parseClasses(raw.noun!, false), source, [...path, 'noun'], problems);
  if (!classes) return [];
  const value: PhraseRule = {
    phrase,
    classes,
    ...(raw.value ? { headValue: raw.value } : {}),
    slots: parseSlots(source, path, raw, problems),
    unless: parseSlots(source, [...path, 'unless'], raw.unless, problems),
    origin: originOf(source, path),
  };
  return [{ value, source, path }];
}

function parseSurface(
  source: Source,
  path: Path,
  fact: string,
  raw: RawPattern,
  problems: Problems,
): Parsed<SurfacePattern>[] {
  const sequence = grammar(() => parsePattern(raw.match), source, [...path, 'match'], problems);
  if (!sequence) return [];
  const mode = raw.mode ? { mode: raw.mode } : {};
  return [
    {
      value: {
        kind: 'pattern',
        ...common(fact, raw, originOf(source, path)),
        set: raw.set,
        confidence: raw.confidence ?? PATTERN_CONFIDENCE,
        sequence,
        ...mode,
      },
      source,
      path,
    },
  ];
}

function parseExample(source: Source, path: Path, fact: string, raw: RawExample): Parsed<Example> {
  const { text, facts, published, only, why } = raw;
  const value: Example = {
    text,
    facts,
    only,
    fact,
    counter: path[0] === 'counterexamples',
    origin: originOf(source, path),
    ...(why === undefined ? {} : { why }),
    ...(published === undefined ? {} : { published }),
  };
  return { value, source, path };
}
