import { expect, test } from 'vitest';
import { isNamedAs } from '../../src/facts/name-heads.js';
import { openSession } from '../../src/session.js';

test.each([
  ['Moravia Competition Commission', true],
  ['Competition Commission of Moravia', true],
  ['Court of Appeal', true],
  ['Commission Junction', false],
  ['Court Foods', false],
])('%s is named as a body that judges: %s', (name, expected) => {
  expect(isNamedAs(name, ['judging-body'], openSession().engine.lexicon)).toBe(expected);
});
