import { flatMap } from '../flat-map.js';
import { append } from '../grouped.js';
import { oncePer } from '../once.js';
import type { Clause } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { PhraseRule, RuleSet, Slot, SlotFilter, SlotPattern } from '../rules/types.js';
import type { SentenceContext } from './context.js';
import type { Filling } from './filling.js';
import { isNameOfClass, isOfClass, valueOf } from './filling-class.js';
import { isAuthority, referentsOf } from './fillings.js';
import { groupSlot } from './slots.js';

/** What a slot put under a role, qualifier or phrase variable. */
export interface Binding {
  readonly filling: Filling;
  /** The percent counts as a fall. */
  readonly negate: boolean;
}
/** A binding with what it is put under. */
interface Bound extends Binding {
  readonly name: string;
}
export type Bindings = ReadonlyMap<string, readonly Binding[]>;

/** Why slots did not fit: the first that did not, what it held, and how many fitted before it. */
export interface Misfit {
  readonly slot: Slot;
  readonly held: readonly Filling[];
  /** It is one of `unless`, and did fit. */
  readonly excluded: boolean;
  readonly fitted: number;
}

/** Is told why slots do not fit; without it nobody keeps that. */
export type Trace = (misfit: Misfit) => void;

/** Says whether a filling may stand under a name: what the fact type's roles and qualifiers accept. */
export type Accept = (name: string, filling: Filling) => boolean;

const PHRASE_DEPTH = 3;

type Holds = (slot: string) => readonly Filling[];

/** What slots bind, when they fit a record given by what each of its slots holds. */
export function matchSlots(
  slots: readonly Slot[],
  unless: readonly Slot[],
  holds: Holds,
  accept: Accept,
  context: SentenceContext,
  depth: number,
  trace?: Trace,
): Bindings | undefined {
  const bound: Bound[] = [];
  let fitted = 0;
  for (const slot of slots) {
    if (matchSlot(slot, holds, accept, context, depth, bound)) fitted += 1;
    else if (slot.required) {
      trace?.({ slot, held: flatMap(slot.names, holds), excluded: false, fitted });
      return undefined;
    }
  }
  for (const slot of unless) {
    if (!matchSlot(slot, holds, acceptAll, context, depth, [])) continue;
    trace?.({ slot, held: flatMap(slot.names, holds), excluded: true, fitted });
    return undefined;
  }
  return byName(bound);
}

const acceptAll: Accept = () => true;

/** Whether the slot fits: for any of what it holds; each takes the first pattern that fits it. What is bound is added to `into`. */
function matchSlot(
  slot: Slot,
  holds: Holds,
  accept: Accept,
  context: SentenceContext,
  depth: number,
  into: Bound[],
): boolean {
  for (const name of slot.names) {
    const held = holds(name);
    if (!context.work.take(held.length * slot.patterns.length)) return false;
    let fits = false;
    for (const filling of held)
      for (const pattern of slot.patterns) {
        if (!matchOne(pattern, filling, accept, context, depth, into)) continue;
        fits = true;
        break;
      }
    if (fits) return true;
  }
  return false;
}

function matchOne(
  pattern: SlotPattern,
  filling: Filling,
  accept: Accept,
  context: SentenceContext,
  depth: number,
  into: Bound[],
): boolean {
  if (pattern.kind === 'phrase') return matchPhrase(pattern, filling, accept, context, depth, into);
  for (const filter of pattern.filters) if (!passes(filter, filling, context)) return false;
  if (pattern.kind === 'test') return true;
  if (!accept(pattern.name, filling)) return false;
  into.push({ name: pattern.name, filling, negate: pattern.negate });
  return true;
}

/** Most slots that are tried fit nothing: bindings are put in order once all fit. */
function byName(bound: readonly Bound[]): Bindings {
  const bindings = new Map<string, Binding[]>();
  for (const binding of bound) append(bindings, binding.name, binding);
  return bindings;
}

function passes(filter: SlotFilter, filling: Filling, context: SentenceContext): boolean {
  const holds =
    filter.kind === 'class'
      ? isOfClass(filling, filter.className) || isNameOfClass(filling, filter.className, context.lexicon)
      : isOfType(filter.type, filling, context);
  return holds !== filter.negated;
}

function isOfType(
  type: Extract<SlotFilter, { kind: 'type' }>['type'],
  filling: Filling,
  context: SentenceContext,
): boolean {
  const value = valueOf(filling);
  switch (type) {
    case 'Money':
    case 'Percent':
    case 'Count':
    case 'Date':
      return value?.kind === type.toLowerCase();
    case 'Noun':
      if (filling.kind === 'unit') return filling.unit.tag === 'noun';
      return filling.kind === 'words' || (filling.kind === 'group' && filling.group.head.tag === 'noun');
    case 'Name':
      return filling.kind === 'unit'
        ? filling.unit.name !== undefined
        : filling.kind === 'group' && filling.group.head.name !== undefined;
    default:
      return (
        referentsOf(filling, context).some((r) => context.entities.entities[r.entity]?.type === type) ||
        (type === 'Organization' && filling.kind === 'group' && isAuthority(filling.group, context))
      );
  }
}

/** Matches a phrase type on a noun group; its variables come out under the names that the pattern binds them to. */
function matchPhrase(
  pattern: Extract<SlotPattern, { kind: 'phrase' }>,
  filling: Filling,
  accept: Accept,
  context: SentenceContext,
  depth: number,
  into: Bound[],
): boolean {
  if (filling.kind !== 'group' || depth >= PHRASE_DEPTH) return false;
  // "sacked its chairman Ann Lee": the title of a name is a phrase of its own.
  const { group: whole } = filling;
  const groups = [whole, ...(whole.title ? [whole.title] : []), ...(context.saidOf.get(whole) ?? [])];
  const inner: Accept = (variable, f) => {
    const name = pattern.bind[variable];
    return name === undefined || accept(name, f);
  };
  for (const rule of phraseRules(context.rules, pattern.phrase)) {
    const group = groups.find((g) => headFits(rule, g));
    if (!group) continue;
    const holds = (name: string): readonly Filling[] =>
      name === 'self' ? [filling] : groupSlot(group, name, clauseOf(whole, context), context);
    const found = matchSlots(rule.slots, rule.unless, holds, inner, context, depth + 1);
    if (!found) continue;
    context.phraseFits?.(rule);
    for (const [variable, list] of found) {
      const name = pattern.bind[variable];
      if (name !== undefined) for (const { filling, negate } of list) into.push({ name, filling, negate });
    }
    return true;
  }
  return false;
}

const phraseTable = oncePer(({ phrases }: RuleSet): ReadonlyMap<string, readonly PhraseRule[]> => {
  const table = new Map<string, PhraseRule[]>();
  for (const rule of phrases) append(table, rule.phrase, rule);
  return table;
});

/** The rules of a phrase type, in their order. */
const phraseRules = (rules: RuleSet, phrase: string): readonly PhraseRule[] =>
  phraseTable(rules).get(phrase) ?? [];

function headFits(rule: PhraseRule, group: NounGroup): boolean {
  if (rule.headValue) return group.head.value?.kind === rule.headValue.toLowerCase();
  return group.head.tag === 'noun' && group.head.readings.inAny(rule.classes);
}

/** The clause in which a noun group stands as object, subject of a passive, or behind a preposition. */
export function clauseOf(group: NounGroup, { sentence }: SentenceContext): Clause | undefined {
  const { argumentIn, phraseOf } = sentence.links.of(group);
  return argumentIn ?? phraseOf[0];
}
