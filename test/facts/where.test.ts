import { expect, test } from 'vitest';
import { extractFacts } from '../../src/pipeline.js';
import { openSession } from '../../src/session.js';
import { plainArticle } from '../article/plain.js';

const { engine } = openSession();

test.each([
  ['She joins Vexa Foods from Lund Corp, where she was finance chief.', 'Lund Corp'],
  ['She joins Vexa Foods from Lund Corp in Leeds, where she was finance chief.', 'Lund Corp'],
  ['She left Lund Corp in July 2023, where she had been finance chief.', 'Lund Corp'],
  ['She lives in Leeds, where Bob Day is finance chief.', 'Vexa Foods'],
  [
    'She left Lund Corp, where Vexa Foods buys fish, pork and meals that it sells, and Bob Day is finance chief.',
    'Vexa Foods',
  ],
])('%s: finance chief of %s', (sentence, employer) => {
  const { facts } = extractFacts(
    engine,
    plainArticle(`Vexa Foods named Ann Lee as chief executive. ${sentence}`),
  );
  const jobs = facts.filter((fact) => fact.type === 'OfficeHolding');
  expect(jobs.map(({ roles }) => roles['organization']?.map(({ name }) => name))).toEqual([[employer]]);
});
