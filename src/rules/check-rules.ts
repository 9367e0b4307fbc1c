import {
  checkClasses,
  checkFillerType,
  checkSlots,
  checkTarget,
  checkUnless,
  type Knowledge,
  type SlotOwner,
} from './check-slots.js';
import { missing } from './complete.js';
import type { Parsed } from './parse-schema.js';
import { FILTER_TYPES } from './slot-grammar.js';
import type { Place } from './source.js';
import { filledBy } from './wordings.js';
import type { FactType, Frame, PatternElement, PhraseRule, Rule, SurfacePattern } from './types.js';

const WORD_QUALIFIERS = ['position', 'metric', 'period', 'place', 'text'];

/** Checks a frame against fact type, phrase types and lexicon. */
export function checkFrame(
  { value: frame, place }: Parsed<Frame>,
  type: FactType,
  knowledge: Knowledge,
): void {
  const owner: SlotOwner = { place, trigger: frame.trigger, type };
  checkClasses(frame.classes, knowledge.lexicon, place.at(frame.trigger));
  checkSlots(owner, frame.slots, knowledge);
  checkUnless(owner, frame.unless, knowledge);
  checkSet(place, type, frame);
  const filled = frame.slots.flatMap((slot) => slot.patterns.flatMap(filledBy));
  checkYield(place, type, frame, filled);
}

/** Checks a phrase rule: its variables may have any name, its words and slots must exist. */
export function checkPhrase({ value: rule, place }: Parsed<PhraseRule>, knowledge: Knowledge): void {
  const owner: SlotOwner = { place, trigger: 'noun' };
  checkClasses(rule.classes, knowledge.lexicon, place.at('noun'));
  checkSlots(owner, rule.slots, knowledge);
  checkUnless(owner, rule.unless, knowledge);
}

/** Checks a surface pattern: its words, its captures, and that it can match something. */
export function checkSurface(
  { value: rule, place }: Parsed<SurfacePattern>,
  type: FactType,
  { lexicon }: Knowledge,
): void {
  const match = place.at('match');
  const all = flatten(rule.sequence);
  const classes = all.flatMap((e) => (e.kind === 'class' ? [e.className] : []));
  checkClasses(classes, lexicon, match);
  for (const element of all) if (element.kind === 'group') checkGroup(type, element, match);
  for (const sequence of sequences(rule.sequence)) checkGaps(sequence, match);
  checkGapAtEdge(rule.sequence, match);
  checkRepeats(rule.sequence, type, match);
  if (rule.sequence.every(mayBeEmpty)) match.report('a pattern of optional parts alone would match nothing');
  checkSet(place, type, rule);
  checkYield(place, type, rule, captures(rule.sequence));
}

function checkSet(rulePlace: Place, type: FactType, rule: Rule): void {
  for (const name of Object.keys(rule.set)) {
    const place = rulePlace.at('set', name);
    if (!checkTarget(type, name, place)) continue;
    if (WORD_QUALIFIERS.includes(name)) continue;
    if (name === 'percent' && /^\d+$/.test(rule.set[name] ?? '')) continue;
    place.report(`\`set\` cannot give \`${name}\``, {
      key: true,
      hint: `it gives ${WORD_QUALIFIERS.join(', ')}, and percent as digits`,
    });
  }
}

/** A rule that fills too little would be tried on every sentence and give no fact on any. */
function checkYield(place: Place, type: FactType, rule: Rule, filled: readonly string[]): void {
  if (rule.kind === 'frame' && rule.completes) return;
  const taken = rule.kind === 'frame' ? rule.takes : [];
  const all = [...filled, ...taken, ...Object.keys(rule.set)];
  // One slot may hold a list ("A and B"), so a role for many counts as filled twice.
  const count = (name: string): number => (all.includes(name) ? (type.roles[name]?.many ? 2 : 1) : 0);
  const lacking = missing(type, count);
  if (lacking.length === 0) return;
  place.report(`\`${rule.id}\` can never give a fact: nothing fills \`${lacking.join('`, `')}\``, {
    hint: `${type.name} needs it`,
  });
}

function checkGroup(type: FactType, element: PatternElement & { kind: 'group' }, place: Place): void {
  const { name, type: filler } = element;
  if (!(FILTER_TYPES as readonly string[]).includes(filler)) {
    const hint = `types are ${FILTER_TYPES.join(', ')}`;
    place.report(`unknown type \`${filler}\``, { find: `:${filler}`, hint });
  } else if (name !== undefined && checkTarget(type, name, place)) {
    checkFillerType(type, name, filler, place);
  }
}

/** Two gaps side by side are one longer gap, matched in many ways at great cost. */
function checkGaps(sequence: readonly PatternElement[], place: Place): void {
  sequence.forEach((element, i) => {
    const next = sequence[i + 1];
    if (!next || !touchesGap(element, -1) || !touchesGap(next, 0)) return;
    place.report('two gaps side by side', { find: '..', hint: 'write one longer gap' });
  });
}

function checkGapAtEdge(sequence: readonly PatternElement[], place: Place): void {
  const edges = [sequence[0], sequence.at(-1)];
  if (!edges.some((element) => element?.kind === 'gap')) return;
  place.report('a gap at the edge of a pattern', {
    find: '..',
    hint: 'it says nothing there: leave it out',
  });
}

/** True when an element can begin (`edge` 0) or end (`edge` -1) with a gap. */
function touchesGap(element: PatternElement, edge: 0 | -1): boolean {
  if (element.kind === 'gap') return true;
  return element.kind === 'choice' && element.options.some((option) => touchesGap(option.at(edge)!, edge));
}

function mayBeEmpty(element: PatternElement): boolean {
  if (element.kind !== 'choice') return element.kind === 'gap';
  return element.optional || element.options.some((option) => option.every(mayBeEmpty));
}

/** A role for one filler is captured once on every way through the pattern. */
function checkRepeats(sequence: readonly PatternElement[], type: FactType, place: Place): void {
  const repeated = Object.entries(mostCaptures(sequence)).filter(
    ([name, count]) => count > 1 && !type.roles[name]?.many,
  );
  for (const [name] of repeated) {
    place.report(`\`@${name}\` is captured twice, but takes one filler`, { find: `@${name}` });
  }
}

function mostCaptures(sequence: readonly PatternElement[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const element of sequence) {
    const counts: Record<string, number> = {};
    if (element.kind === 'group' && element.name !== undefined) counts[element.name] = 1;
    for (const option of element.kind === 'choice' ? element.options : []) {
      for (const [name, n] of Object.entries(mostCaptures(option)))
        counts[name] = Math.max(counts[name] ?? 0, n);
    }
    for (const [name, n] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + n;
  }
  return sum;
}

function captures(sequence: readonly PatternElement[]): string[] {
  return flatten(sequence).flatMap((e) => (e.kind === 'group' && e.name !== undefined ? [e.name] : []));
}

function sequences(sequence: readonly PatternElement[]): (readonly PatternElement[])[] {
  return [sequence, ...sequence.flatMap((e) => (e.kind === 'choice' ? e.options.flatMap(sequences) : []))];
}

function flatten(sequence: readonly PatternElement[]): PatternElement[] {
  return sequences(sequence).flat();
}
