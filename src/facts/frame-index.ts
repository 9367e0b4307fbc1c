import { flatMap } from '../flat-map.js';
import { oncePer } from '../once.js';
import type { Frame, RuleSet, Slot, SlotName, TriggerKind } from '../rules/types.js';
import { append } from '../grouped.js';

/** A frame with its place among the rules, and the slot that mostly rules it out. */
export interface IndexedFrame {
  readonly frame: Frame;
  readonly order: number;
  /** Names of its rarest required slot, one of which must hold something; empty when it requires none. */
  readonly needs: readonly SlotName[];
}

/**
 * The frames that a word of these classes sets off with one kind of trigger, in the order of the rules. Worked out once
 * for each list of classes, which all words of the same readings share.
 */
type FramesOfTrigger = (classes: readonly string[]) => readonly IndexedFrame[];

/** Frames by what sets them off, so that a word is held against those alone that may fit it. */
export type FramesByTrigger = Readonly<Record<TriggerKind, FramesOfTrigger>>;

/** Of a rule set, the frames that tell facts, those that tell more of who was told of, and those that complete facts told before. */
interface FrameIndex {
  readonly telling: FramesByTrigger;
  readonly continuing: FramesByTrigger;
  readonly completing: FramesByTrigger;
}

/** Slots that nearly every trigger fills, the most common first; any other slot is rarer than these. */
const COMMON: readonly SlotName[] = ['self', 'head', 'phrase', 'subject', 'object', 'adjective'];

/** The index of a rule set's frames; built when it is first asked for. */
export const frameIndexOf = oncePer(({ frames }: RuleSet): FrameIndex => {
  const indexed = frames.map((frame, order) => ({ frame, order, needs: rarest(frame.slots) }));
  return {
    telling: byTrigger(indexed.filter(({ frame }) => !frame.completes && frame.takes.length === 0)),
    continuing: byTrigger(indexed.filter(({ frame }) => !frame.completes && frame.takes.length > 0)),
    completing: byTrigger(indexed.filter(({ frame }) => frame.completes)),
  };
});

function byTrigger(frames: readonly IndexedFrame[]): FramesByTrigger {
  const of = (trigger: TriggerKind): FramesOfTrigger =>
    indexTrigger(frames.filter(({ frame }) => frame.trigger === trigger));
  return { verb: of('verb'), noun: of('noun'), is: of('is'), figure: of('figure') };
}

function indexTrigger(frames: readonly IndexedFrame[]): FramesOfTrigger {
  const byClass = new Map<string, IndexedFrame[]>();
  const byAnyWord: IndexedFrame[] = [];
  for (const indexed of frames) {
    if (indexed.frame.classes.includes('*')) byAnyWord.push(indexed);
    else for (const name of new Set(indexed.frame.classes)) append(byClass, name, indexed);
  }
  return oncePer((classes) => {
    const found = new Set([...byAnyWord, ...flatMap(classes, (name) => byClass.get(name) ?? [])]);
    return [...found].sort((a, b) => a.order - b.order);
  });
}

function rarest(slots: readonly Slot[]): readonly SlotName[] {
  const rarity = ({ names }: Slot): number =>
    Math.min(...names.map((name) => (COMMON.includes(name) ? COMMON.indexOf(name) : COMMON.length)));
  let found: Slot | undefined;
  for (const slot of slots) if (slot.required && (!found || rarity(slot) > rarity(found))) found = slot;
  return found?.names ?? [];
}

/** What sets frames off: a word of a kind, of these classes, with what its slots hold. */
interface Trigger {
  readonly trigger: TriggerKind;
  readonly classes: readonly string[];
  readonly holds: (slot: SlotName) => readonly unknown[];
}

/** The frames that a word sets off and whose rarest slot holds something, in the order of the rules. */
export function framesSetOff(
  frames: FramesByTrigger,
  { trigger, classes, holds }: Trigger,
): readonly Frame[] {
  let found: Frame[] | undefined;
  for (const { frame, needs } of frames[trigger](classes))
    if (needs.length === 0 || needs.some((name) => holds(name).length > 0)) (found ??= []).push(frame);
  return found ?? NONE;
}

const NONE: readonly Frame[] = [];

/** Whether a word sets a frame off, whatever its slots hold. */
export const isSetOff = (frame: Frame, { trigger, classes }: Omit<Trigger, 'holds'>): boolean =>
  frame.trigger === trigger &&
  (frame.classes.includes('*') || classes.some((c) => frame.classes.includes(c)));
