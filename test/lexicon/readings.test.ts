import { describe, expect, it } from 'vitest';
import { FORM, PART, Readings } from '../../src/lexicon/readings.js';

const holding = Readings.of(
  { lemma: 'hold', pos: 'verb', form: 'gerund', classes: ['own', 'grip'] },
  { lemma: 'holding', pos: 'noun', form: 'singular', classes: ['stake'] },
  { lemma: 'holding', pos: 'adjective', form: 'other', classes: [] },
);

describe('readings', () => {
  it('tell parts of speech and forms apart', () => {
    expect([holding.is(PART.noun | PART.modal), holding.is(PART.modal)]).toEqual([true, false]);
    expect([holding.only(PART.noun), holding.only(PART.noun | PART.verb | PART.adjective)]).toEqual([
      false,
      true,
    ]);
    expect([holding.isVerb(FORM.gerund), holding.isVerb(FORM.singular)]).toEqual([true, false]);
    expect([holding.isNoun(FORM.singular | FORM.plural), holding.isNoun(FORM.gerund)]).toEqual([true, false]);
    expect([holding.inForm(FORM.other), holding.onlyForm(FORM.other)]).toEqual([true, false]);
    expect([Readings.none.only(0), Readings.none.is(~0), Readings.none.usual]).toEqual([
      true,
      false,
      undefined,
    ]);
  });

  it('know their classes, each of its own part of speech', () => {
    expect(holding.classes).toEqual(['own', 'grip', 'stake']);
    expect([holding.inClass('stake'), holding.inAny(['sum', 'grip']), holding.inAny(['sum'])]).toEqual([
      true,
      true,
      false,
    ]);
    expect([holding.isIn('noun', 'stake'), holding.isIn('verb', 'stake')]).toEqual([true, false]);
  });

  it('give those of one part of speech as one object', () => {
    expect(holding.ofPart('noun').list.map((r) => r.lemma)).toEqual(['holding']);
    expect(holding.ofPart('noun')).toBe(holding.ofPart('noun'));
    expect(holding.ofPart('modal')).toBe(Readings.none);
    expect([holding.usual, holding.main?.lemma, holding.ofPart('adjective').main?.lemma]).toEqual([
      'verb',
      'hold',
      'holding',
    ]);
  });
});
