import { oncePer } from '../once.js';
import type { PatternElement } from '../rules/types.js';

/** A typed group that starts at some token: up to, not including, `end`. A group of several types is listed once for each. */
export interface GroupAt<T> {
  readonly type: string;
  readonly end: number;
  readonly payload: T;
}

/** One sentence, as far as surface patterns see it. Positions count its tokens from 0. */
export interface PatternInput<T> {
  readonly length: number;
  /** The token at `i`, lower case. */
  word(i: number): string;
  /** How many tokens a word or phrase of the class covers from `i` on; 0 when there is none. */
  hasClass(i: number, className: string): number;
  groups(i: number): readonly GroupAt<T>[];
}

export interface PatternMatch<T> {
  readonly start: number;
  readonly end: number;
  /** What each capture holds, in order; several only where a role takes many. */
  readonly bindings: Readonly<Record<string, readonly T[]>>;
  /** Tokens of the first word of a class, or else of the first plain word: what set the pattern off. */
  readonly trigger: { readonly start: number; readonly end: number };
}

/** An element with what may follow it; alternatives share what follows them. `undefined` is the end of the pattern. */
interface Node {
  readonly id: number;
  readonly element: PatternElement;
  readonly options: readonly (Node | undefined)[];
  readonly next: Node | undefined;
}

interface Program {
  readonly first: Node | undefined;
  readonly size: number;
}

/** One step of a way through the pattern, linked backwards, so that giving up a way costs nothing. */
interface Step<T> {
  readonly element: PatternElement;
  readonly start: number;
  readonly end: number;
  readonly payload?: T;
  readonly before: Step<T> | undefined;
}

/**
 * All matches of a pattern, leftmost first and never overlapping. Alternatives are tried in the order in which they
 * stand, optional parts are taken when they can be, gaps are as short as they can be. A way that failed from an element
 * and a token is not tried again, so the time is bounded by elements × tokens.
 */
export function matchPattern<T>(
  sequence: readonly PatternElement[],
  input: PatternInput<T>,
): PatternMatch<T>[] {
  const { first, size } = programOf(sequence);
  const failed = new Set<number>();

  const run = (node: Node | undefined, at: number, before: Step<T> | undefined): Step<T> | undefined => {
    if (!node) return before;
    const key = at * size + node.id;
    if (failed.has(key)) return undefined;
    const found = step(node, at, before);
    if (!found) failed.add(key);
    return found;
  };

  const step = (node: Node, at: number, before: Step<T> | undefined): Step<T> | undefined => {
    const { element, next } = node;
    const take = (end: number, payload?: T): Step<T> | undefined =>
      run(next, end, { element, start: at, end, before, ...(payload === undefined ? {} : { payload }) });
    switch (element.kind) {
      case 'word':
        return at < input.length && input.word(at) === element.word ? take(at + 1) : undefined;
      case 'class': {
        const length = at < input.length ? input.hasClass(at, element.className) : 0;
        return length > 0 ? take(at + length) : undefined;
      }
      case 'group':
        if (at >= input.length) return undefined;
        return firstOf(input.groups(at), (group) =>
          group.type === element.type && group.end > at ? take(group.end, group.payload) : undefined,
        );
      case 'choice':
        return firstOf(node.options, (option) => run(option, at, before));
      case 'gap':
        return firstOf(lengths(element.max, input.length - at), (length) => run(next, at + length, before));
    }
  };

  const matches: PatternMatch<T>[] = [];
  for (let at = 0; at < input.length;) {
    const last = run(first, at, undefined);
    const match = last && matchOf(last, at);
    if (match) matches.push(match);
    at = match ? match.end : at + 1;
  }
  return matches;
}

function firstOf<A, B>(items: Iterable<A>, attempt: (item: A) => B | undefined): B | undefined {
  for (const item of items) {
    const result = attempt(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

function lengths(max: number, left: number): number[] {
  return Array.from({ length: Math.min(max, left) + 1 }, (_, length) => length);
}

function matchOf<T>(last: Step<T>, start: number): PatternMatch<T> | undefined {
  const steps: Step<T>[] = [];
  for (let step: Step<T> | undefined = last; step; step = step.before) steps.unshift(step);
  const bindings: Record<string, T[]> = {};
  for (const { element, payload } of steps) {
    if (element.kind === 'group' && element.name !== undefined && payload !== undefined) {
      (bindings[element.name] ??= []).push(payload);
    }
  }
  const trigger =
    steps.find((step) => step.element.kind === 'class') ??
    steps.find((step) => step.element.kind === 'word') ??
    steps[0]!;
  return { start, end: last.end, bindings, trigger: { start: trigger.start, end: trigger.end } };
}

const programOf = oncePer((sequence: readonly PatternElement[]): Program => {
  let size = 0;
  const compile = (elements: readonly PatternElement[], next: Node | undefined): Node | undefined =>
    elements.reduceRight<Node | undefined>((after, element) => {
      const taken = element.kind === 'choice' ? element.options.map((option) => compile(option, after)) : [];
      const options = element.kind === 'choice' && element.optional ? [...taken, after] : taken;
      return { id: size++, element, options, next: after };
    }, next);
  return { first: compile(sequence, undefined), size };
});
