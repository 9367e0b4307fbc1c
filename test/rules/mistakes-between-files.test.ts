import { describe, expect, it } from 'vitest';
import { renderProblem } from '../../src/rules/errors.js';
import { frame, good } from './refusal.js';
import { check, problemsOf } from './support.js';

describe('mistakes between files', () => {
  it('two rules of one name', () => {
    const [problem] = problemsOf(frame(...good), { 'more.yml': frame(...good) });
    expect(problem?.message).toBe('there are two rules `stake-purchase/buy-stake`');
    expect(problem?.hint).toMatch(/facts\/stake-purchase\.yml:3$/);
  });

  it('a phrase type that two rule files bring', () => {
    const phrases = 'phrases: { Lot: [{ noun: $stake, head: percent }] }';
    const own = `fact: StakePurchase\n${phrases}`;
    const [problem] = problemsOf(`${frame(...good)}\n${phrases}`, { 'more.yml': own });
    expect(problem?.message).toBe('the phrase type `Lot` has rules in another file too');
    expect(problem?.hint).toMatch(/facts\/stake-purchase\.yml:\d+; give it another name/);
  });

  it('a phrase type of a rule file that phrases.yml has', () => {
    const own = 'fact: StakePurchase\nphrases: { Stake: [{ noun: $stake, head: percent }] }';
    const problems = problemsOf(frame(...good), { 'mine.yml': own });
    expect(problems.map((p) => p.message)).toEqual(['the phrase type `Stake` has rules in another file too']);
    expect(problems[0]?.hint).toMatch(/phrases\.yml:\d+; give it another name/);
  });

  it('a phrase type twice in one file', () => {
    const rules = '[{ noun: $stake, head: percent }]';
    const own = `fact: StakePurchase\nphrases:\n  Lot: ${rules}\n  Lot: ${rules}`;
    expect(problemsOf(frame(...good), { 'mine.yml': own })[0]).toMatchObject({
      severity: 'error',
      line: 4,
      message: expect.stringMatching(/Lot|unique|twice/),
    });
  });

  it('a phrase type for any noun', () => {
    const phrases = "Deal:\n  - { noun: '*', of: company }";
    expect(problemsOf(frame(...good), { 'phrases.yml': phrases })[0]).toMatchObject({
      message: '`*` is no word class',
      hint: 'only `noun` and `is` of a frame may be any noun; name a class here',
    });
  });

  it('a fact type that is there already', () => {
    const user = 'fact: Merger\ntype: { description: x, roles: { party: { types: [Person] } } }';
    expect(problemsOf(frame(...good), { 'merger.yml': user })[0]?.message).toMatch(
      /`Merger` is there already/,
    );
  });

  it('a type that names what it does not have', () => {
    const type =
      'type: { description: x, roles: { a: { types: [Person] } }, oneOf: [b], shortcut: { name: X, from: c, to: a } }';
    const problems = problemsOf(frame(...good), { 'new.yml': `fact: New\n${type}` });
    expect(problems.map((p) => p.message)).toEqual([
      '`oneOf` of New names `b`, which it does not have',
      '`shortcut` of New names `c`, which it does not have',
      '`evaluation` of New names `b`, which it does not have',
    ]);
  });

  it('ownership of a type whose owner nothing names', () => {
    const type =
      'type: { description: x, roles: { a: { required: true, types: [Person] } }, view: { family: X, ownership: true } }';
    const problems = problemsOf(frame(...good), { 'new.yml': `fact: New\n${type}` });
    expect(problems.map((p) => p.message)).toEqual(['`ownership` of New needs a `shortcut`']);
  });

  it('a status table for a class that no list has', () => {
    const status = 'governors: { status-propsed: proposed }';
    expect(problemsOf(frame(...good), { 'status.yml': status })[0]?.message).toMatch(
      /unknown word class `status-propsed`/,
    );
  });

  it('a tense for which no file has a status', () => {
    const status = 'tenses: { future: agreed }';
    const messages = problemsOf(frame(...good), undefined, { 'status.yml': status }).map((p) => p.message);
    expect(messages[0]).toMatch(/no status for `be-to`, `have-to`, `progressive`/);
  });

  it('a phrase type with two heads', () => {
    const phrases = 'Deal:\n  - { noun: $stake, value: Percent, of: company }';
    expect(problemsOf(frame(...good), { 'phrases.yml': phrases })[0]?.message).toMatch(/one head/);
  });

  it('a list of words that is none', () => {
    const user = 'fact: Merger\nlexicon:\n  verb:\n    rate: [rate]';
    expect(problemsOf(frame(...good), { 'merger.yml': user })[0]).toMatchObject({
      message: 'unknown key `verb`',
      line: 3,
    });
  });

  it('all problems of all files are told at once', () => {
    const files = { 'a.yml': frame('verb: $bye', ...good.slice(1)), 'b.yml': 'fact: Mergre', 'c.yml': '[' };
    expect(new Set(problemsOf(frame(...good), files).map((p) => p.file.slice(-5)))).toEqual(
      new Set(['a.yml', 'b.yml', 'c.yml']),
    );
  });
});

describe('what `rules check` adds', () => {
  it('types without rule file and with too few examples are errors in the built-in rules', () => {
    expect(check(frame(...good)).map((p) => [p.severity, p.message])).toEqual([
      ['error', '`StakePurchase` has 0 examples and 0 counter-examples'],
      ['error', 'no rule file gives `Merger`'],
    ]);
  });

  it('and warnings in those of a user', () => {
    const type = 'type: { description: x, roles: { agency: { required: true, types: [Organization] } } }';
    const problem = check(frame(...good), {
      'x.yml': `fact: Rating\n${type}\nframes: [{ name: rates, verb: $rate, subject: agency }]`,
    });
    expect(problem.at(-1)).toMatchObject({
      severity: 'warning',
      message: '`Rating` has 0 examples and 0 counter-examples',
    });
  });
});

it('a problem is shown with its line, a caret and the hint', () => {
  const [problem] = problemsOf(frame('verb: $buy', 'subject: byuer', good[2]!));
  expect(renderProblem({ ...problem!, file: 'rules/facts/stake-purchase.yml' })).toBe(
    [
      'rules/facts/stake-purchase.yml:5:14: StakePurchase has no role or qualifier `byuer`',
      '    subject: byuer',
      '             ^ did you mean `buyer`?',
    ].join('\n'),
  );
});
