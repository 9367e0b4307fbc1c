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
