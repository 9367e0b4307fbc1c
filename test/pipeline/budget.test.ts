import { describe, expect, it } from 'vitest';
import { BUDGET, type Budget } from '../../src/budget.js';
import type { ArticleRecords } from '../../src/output/types.js';
import { openSession } from '../../src/session.js';

const read = (text: string, budget: Partial<Budget> = {}, title?: string): ArticleRecords => {
  const session = openSession({ budget: { ...BUDGET, ...budget } });
  return session.extract(session.read({ source: 'long.txt', text, title }));
};
const BUYERS = ['Norwind', 'Hallin', 'Tarvos', 'Quell', 'Marlin', 'Sorvik', 'Estrel', 'Brynt'];
/** Sentences of seven words and marks, each with a fact. */
const DEALS = BUYERS.map((buyer) => `${buyer} bought Vexa for $5m.`);
/** Sentences whose pronouns may mean each of the companies named before. */
const SALES = BUYERS.map((buyer) => `${buyer} Inc said it had sold its stake in Vexa.`);
/** A fact for each of what they bought. */
const LISTS = 'Norwind Inc, Hallin Inc and Tarvos Inc bought Vexa Corp, Quell Corp and Marlin Corp.';

/** Up to where the document's note says that it was read; undefined where all of it was. */
const readTo = ({ document }: ArticleRecords): number | undefined => {
  const [, at] = /^read up to character (\d+) of \d+; /.exec(document.notes?.[0] ?? '') ?? [];
  return at === undefined ? undefined : Number(at);
};

describe('an article that takes more work than its budget', () => {
  it.each([
    ['tokens', DEALS, 20],
    ['antecedents', SALES, 25],
    ['fillings', DEALS, 90],
  ] as const)('of %s is read up to the end of a sentence, and says so', (kind, sentences, most) => {
    const text = sentences.join(' ');
    const whole = read(text);
    const cut = read(text, { [kind]: most });
    const end = readTo(cut) ?? 0;
    const ends = sentences.map((_, i) => sentences.slice(0, i + 1).join(' ').length);
    expect(whole.document.notes).toBeUndefined();
    expect(ends.slice(0, -1)).toContain(end);
    expect(cut.document.notes).toEqual([
      `read up to character ${end} of ${text.length}; the rest takes more work than an article may`,
    ]);
    expect(cut.facts.length).toBeGreaterThan(0);
    expect(cut.facts.flatMap(({ evidence }) => evidence).every((e) => e.end <= end)).toBe(true);
    expect(read(text, { [kind]: most })).toEqual(cut);
  });
  it('has the facts that its sentences up to there have alone', () => {
    const cut = read(DEALS.join(' '), { tokens: 20 });
    const alone = read(DEALS.slice(0, 3).join(' '));
    const told = ({ facts }: ArticleRecords) => facts.map(({ id, roles }) => [id, roles]);
    expect(told(cut)).toEqual(told(alone));
  });
  it('reads no sentence by halves', () => {
    expect(read(LISTS).facts).toHaveLength(3);
    const cut = read(`${DEALS[0]} ${LISTS} ${DEALS[1]}`, { fillings: 60 });
    expect(cut.facts.map(({ type }) => type)).toEqual(['Acquisition']);
    expect(readTo(cut)).toBe(DEALS[0]?.length);
  });
  it('counts in its own text where its title stands apart', () => {
    const text = DEALS.join(' ');
    const title = 'Buyers of the week';
    expect(readTo(read(text, { tokens: 20 }, title))).toBe(DEALS.slice(0, 3).join(' ').length);
    expect(readTo(read(text, { fillings: 0 }, title))).toBe(0);
  });
  it('of one paragraph without end is cut in it', () => {
    const sentence = 'Vexa makes steel. ';
    expect(readTo(read(sentence.repeat(1000), { tokens: 400 }))).toBe(sentence.length * 100 - 1);
  });
});
