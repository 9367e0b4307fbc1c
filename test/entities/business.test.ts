import { describe, expect, it } from 'vitest';
import { isAboutBusiness } from '../../src/entities/business.js';
import { weightsFor, weightsOf } from '../../src/entities/weights.js';
import { findValues } from '../../src/mentions/find.js';
import { documentOf, lexicon, tableOf } from './support.js';

const about = (text: string): boolean => {
  const document = documentOf(text);
  return isAboutBusiness(document, findValues(document, lexicon), lexicon);
};
const DEAL = 'Norvane Corp agreed to buy a stake of 40 percent in Zellwick Ltd for $30 million. ';
const WALK = 'The old path climbs between tall trees until a small stream crosses it beside the ruins. ';

describe('what a text is about', () => {
  it('is business where many of its words are', () => {
    expect(about(DEAL.repeat(12))).toBe(true);
  });

  it('is something else where hardly a word is', () => {
    expect(about(WALK.repeat(12))).toBe(false);
    expect(about(DEAL + WALK.repeat(30))).toBe(false);
  });

  it('is business where a text is too short to tell', () => {
    expect(about(WALK)).toBe(true);
    expect(about('')).toBe(true);
  });

  it('says by which weights names are read, and how much counts what is said of them', () => {
    expect(tableOf(DEAL.repeat(12)).business).toBe(true);
    expect(tableOf(WALK.repeat(12)).business).toBe(false);
    expect(weightsFor(true, lexicon)).toBe(weightsOf(lexicon));
    expect(weightsFor(false, lexicon)).not.toBe(weightsOf(lexicon));
  });

  it('lets a museum be a place outside business', () => {
    const typed = tableOf(`${WALK.repeat(12)} They met near Ostrick Museum.`).entities;
    expect(typed.map(({ name, type }) => `${type} ${name}`)).toContain('Place Ostrick Museum');
  });
});
