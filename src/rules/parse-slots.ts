import { GrammarError, parseSlotValue } from './slot-grammar.js';
import type { Place } from './source.js';
import type { Slot } from './types.js';
import type { WrittenSlot } from './wordings.js';

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
  'apart',
  'state',
  'confidence',
  'else',
]);

/** An alternative of a frame does not look at a slot that the frame has. */
const NONE = 'none';

/** Reads the slots of a frame or phrase rule, or of its `unless`. */
export function parseSlots(place: Place, raw: Readonly<Record<string, unknown>>): Slot[] {
  return writtenSlots(place, raw).map(({ slot }) => slot);
}

/** Reads the slots of a wording of a frame. */
export function writtenSlots(place: Place, raw: Readonly<Record<string, unknown>>): WrittenSlot[] {
  return Object.entries(raw).flatMap(([key, text]) => {
    if (RESERVED.has(key) || typeof text !== 'string') return [];
    const names = key.split('|').map((name) => name.trim());
    if (text === NONE) return [{ slot: { names, patterns: [], required: false }, marked: false }];
    const value = grammar(() => parseSlotValue(text), place.at(key));
    if (!value) return [];
    const required = value.required ?? names.some((name) => CORE_SLOTS.has(name));
    return [{ slot: { names, patterns: value.patterns, required }, marked: value.required !== undefined }];
  });
}

/** Runs a little grammar; its complaint is reported at the character it complains of. */
export function grammar<T>(read: () => T, place: Place): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error;
    place.report(error.message, { skip: error.offset, hint: error.hint });
    return undefined;
  }
}
