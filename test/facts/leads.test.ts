import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/session.js';

const session = openSession();
const facts = (text: string): string[] =>
  session.extract(session.read({ source: 'test', text })).facts.map(({ type, roles, status }) => {
    const own = Object.entries(roles).map(
      ([role, fillers]) => `${role} ${fillers.map((f) => f.name).join('+')}`,
    );
    return `${type}: ${own.sort().join(', ')} (${status})`;
  });

const release = (list: string, about = '\n\nAbout Foxon Motors\n\nFoxon Motors is here to stay.'): string =>
  `Foxon Motors Reports Results\n\nGENEVA, July 24, 2025 /Newsline/ -- Foxon Motors today reported its results.\n\n${list}${about}`;

describe('the items of a list', () => {
  it.each([
    [
      'do what the one named in the line before them does',
      'In the quarter, Calder:\n\n• acquired Vexa for $5 million;\n• cut 400 jobs.',
      ['Acquisition: acquirer Calder, target Vexa (actual)', 'Layoff: organization Calder (actual)'],
    ],
    [
      'are what the verb of that line makes of them',
      'Foxon Motors plans to:\n\n• buy Ludlow Trams for $11 million\n• cut 400 jobs',
      [
        'Acquisition: acquirer Foxon Motors, target Ludlow Trams (proposed)',
        'Layoff: organization Foxon Motors (proposed)',
      ],
    ],
    [
      'are those of the issuer under a heading',
      'Highlights\n\n- Repurchased $40 million of its shares\n- Net income of $3 million',
      ['Buyback: company Foxon Motors (actual)', 'FinancialResult: company Foxon Motors (actual)'],
    ],
    [
      'go on with their own subject',
      'In the quarter:\n\n- Calder acquired Vexa for $5 million.',
      ['Acquisition: acquirer Calder, target Vexa (actual)'],
    ],
  ])('%s', (_, list, expected) => expect(facts(release(list))).toEqual(expected));

  it('without an issuer and a name in the line before them have no subject', () => {
    expect(facts('Good morning.\n\nYesterday:\n\n• acquired Vexa for $5 million')).toEqual([]);
  });
});

describe('who speaks in a release', () => {
  it.each([
    ['the Company', 'The Company acquired Vexa for $5 million.'],
    ['we', '"We acquired Vexa for $5 million," said Ann Lee.'],
    ['we, outside a quotation', 'We acquired Vexa for $5 million.'],
  ])('%s', (_, sentence) => {
    expect(facts(release(sentence))).toContainEqual(
      'Acquisition: acquirer Foxon Motors, target Vexa (actual)',
    );
  });

  it('of two companies who is quoted may speak for either', () => {
    const two =
      '\n\nAbout Foxon Motors\n\nFoxon Motors is here.\n\nAbout Calder Trams\n\nCalder Trams is there.';
    const found = facts(release('"We acquired Vexa for $5 million," said Ann Lee.', two));
    expect(found.filter((fact) => fact.includes('acquirer'))).toEqual([]);
  });
});

describe('stories of one document', () => {
  const later = 'It sold Brack Hotels for $3 million.';
  it('nothing is meant in another story of a round-up', () => {
    const found = facts(`Health Care Roundup: trams\n\nFoxon Motors bought Vexa for $5 million.\n\n${later}`);
    expect(found.filter((fact) => fact.includes('seller'))).toEqual([]);
  });
  it('but in one story', () => {
    const found = facts(`Foxon Motors buys Vexa\n\nFoxon Motors bought Vexa for $5 million.\n\n${later}`);
    expect(found.filter((fact) => fact.includes('seller'))).toHaveLength(1);
  });
  it('nor in another entry of a live blog', () => {
    const found = facts(`Markets live\n\n14:05 GMT - Foxon Motors bought Vexa.\n\n13:00 GMT - ${later}`);
    expect(found.filter((fact) => fact.includes('seller'))).toEqual([]);
  });
});
