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
import type { Path, Problems, Source } from './source.js';
import { filledBy } from './wordings.js';
import type { FactType, Frame, PatternElement, PhraseRule, Rule, SurfacePattern } from './types.js';

const WORD_QUALIFIERS = ['position', 'metric', 'period', 'place', 'text'];

/** Checks a frame against fact type, phrase types and lexicon. */
export function checkFrame(
  { value: frame, source, path }: Parsed<Frame>,
  type: FactType,
  knowledge: Knowledge,
  problems: Problems,
): void {
  const owner: SlotOwner = { source, path, trigger: frame.trigger, type };
  checkClasses(frame.classes, knowledge.lexicon, source, [...path, frame.trigger], problems);
  checkSlots(owner, frame.slots, knowledge, problems);
  checkUnless(owner, frame.unless, knowledge, problems);
  checkSet(owner, frame, problems);
  checkYield(
    owner,
    frame,
    frame.slots.flatMap((slot) => slot.patterns.flatMap(filledBy)),
    problems,
  );
}

/** Checks a phrase rule: its variables may have any name, its words and slots must exist. */
export function checkPhrase(
  { value: rule, source, path }: Parsed<PhraseRule>,
  knowledge: Knowledge,
  problems: Problems,
): void {
  const owner: SlotOwner = { source, path, trigger: 'noun' };
  checkClasses(rule.classes, knowledge.lexicon, source, [...path, 'noun'], problems);
  checkSlots(owner, rule.slots, knowledge, problems);
  checkUnless(owner, rule.unless, knowledge, problems);
}

/** Checks a surface pattern: its words, its captures, and that it can match something. */
export function checkSurface(
  { value: rule, source, path }: Parsed<SurfacePattern>,
  type: FactType,
  knowledge: Knowledge,
  problems: Problems,
): void {
  const owner: SlotOwner = { source, path, trigger: 'verb', type };
  const match = [...path, 'match'];
  const all = flatten(rule.sequence);
  checkClasses(
    all.flatMap((e) => (e.kind === 'class' ? [e.className] : [])),
    knowledge.lexicon,
    source,
    match,
    problems,
  );
  for (const element of all) if (element.kind === 'group') checkGroup(owner, element, match, problems);
  for (const sequence of sequences(rule.sequence)) checkGaps(sequence, source, match, problems);
  checkGapAtEdge(rule.sequence, source, match, problems);
  checkRepeats(rule.sequence, type, source, match, problems);
  if (rule.sequence.every(mayBeEmpty)) {
    problems.add(source, match, 'a pattern of optional parts alone would match nothing');
  }
  checkSet(owner, rule, problems);
  checkYield(owner, rule, captures(rule.sequence), problems);
}

function checkSet({ source, path, type }: SlotOwner, rule: Rule, problems: Problems): void {
  for (const name of Object.keys(rule.set)) {
    const place = [...path, 'set', name];
    if (!checkTarget({ source, path, trigger: 'verb', ...(type ? { type } : {}) }, name, place, problems))
      continue;
    if (WORD_QUALIFIERS.includes(name)) continue;
    if (name === 'percent' && /^\d+$/.test(rule.set[name] ?? '')) continue;
    problems.add(source, place, `\`set\` cannot give \`${name}\``, {
      key: true,
      hint: `it gives ${WORD_QUALIFIERS.join(', ')}, and percent as digits`,
    });
  }
}

/** A rule that fills too little would be tried on every sentence and give no fact on any. */
function checkYield(
  { source, path, type }: SlotOwner,
  rule: Rule,
  filled: readonly string[],
  problems: Problems,
): void {
  if (!type || (rule.kind === 'frame' && rule.completes)) return;
  const taken = rule.kind === 'frame' ? rule.takes : [];
  const all = [...filled, ...taken, ...Object.keys(rule.set)];
  // One slot may hold a list ("A and B"), so a role for many counts as filled twice.
  const count = (name: string): number => (all.includes(name) ? (type.roles[name]?.many ? 2 : 1) : 0);
  const lacking = missing(type, count);
  if (lacking.length === 0) return;
  const hint = `${type.name} needs it`;
  problems.add(
    source,
    path,
    `\`${rule.id}\` can never give a fact: nothing fills \`${lacking.join('`, `')}\``,
    { hint },
  );
}

function checkGroup(
  owner: SlotOwner,
  element: PatternElement & { kind: 'group' },
  path: Path,
  problems: Problems,
): void {
  const { name, type } = element;
  if (!(FILTER_TYPES as readonly string[]).includes(type)) {
    const hint = `types are ${FILTER_TYPES.join(', ')}`;
    problems.add(owner.source, path, `unknown type \`${type}\``, { find: `:${type}`, hint });
  } else if (name !== undefined && checkTarget(owner, name, path, problems)) {
    checkFillerType(owner.type!, name, type, owner.source, path, problems);
  }
}

/** Two gaps side by side are one longer gap, matched in many ways at great cost. */
function checkGaps(
  sequence: readonly PatternElement[],
  source: Source,
  path: Path,
  problems: Problems,
): void {
  sequence.forEach((element, i) => {
    const next = sequence[i + 1];
    if (!next || !touchesGap(element, -1) || !touchesGap(next, 0)) return;
    problems.add(source, path, 'two gaps side by side', { find: '..', hint: 'write one longer gap' });
  });
}

function checkGapAtEdge(
  sequence: readonly PatternElement[],
  source: Source,
  path: Path,
  problems: Problems,
): void {
  const edges = [sequence[0], sequence.at(-1)];
  if (!edges.some((element) => element?.kind === 'gap')) return;
  problems.add(source, path, 'a gap at the edge of a pattern', {
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
function checkRepeats(
  sequence: readonly PatternElement[],
  type: FactType,
  source: Source,
  path: Path,
  problems: Problems,
): void {
  const repeated = Object.entries(mostCaptures(sequence)).filter(
    ([name, count]) => count > 1 && !type.roles[name]?.many,
  );
  for (const [name] of repeated) {
    problems.add(source, path, `\`@${name}\` is captured twice, but takes one filler`, { find: `@${name}` });
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
