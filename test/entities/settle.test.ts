import { describe, expect, test } from 'vitest';
import { readArticleText } from '../../src/pipeline.js';
import { openSession } from '../../src/session.js';

const session = openSession();

/** Type and name of each entity, after clauses. */
const typed = (text: string): string[] => {
  const article = session.read({ source: 'test', text });
  return readArticleText(session.engine, article).entities.entities.map(
    ({ type, name }) => `${type} ${name}`,
  );
};

describe('what is said of a name tells a company from a person', () => {
  test.each([
    [
      'what it does',
      'Savannah Sugar, helped by a weaker naira, doubled its cash flow to $6 million.',
      'Organization Savannah Sugar',
    ],
    ['what is done to it', 'Lorne & Fife also owns Glen Oats.', 'Organization Glen Oats'],
    ['what somebody is', 'Two years later its founder, Mei-Ling Tan, let it go.', 'Person Mei-Ling Tan'],
    ['a company that speaks stays one', 'Vexa Inc said sales rose.', 'Organization Vexa Inc'],
    ['a person who owns stays one', 'Anna Lund owns a tenth of Vexa.', 'Person Anna Lund'],
    [
      'a town between an article and what a company is',
      'Vexa Inc bought Brell, the Uppsala sensor company.',
      'Place Uppsala',
    ],
    ['the only word behind a name is part of it', 'Vexa Inc sued the Uppsala group.', 'Organization Uppsala'],
  ])('%s', (_, text, expected) => {
    expect(typed(text)).toContain(expected);
  });
});
