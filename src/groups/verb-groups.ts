import { FORM } from '../lexicon/readings.js';
import type { TaggedUnit, Tense, VerbGroup } from './types.js';

const INSIDE: ReadonlySet<string> = new Set(['modal', 'auxiliary', 'negation', 'adverb', 'verb', 'to']);

const isAux = (unit: TaggedUnit, name: string): boolean =>
  unit.tag === 'auxiliary' && unit.readings.inClass(name);

/** A verb group, the index after it, and the dates that stand inside it: "has yesterday agreed". */
export interface VerbGroupRead {
  readonly group: VerbGroup;
  readonly next: number;
  readonly dates: readonly TaggedUnit[];
}

/**
 * Reads the verb group that starts at `at` (auxiliaries, negation, adverbs, one main verb), or undefined when none does.
 * "to" is part of the group only as its first word: an infinitive.
 * @param inverted auxiliaries of the group that stand before its subject: "did Foo buy"
 * @param behind the verb group right before it, which may take a bare infinitive: "helped build"
 */
export function verbGroupAt(
  units: readonly TaggedUnit[],
  at: number,
  inverted: readonly TaggedUnit[] = [],
  behind?: VerbGroup,
): VerbGroupRead | undefined {
  const parts: TaggedUnit[] = [...inverted];
  const dates: TaggedUnit[] = [];
  let i = at;
  let head: TaggedUnit | undefined;
  while (i < units.length && (INSIDE.has(units[i]?.tag ?? '') || isDateInside(units, i, parts))) {
    const unit = units[i] as TaggedUnit;
    if (unit.value) {
      dates.push(unit);
      i++;
      continue;
    }
    // "not to buy" is one group, "has to buy" and "now to buy" are not.
    if (unit.tag === 'to' && parts.some((p) => p.tag !== 'negation')) break;
    if (unit.tag === 'verb') {
      head = unit;
      parts.push(unit);
      i++;
      break;
    }
    parts.push(unit);
    i++;
  }
  if (!head) {
    // "is", "has", "do" as main verbs: the last auxiliary is the head, and what follows it stays outside.
    const last = parts.findLastIndex((p) => p.tag === 'auxiliary');
    if (last < 0) return undefined;
    head = parts[last] as TaggedUnit;
    parts.length = last + 1;
    i = at + last + 1 - inverted.length;
    const negation = units[i];
    if (negation?.tag === 'negation') {
      parts.push(negation);
      i++;
    }
  }
  const first = parts.find((p) => p.tag !== 'adverb');
  if (!first) return undefined;
  return { group: makeGroup(parts, head, inverted.length, behind), next: i, dates };
}

/** "has yesterday agreed", "will this week open": a date between auxiliary and verb. */
function isDateInside(units: readonly TaggedUnit[], i: number, parts: readonly TaggedUnit[]): boolean {
  const before = parts[parts.length - 1];
  const after = units[i + 1]?.tag === 'adverb' ? units[i + 2] : units[i + 1];
  return (
    units[i]?.value?.kind === 'date' &&
    (before?.tag === 'auxiliary' || before?.tag === 'modal') &&
    after?.tag === 'verb'
  );
}

function makeGroup(
  parts: readonly TaggedUnit[],
  head: TaggedUnit,
  inverted: number,
  behind: VerbGroup | undefined,
): VerbGroup {
  const auxiliaries = parts.filter((p) => p !== head && p.tag === 'auxiliary');
  const modal = parts.find((p) => p.tag === 'modal');
  const infinitive = parts.find((p) => p.tag !== 'negation')?.tag === 'to';
  const lastAux = auxiliaries[auxiliaries.length - 1];
  const passive =
    lastAux !== undefined &&
    isAux(lastAux, 'be') &&
    head.readings.inForm(FORM.participle | FORM.past) &&
    !head.readings.inForm(FORM.gerund);
  const progressive = auxiliaries.some((a) => isAux(a, 'be')) && head.readings.inForm(FORM.gerund);
  const perfect = auxiliaries.some((a) => isAux(a, 'have'));
  const finite = auxiliaries[0] ?? head;
  const { classes } = head.readings;
  const bare = auxiliaries.length === 0 && !modal && !infinitive;
  const base =
    !modal && !infinitive && finite.readings.inForm(FORM.base) && (finite === head || isAux(finite, 'be'));
  const helped = bare && base && behind?.classes.includes('takes-bare-infinitive') === true;
  return {
    kind: 'verb',
    first: (parts[inverted] as TaggedUnit).first,
    end: (parts[parts.length - 1] as TaggedUnit).end,
    head,
    lemma: head.readings.main?.lemma ?? head.lower,
    classes,
    tense: tenseOf(finite, modal, infinitive || helped),
    passive,
    perfect,
    progressive,
    modal: modal?.lower,
    negated: parts.some((p, i) => p.tag === 'negation' && !isLimiting(parts[i + 1])),
    adverbs: parts.filter((p) => p.tag === 'adverb' || p.tag === 'negation').map((p) => p.lower),
    bare,
    number: modal || infinitive ? undefined : numberOf(finite),
    base,
  };
}

/** "is not just investing", "did not merely buy": it does that and more. */
const isLimiting = (unit: TaggedUnit | undefined): boolean =>
  unit?.readings.inClass('limiting-adverb') === true;

/** "owns", "has", "was" have one subject, "are" and "were" several; "own" and "have" have several, or follow "to". */
function numberOf({ lower, readings }: TaggedUnit): 'singular' | 'plural' | undefined {
  if (/^(?:are|were|have|do|'re|'ve)$/.test(lower)) return 'plural';
  if (/^(?:is|was|has|does)$/.test(lower) || readings.onlyForm(FORM.third)) return 'singular';
  return readings.onlyForm(FORM.base) ? 'plural' : undefined;
}

function tenseOf(finite: TaggedUnit, modal: TaggedUnit | undefined, infinitive: boolean): Tense {
  if (infinitive) return 'infinitive';
  if (modal) return modal.readings.inClass('modal-future') ? 'future' : 'present';
  if (finite.readings.inForm(FORM.past)) return 'past';
  if (finite.readings.inForm(FORM.gerund)) return 'gerund';
  if (finite.readings.inForm(FORM.participle)) return 'participle';
  return 'present';
}
