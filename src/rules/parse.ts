import { LexiconBlock } from '../lexicon/sources.js';
import { parseType, type Parsed } from './parse-schema.js';
import { parsePattern } from './pattern-grammar.js';
import {
  ruleFileShape,
  phrasesShape,
  shaped,
  type RawExample,
  type RawFrame,
  type RawPattern,
  type RawPhrase,
} from './shapes.js';
import { GrammarError, parseClasses, parseSlotValue } from './slot-grammar.js';
import type { Path, Problems, Source } from './source.js';
import { originOf } from './source.js';
import type { Example, FactType, Frame, PhraseRule, Slot, SurfacePattern, TriggerKind } from './types.js';

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
]);
const TRIGGERS: readonly TriggerKind[] = ['verb', 'noun', 'is', 'figure'];

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
  const triggers = TRIGGERS.filter((kind) => raw[kind] !== undefined);
  const trigger = triggers[0];
  if (!trigger || triggers.length > 1) {
    const message = trigger
      ? `a frame has one trigger, not both \`${triggers.join('` and `')}\``
      : 'a frame without a trigger';
    problems.add(source, path, message, { hint: 'write one of `verb`, `noun`, `is` or `figure`' });
    return [];
  }
  const classes = grammar(
    () => parseClasses(raw[trigger]!, trigger !== 'verb'),
    source,
    [...path, trigger],
    problems,
  );
  if (!classes) return [];
  const value: Frame = {
    kind: 'frame',
    ...common(source, path, fact, raw, FRAME_CONFIDENCE),
    trigger,
    classes,
    slots: parseSlots(source, path, raw, problems),
    unless: parseSlots(source, [...path, 'unless'], raw.unless, problems),
    ...(raw.when ? { when: raw.when } : {}),
    completes: raw.completes || raw.advances,
    advances: raw.advances,
    takes: raw.takes,
    begins: raw.begins,
    state: raw.state,
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
      value: { kind: 'pattern', ...common(source, path, fact, raw, PATTERN_CONFIDENCE), sequence, ...mode },
      source,
      path,
    },
  ];
}

function common(source: Source, path: Path, fact: string, raw: RawFrame | RawPattern, confidence: number) {
  return {
    id: `${kebab(fact)}/${raw.name}`,
    fact,
    set: raw.set,
    ...(raw.status ? { status: raw.status } : {}),
    reflexive: raw.reflexive,
    confidence: raw.confidence ?? confidence,
    origin: originOf(source, path),
  };
}

function parseSlots(
  source: Source,
  path: Path,
  raw: Readonly<Record<string, unknown>>,
  problems: Problems,
): Slot[] {
  return Object.entries(raw).flatMap(([key, text]) => {
    if (RESERVED.has(key) || typeof text !== 'string') return [];
    const value = grammar(() => parseSlotValue(text), source, [...path, key], problems);
    if (!value) return [];
    const names = key.split('|').map((name) => name.trim());
    return [
      {
        names,
        patterns: value.patterns,
        required: value.required ?? names.some((name) => CORE_SLOTS.has(name)),
      },
    ];
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
