import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/session.js';

const session = openSession();
const offices = (text: string): string[] =>
  session
    .extract(session.read({ source: 'test', text }))
    .facts.filter((f) => f.type === 'OfficeHolding')
    .map((f) => `${f.roles['person']?.[0]?.name ?? ''}: ${f.position ?? ''}`);

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
