import { LexiconBlock } from '../lexicon/sources.js';
import { parseType, type Parsed } from './parse-schema.js';
import { parsePattern } from './pattern-grammar.js';
import {
  ruleFileShape,
  phrasesShape,
  shaped,
  type RawElse,
  type RawExample,
  type RawFrame,
  type RawPattern,
  type RawPhrase,
} from './shapes.js';
import { GrammarError, parseClasses, parseSlotValue } from './slot-grammar.js';
import type { Path, Problems, Source } from './source.js';
import { originOf } from './source.js';
import type { Example, FactType, Frame, Origin, PhraseRule, Slot, SurfacePattern } from './types.js';
import { conditionsFor, conditionsWithElse, elsesOf, fixedValues, slotsFor, triggersOf, withElse, type WrittenSlot } from './wordings.js';

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

const FRAME_CONFIDENCE = 0.85;
const PATTERN_CONFIDENCE = 0.75;
/** Slots that a frame is about: they must hold something unless they end in `?`. All others are optional. */
const CORE_SLOTS = new Set([
  'subject',
  'object',
  'complement',
  'owner',
  'modifier',
  'agent',
  'infinitive',
  'head',
]);
const RESERVED = new Set([
  'name',
  'verb',
  'noun',
  'is',
  'figure',
  'value',
  'unless',
  'set',
  'status',
  'when',
  'reflexive',
  'completes',
  'advances',
  'takes',
  'begins',
  'state',
  'confidence',
  'else',
]);

/** `StakePurchase` → `stake-purchase`: the first part of rule ids, and the usual file name. */
export function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}

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

function parseFrame(
  source: Source,
  path: Path,
  fact: string,
  raw: RawFrame,
  problems: Problems,
): Parsed<Frame>[] {
  const words = triggersOf(raw);
  if (words.length === 0) {
    const hint = 'write one of `verb`, `noun`, `is` or `figure`';
    problems.add(source, path, 'a frame without a trigger', { hint });
    return [];
  }
  const origin = originOf(source, path);
  const own = wordingOf(raw, source, path, problems);
  const elses = elsesOf(raw).map((other, i) => {
    const place = [...path, 'else', ...(Array.isArray(raw.else) ? [i] : [])];
    const wording = wordingOf(other, source, place, problems);
    const named = triggersOf(other);
    return {
      ...own,
      ...wording,
      words: named.length > 0 ? named : words,
      slots: withElse(own.slots, wording.slots),
      unless: conditionsWithElse(own.unless, wording.slots, wording.unless),
    };
  });
  const wordings = [{ ...own, words }, ...elses];
  const kinds = [...new Set(wordings.flatMap((wording) => wording.words.map(({ trigger }) => trigger)))];
  const types = Array.isArray(raw.completes) ? raw.completes : [fact];
  return wordings.flatMap(({ words, slots, unless, when, confidence, place }) =>
    words.flatMap(({ trigger, classes, status }) => {
      const names = grammar(
        () => parseClasses(classes, trigger !== 'verb'),
        source,
        [...place, trigger],
        problems,
      );
      const filled = slotsFor(trigger, slots, kinds);
      if (!names || !filled) return [];
      return fixedValues(raw, names).flatMap((fixed) =>
        types.map((type): Parsed<Frame> => ({
          value: {
            kind: 'frame',
            ...common(fact, raw, origin),
            fact: type,
            ...fixed,
            ...(status ? { status } : {}),
            trigger,
            slots: filled,
            unless: conditionsFor(trigger, unless, kinds),
            ...(when && when !== 'any' ? { when } : {}),
            confidence: confidence ?? raw.confidence ?? FRAME_CONFIDENCE,
            completes: raw.completes !== false || raw.advances,
            advances: raw.advances,
            takes: raw.takes,
            begins: raw.begins,
            state: raw.state,
          },
          source,
          path,
        })),
      );
    }),
  );
}

/** What a frame, or an alternative of it, asks for. */
function wordingOf(raw: RawFrame | RawElse, source: Source, path: Path, problems: Problems) {
  return {
    place: path,
    slots: writtenSlots(source, path, raw, problems),
    unless: writtenSlots(source, [...path, 'unless'], raw.unless, problems),
    ...(raw.when ? { when: raw.when } : {}),
    ...(raw.confidence === undefined ? {} : { confidence: raw.confidence }),
  };
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

function common(fact: string, raw: RawFrame | RawPattern, origin: Origin) {
  return {
    id: `${kebab(fact)}/${raw.name}`,
    fact,
    ...(raw.status ? { status: raw.status } : {}),
    reflexive: raw.reflexive,
    origin,
  };
}

function parseSlots(
  source: Source,
  path: Path,
  raw: Readonly<Record<string, unknown>>,
  problems: Problems,
): Slot[] {
  return writtenSlots(source, path, raw, problems).map(({ slot }) => slot);
}

function writtenSlots(
  source: Source,
  path: Path,
  raw: Readonly<Record<string, unknown>>,
  problems: Problems,
): WrittenSlot[] {
  return Object.entries(raw).flatMap(([key, text]) => {
    if (RESERVED.has(key) || typeof text !== 'string') return [];
    const value = grammar(() => parseSlotValue(text), source, [...path, key], problems);
    if (!value) return [];
    const names = key.split('|').map((name) => name.trim());
    const required = value.required ?? names.some((name) => CORE_SLOTS.has(name));
    return [{ slot: { names, patterns: value.patterns, required }, marked: value.required !== undefined }];
  });
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

/** Runs a little grammar; its complaint is reported at the character it complains of. */
function grammar<T>(read: () => T, source: Source, path: Path, problems: Problems): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error;
    problems.add(source, path, error.message, { skip: error.offset, hint: error.hint });
    return undefined;
  }
}
