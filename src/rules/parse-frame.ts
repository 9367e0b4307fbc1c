import type { Parsed } from './parse-schema.js';
import { grammar, writtenSlots } from './parse-slots.js';
import type { RawElse, RawFrame, RawPattern } from './shapes.js';
import { parseClasses } from './slot-grammar.js';
import type { Place } from './source.js';
import type { Frame, Origin } from './types.js';
import {
  conditionsFor,
  conditionsWithElse,
  elsesOf,
  fixedValues,
  slotsFor,
  triggersOf,
  withElse,
} from './wordings.js';

const FRAME_CONFIDENCE = 0.85;

/** `StakePurchase` → `stake-purchase`: the first part of rule ids, and the usual file name. */
export function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}

/** Reads a frame: one for each of its wordings, which share its id and its place. */
export function parseFrame(frame: Place, fact: string, raw: RawFrame): Parsed<Frame>[] {
  const words = triggersOf(raw);
  if (words.length === 0) {
    const hint = 'write one of `verb`, `noun`, `is` or `figure`';
    frame.report('a frame without a trigger', { hint });
    return [];
  }
  const { origin } = frame;
  const own = wordingOf(raw, frame);
  const elses = elsesOf(raw).map((other, i) => {
    const wording = wordingOf(other, frame.at('else', ...(Array.isArray(raw.else) ? [i] : [])));
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
  return wordings.flatMap(({ words, slots, unless, when, apart, confidence, place }) =>
    words.flatMap(({ trigger, classes, status }) => {
      const names = grammar(() => parseClasses(classes, trigger !== 'verb'), place.at(trigger));
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
            ...(apart ? { apart } : {}),
            line: place.origin.line,
            confidence: confidence ?? raw.confidence ?? FRAME_CONFIDENCE,
            completes: raw.completes !== false || raw.advances,
            advances: raw.advances,
            takes: raw.takes,
            begins: raw.begins,
            state: raw.state,
          },
          place,
        })),
      );
    }),
  );
}

/** What a frame, or an alternative of it, asks for. */
function wordingOf(raw: RawFrame | RawElse, place: Place) {
  return {
    place,
    slots: writtenSlots(place, raw),
    unless: writtenSlots(place.at('unless'), raw.unless),
    ...(raw.when ? { when: raw.when } : {}),
    ...(raw.apart ? { apart: raw.apart } : {}),
    ...(raw.confidence === undefined ? {} : { confidence: raw.confidence }),
  };
}

/** What frames and patterns have in common. */
export function common(fact: string, raw: RawFrame | RawPattern, origin: Origin) {
  return {
    id: `${kebab(fact)}/${raw.name}`,
    fact,
    ...(raw.status ? { status: raw.status } : {}),
    reflexive: raw.reflexive,
    origin,
  };
}
