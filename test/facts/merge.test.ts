import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/session.js';

const session = openSession();
const offices = (text: string): string[] =>
  session
    .extract(session.read({ source: 'test', text }))
    .facts.filter((f) => f.type === 'OfficeHolding')
    .map((f) => `${f.roles['person']?.[0]?.name ?? ''}: ${f.position ?? ''}`);

/** The facts of a type as lines: status, fillers by role, amount, and in how many sentences it is told. */
const told = (type: string, text: string): string[] =>
  session
    .extract(session.read({ source: 'test', text, published: '2020-05-04' }))
    .facts.filter((f) => f.type === type)
    .map((f) => {
      const roles = Object.entries(f.roles).map(
        ([role, list]) => `${role} ${list.map((x) => x.name).join('+')}`,
      );
      return [f.status, ...roles.sort(), f.amount?.text, f.evidence.length].filter(Boolean).join(', ');
    });

describe('what is not one deal', () => {
  it.each([
    [
      'a sale that is sought, and who is not interested in it',
      'Northwind Inc is considering a sale of Vexa Corp. The Swedish group Solara was not interested in buying Vexa Corp.',
      ['proposed, seller Northwind Inc, target Vexa Corp, 1', 'denied, acquirer Solara, target Vexa Corp, 1'],
    ],
    [
      'bids of two groups that have a member in common',
      'Northwind Inc and Solara Ltd offered to buy Vexa Corp. Northwind Inc and Corvane Ltd agreed to buy Vexa Corp.',
      [
        'proposed, acquirer Northwind Inc+Solara Ltd, target Vexa Corp, 1',
        'agreed, acquirer Northwind Inc+Corvane Ltd, target Vexa Corp, 1',
      ],
    ],
    [
      'what was agreed on one day and done on another',
      'Northwind Inc agreed to buy Vexa Corp in March 2018. Northwind Inc completed the acquisition of Vexa Corp in June 2018.',
      [
        'agreed, acquirer Northwind Inc, target Vexa Corp, 1',
        'actual, acquirer Northwind Inc, target Vexa Corp, 1',
      ],
    ],
    [
      'a bid that was dropped on one day, and the deal of another',
      'Northwind Inc dropped its bid for Vexa Corp in March 2018. Northwind Inc acquired Vexa Corp in December 2018.',
      [
        'cancelled, acquirer Northwind Inc, target Vexa Corp, 1',
        'actual, acquirer Northwind Inc, target Vexa Corp, 1',
      ],
    ],
  ])('%s', (_, text, facts) => {
    expect(told('Acquisition', text)).toEqual(facts);
  });
  it.each([
    [
      'suits of two groups of plaintiffs',
      'Northwind Inc and Solara Ltd sued Vexa Corp. Northwind Inc and Corvane Ltd also sued Vexa Corp.',
      [
        'actual, defendant Vexa Corp, plaintiff Northwind Inc+Solara Ltd, 1',
        'actual, defendant Vexa Corp, plaintiff Northwind Inc+Corvane Ltd, 1',
      ],
    ],
    [
      'a suit, and a fine that is agreed with somebody else',
      'Northwind Inc sued Vexa Corp. Vexa Corp agreed to pay a fine of $5 million.',
      [
        'actual, defendant Vexa Corp, plaintiff Northwind Inc, 1',
        'agreed, defendant Vexa Corp, $5 million, 1',
      ],
    ],
  ])('%s', (_, text, facts) => {
    expect(told('LegalAction', text)).toEqual(facts);
  });
  it('but what two sentences tell of its two sides, or of its status without a date, is one', () => {
    expect(
      told(
        'Acquisition',
        'Northwind Inc sold Vexa Corp in 2018. Solara Ltd bought Vexa Corp for $5 million.',
      ),
    ).toEqual(['actual, acquirer Solara Ltd, seller Northwind Inc, target Vexa Corp, $5 million, 2']);
    expect(
      told('Acquisition', 'Northwind Inc bought Vexa Corp. Northwind Inc agreed to buy Vexa Corp in March.'),
    ).toEqual(['agreed, acquirer Northwind Inc, target Vexa Corp, 2']);
  });
});

describe('a nationality with a kind of company', () => {
  it.each(['Swedish', 'Danish', 'German', 'Spanish', 'English', 'Dutch', 'Uruguayan', 'Tanzanian'])(
    'is no name: %s',
    (nation) => {
      const text = `Vexa could be sold within the year. The ${nation} group was not interested in Vexa. The ${nation} lender is based in Quorn and bought Solara.`;
      const { facts } = session.extract(session.read({ source: 'test', text }));
      const names = facts.flatMap((f) => Object.values(f.roles).flat()).map((filler) => filler.name);
      expect(names.filter((name) => name.includes(nation))).toEqual([]);
    },
  );
});

describe('one office told twice', () => {
  it.each([
    ['by a vague word', "Vexa's boss, Ann Lee, left at noon. Ann Lee is chairman of Vexa.", ['chairman']],
    [
      'by its initials',
      'Vexa CEO Ann Lee spoke. Ann Lee, chief executive of Vexa, sat down.',
      ['chief executive'],
    ],
    [
      'as two offices',
      'Vexa chairman Ann Lee spoke. Ann Lee is president of Vexa.',
      ['chairman', 'president'],
    ],
    ['by a vague word alone', "Vexa's boss, Ann Lee, left at noon.", ['boss']],
  ])('%s', (_, text, positions) => {
    expect(offices(text)).toEqual(positions.map((p) => `Ann Lee: ${p}`));
  });
});

describe('what is told many times', () => {
  const facts = (text: string): readonly { evidence: readonly unknown[] }[] =>
    session.extract(session.read({ source: 'test', text })).facts;

  it('is one fact with each of its sentences as evidence', () => {
    const told = facts('Northwind bought Vexa. Calder sold Moravia to Tessel. '.repeat(300));
    expect(told.map((fact) => fact.evidence.length)).toEqual([300, 300]);
  });

  it('is found again behind hundreds of other facts', () => {
    const others = Array.from(
      { length: 300 },
      (_, i) => `Northwind bought Vexa for $${2 ** (i % 60)} million. `,
    );
    const told = facts(`Calder sold Moravia to Tessel. ${others.join('')}Calder sold Moravia to Tessel. `);
    expect(told[0]?.evidence).toHaveLength(2);
  });
});
