import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPattern, type PatternInput } from '../../src/facts/patterns.js';
import { parsePattern } from '../../src/rules/pattern-grammar.js';
import type { PatternElement } from '../../src/rules/types.js';
import { processorTime } from '../processor-time.js';

/** A sentence of words; `[Acme Corp]` is an Organization, `{5 percent}` a Percent, "paid" and "agreed to buy" of class `buy`. */
function sentence(text: string): PatternInput<string> {
  const words: string[] = [];
  const groups = new Map<number, { type: string; end: number; payload: string }>();
  for (const [whole, organization, percent] of text.matchAll(/\[(.*?)\]|\{(.*?)\}|\S+/g)) {
    const parts = (organization ?? percent ?? whole).split(' ');
    const type = organization === undefined ? 'Percent' : 'Organization';
    if (organization ?? percent) {
      groups.set(words.length, { type, end: words.length + parts.length, payload: parts.join(' ') });
    }
    words.push(...parts.map((word) => word.toLowerCase()));
  }
  const phrases = ['agreed to buy', 'paid', 'bought'].map((phrase) => phrase.split(' '));
  return {
    length: words.length,
    word: (i) => words[i]!,
    hasClass: (i, name) =>
      name === 'buy' ? (phrases.find((p) => p.every((word, k) => words[i + k] === word))?.length ?? 0) : 0,
    groups: (i) => [groups.get(i) ?? []].flat(),
  };
}

const found = (pattern: string, text: string) =>
  matchPattern(parsePattern(pattern), sentence(text)).map((match) => match.bindings);

describe('surface patterns', () => {
  it.each([
    ['words as they stand', 'paid for', '[Acme] paid for it', [{}]],
    [
      'captures',
      '@a:Organization paid @b:Percent',
      '[Acme Corp] paid {5 percent}',
      [{ a: ['Acme Corp'], b: ['5 percent'] }],
    ],
    ['a group of another type does not match', '@a:Organization paid', '{5 percent} paid', []],
    ['a condition captures nothing', '@:Organization paid @b:Percent', '[Acme] paid {5}', [{ b: ['5'] }]],
    [
      'a phrase of a class',
      '@a:Organization $buy @b:Organization',
      '[A] agreed to buy [B]',
      [{ a: ['A'], b: ['B'] }],
    ],
    ['an alternative of several words', '(was|was last) seen', 'it was last seen', [{}]],
    ['an optional part left out', '@a:Organization (has)? paid', '[A] paid', [{ a: ['A'] }]],
    ['an optional part taken back', 'a? a b', 'a b', [{}]],
    ['a gap', '@a:Organization ..2 paid', '[A] has now paid', [{ a: ['A'] }]],
    ['a gap no longer than it says', '@a:Organization ..2 paid', '[A] has not yet paid', []],
    [
      'a gap is as short as it can be',
      '@a:Organization ..4 @b:Organization',
      '[A] and [B] and [C]',
      [{ a: ['A'], b: ['B'] }],
    ],
    [
      'several captures of a role for many',
      '@a:Organization and @a:Organization',
      '[A] and [B]',
      [{ a: ['A', 'B'] }],
    ],
    ['possessives behind a word', "company's stake, now", "company 's stake , now", [{}]],
    ['a literal number', '@a:Organization 500', '[A] 500', [{ a: ['A'] }]],
    ['a pattern longer than the text', 'paid for it all', 'paid for', []],
    ['nothing in an empty text', 'paid', '', []],
  ])('%s', (_, pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  it('matches are the leftmost and do not overlap', () => {
    const all = matchPattern(parsePattern('a (b a)?'), sentence('x a b a b a'));
    expect(all.map(({ start, end }) => [start, end])).toEqual([
      [1, 4],
      [5, 6],
    ]);
  });

  it('the trigger is the first word of a class, else the first plain word', () => {
    const trigger = (pattern: string) =>
      matchPattern(parsePattern(pattern), sentence('[A B] agreed to buy [C]'))[0]?.trigger;
    expect(trigger('@a:Organization $buy @b:Organization')).toEqual({ start: 2, end: 5 });
    expect(trigger('@a:Organization agreed ..2 @b:Organization')).toEqual({ start: 2, end: 3 });
  });

  it('time is bounded for a pattern that invites endless backtracking', () => {
    const text = Array.from({ length: 20_000 }, () => 'a').join(' ');
    const pattern = `${Array.from({ length: 12 }, () => '(a|a a|a a a)? ..8').join(' x? ')} b`;
    const start = processorTime();
    expect(found(pattern, text)).toEqual([]);
    expect(processorTime() - start).toBeLessThan(10_000);
  });
});

/** The meaning of a pattern, without any care for time: every way through it, in order of preference. */
function* ways(
  sequence: readonly PatternElement[],
  input: PatternInput<string>,
  at: number,
): Generator<number> {
  const [element, ...rest] = sequence;
  if (!element) return yield at;
  for (const end of ends(element, input, at)) yield* ways(rest, input, end);
}

function* ends(element: PatternElement, input: PatternInput<string>, at: number): Generator<number> {
  if (element.kind === 'word' && at < input.length && input.word(at) === element.word) yield at + 1;
  if (element.kind === 'class' && at < input.length && input.hasClass(at, element.className)) {
    yield at + input.hasClass(at, element.className);
  }
  if (element.kind === 'group') {
    for (const group of input.groups(at)) if (group.type === element.type) yield group.end;
  }
  if (element.kind === 'gap') for (let n = 0; n <= element.max && at + n <= input.length; n++) yield at + n;
  if (element.kind === 'choice') {
    for (const option of element.options) yield* ways(option, input, at);
    if (element.optional) yield at;
  }
}

function naive(sequence: readonly PatternElement[], input: PatternInput<string>): number[][] {
  const spans: number[][] = [];
  for (let at = 0; at < input.length;) {
    const end = ways(sequence, input, at).next().value as number | undefined;
    if (end !== undefined) spans.push([at, end]);
    at = end ?? at + 1;
  }
  return spans;
}

const leaf: fc.Arbitrary<PatternElement> = fc.oneof(
  fc.constantFrom('a', 'b', 'paid').map((word) => ({ kind: 'word', word }) as const),
  fc.constant({ kind: 'class', className: 'buy' } as const),
  fc.constantFrom('Organization', 'Percent').map((type) => ({ kind: 'group', type, name: 'x' }) as const),
);
const element: fc.Arbitrary<PatternElement> = fc.oneof(
  leaf,
  fc.integer({ min: 1, max: 3 }).map((max) => ({ kind: 'gap', max }) as const),
  fc
    .tuple(
      fc.array(fc.array(leaf, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
    )
    .map(([options, optional]) => ({ kind: 'choice', options, optional }) as const),
);

it('finds what the meaning of the pattern says, on any pattern and text', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'paid', 'agreed', 'to', 'buy', '[A]', '[A B]', '{a b}'), {
    maxLength: 12,
  });
  const patterns = fc
    .tuple(leaf, fc.array(element, { maxLength: 5 }))
    .map(([first, rest]) => [first, ...rest]);
  fc.assert(
    fc.property(patterns, texts, (sequence, parts) => {
      const input = sentence(parts.join(' '));
      const spans = matchPattern(sequence, input).map(({ start, end }) => [start, end]);
      expect(spans).toEqual(naive(sequence, input));
    }),
    { numRuns: 500 },
  );
});
