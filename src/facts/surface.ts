import type { NounGroup } from '../groups/types.js';
import type { SurfacePattern } from '../rules/types.js';
import type { SentenceContext } from './context.js';
import { asGroup, asUnit, type Filling } from './filling.js';
import { referentsOf } from './fillings.js';
import type { Bindings } from './match.js';
import { matchPattern, type GroupAt, type PatternInput } from './patterns.js';

/** A match of a surface pattern: what it bound, and the tokens of its trigger. */
export interface SurfaceMatch {
  readonly bindings: Bindings;
  readonly first: number;
  readonly end: number;
}

/** The sentence as surface patterns see it: words, word classes, and typed groups at the token where they start. */
export function patternInput(context: SentenceContext): PatternInput<Filling> {
  const sentence = context.document.sentences[context.sentence.index];
  const offset = sentence?.first ?? 0;
  const length = (sentence?.endToken ?? 0) - offset;
  const tokens = context.document.tokens;
  const groups = new Map<number, GroupAt<Filling>[]>();
  const add = (first: number, end: number, filling: Filling, types: readonly string[]): void => {
    const list = groups.get(first - offset) ?? [];
    for (const type of types) list.push({ type, end: end - offset, payload: filling });
    groups.set(first - offset, list);
  };
  for (const piece of context.sentence.pieces) {
    if (piece.kind === 'noun') addGroups(piece, context, add);
  }
  return {
    length,
    word: (i) => tokens[offset + i]!.lower,
    hasClass: (i, className) => classLength(offset + i, offset + length, className, context),
    groups: (i) => groups.get(i) ?? [],
  };
}

/** All matches of a pattern in the sentence. */
export function surfaceMatches(
  pattern: SurfacePattern,
  input: PatternInput<Filling>,
  context: SentenceContext,
): SurfaceMatch[] {
  const offset = context.document.sentences[context.sentence.index]?.first ?? 0;
  return matchPattern(pattern.sequence, input).map((m) => ({
    bindings: new Map(
      Object.entries(m.bindings).map(([name, fillings]) => [
        name,
        fillings.map((filling) => ({ filling, negate: false })),
      ]),
    ),
    first: m.trigger.start + offset,
    end: m.trigger.end + offset,
  }));
}

function classLength(
  i: number,
  end: number,
  className: string,
  { lexicon, document: { tokens } }: SentenceContext,
): number {
  const phrase = lexicon.phrasesAt(tokens, i, end).find((p) => p.reading.classes.includes(className));
  if (phrase) return phrase.length;
  return lexicon.is(tokens[i]!.lower, className) ? 1 : 0;
}

type Add = (first: number, end: number, filling: Filling, types: readonly string[]) => void;

function addGroups(group: NounGroup, context: SentenceContext, add: Add): void {
  const filling = asGroup(group);
  const value = group.head.value;
  const referents = referentsOf(filling, context).map((r) => context.entities.entities[r.entity]?.type ?? '');
  const types = value ? [capitalized(value.kind)] : group.head.tag === 'noun' ? ['Noun'] : [];
  add(group.first, group.end, filling, [...types, ...referents]);
  if (group.owner) addGroups(group.owner, context, add);
  for (const unit of [...group.modifiers, group.head]) {
    if (unit.name) {
      const type = context.entities.entities[unit.name.entity]?.type ?? 'Organization';
      add(unit.first, unit.end, asUnit(unit), ['Name', type]);
    } else if (unit.value) add(unit.first, unit.end, asUnit(unit), [capitalized(unit.value.kind)]);
  }
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
