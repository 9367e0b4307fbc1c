import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extracted, percent, recordsOf, SUFFIXES, TYPES, usd } from './fake.js';
import { articleRecords } from '../../src/output/records.js';

const TEXT = 'Norwind Inc bought 12 percent of Vexa for $30. Analysts shrugged.';
const PURCHASE = {
  type: 'StakePurchase',
  roles: { buyer: ['Norwind Inc'], company: ['Vexa'] },
  percent: percent(12),
};

describe('a fact record', () => {
  it('has the keys of the contract, in its order', () => {
    const [fact] = recordsOf({ text: TEXT }, [
      { ...PURCHASE, amount: usd(30), attributedTo: 'the two' },
    ]).facts;
    expect(Object.keys(fact ?? {})).toEqual([
      ...['schema', 'kind', 'id', 'type', 'source', 'document', 'roles', 'percent', 'amount', 'status'],
      ...['attributedTo', 'evidence', 'rule', 'confidence'],
    ]);
    expect(fact?.amount).toEqual({ value: 30, currency: 'USD', bound: 'exact', text: '$30' });
  });

  it('leaves out what the article does not say', () => {
    const [fact] = recordsOf({ text: TEXT }, [PURCHASE]).facts;
    expect(fact).not.toHaveProperty('attributedTo');
    expect(fact).not.toHaveProperty('amount');
  });

  it('quotes its sentence with 32 units on each side', () => {
    const text = `${'x'.repeat(50)} ${TEXT} ${'y'.repeat(50)}`;
    const [fact] = recordsOf({ text }, [{ ...PURCHASE, evidence: 'bought 12 percent' }]).facts;
    const [evidence] = fact?.evidence ?? [];
    expect(evidence?.exact).toBe('bought 12 percent');
    expect(evidence?.prefix).toBe(text.slice(evidence!.start - 32, evidence!.start));
    expect(evidence?.suffix).toBe(text.slice(evidence!.end, evidence!.end + 32));
    expect(evidence?.title).toBe(false);
  });

  it('of a title that stands apart has its offsets in the title', () => {
    const title = 'Norwind Inc buys into Vexa';
    const [fact] = recordsOf({ text: 'It was a quiet day.', title }, [
      { ...PURCHASE, evidence: title },
    ]).facts;
    expect(fact?.evidence[0]).toMatchObject({ start: 0, end: title.length, exact: title, title: true });
    expect(fact?.roles['company']?.[0]?.mention).toEqual({ start: 22, end: 26, title: true });
  });

  it('of a text after a title has its offsets in the text', () => {
    const [fact] = recordsOf({ text: TEXT, title: 'A quiet day' }, [
      { ...PURCHASE, evidence: 'Norwind Inc bought' },
    ]).facts;
    expect(fact?.evidence[0]).toMatchObject({ start: 0, end: 18, title: false });
  });

  it('gives a unit without a name an id of its own beside each party', () => {
    const sale = (seller: string) =>
      recordsOf({ text: `${seller} sold its PC division.` }, [
        {
          type: 'Acquisition',
          roles: { seller: [seller], target: ['PC division'] },
          unnamed: ['PC division'],
        },
      ]).facts[0]?.roles['target']?.[0]?.id;
    expect(sale('Norwind')).toMatch(/^e_/);
    expect(sale('Norwind')).not.toBe(sale('Vexa'));
  });
});

describe('facts of one article with one id', () => {
  it('are one fact when they agree, with the values and the evidence of both', () => {
    const text = 'Norwind took over Vexa. The price of Vexa was $30.';
    const deal = { type: 'Acquisition', roles: { acquirer: ['Norwind'], target: ['Vexa'] } };
    const { facts } = recordsOf({ text }, [
      { ...deal, evidence: 'The price of Vexa was $30.', amount: usd(30) },
      { ...deal, evidence: 'Norwind took over Vexa.' },
    ]);
    expect(facts).toHaveLength(1);
    expect(facts[0]?.amount).toMatchObject({ value: 30 });
    expect(facts[0]?.evidence.map(({ exact }) => exact)).toEqual([
      'Norwind took over Vexa.',
      'The price of Vexa was $30.',
    ]);
  });

  it('stay two when value or status differ: a bid that failed, and a higher one', () => {
    const text = 'Vexa refused $30 from Norwind. Norwind now offers $40.';
    const bid = { type: 'Acquisition', roles: { acquirer: ['Norwind'], target: ['Vexa'] } } as const;
    const { facts } = recordsOf({ text }, [
      { ...bid, evidence: 'Vexa refused $30', amount: usd(30), status: 'cancelled' },
      { ...bid, evidence: 'Norwind now offers $40', amount: usd(40), status: 'proposed' },
    ]);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(2);
    const [first] = recordsOf({ text: 'Norwind and Vexa' }, [bid]).facts;
    expect(facts[0]?.id).toBe(first?.id);
  });
});

describe('entities of an article', () => {
  it('are those that take part in its facts, with what the facts say they are', () => {
    const { entities } = recordsOf({ text: `${TEXT} Vexa, a maker of kites, rose.` }, [
      PURCHASE,
      { type: 'Description', roles: { entity: ['Vexa'] }, words: { text: 'a maker of kites' } },
    ]);
    expect(entities.map(({ name }) => name).sort()).toEqual(['Norwind Inc', 'Vexa']);
    expect(entities.find(({ name }) => name === 'Vexa')?.descriptions).toEqual(['a maker of kites']);
  });
});

describe('evidence, whatever the text', () => {
  const units = ['a', 'B ', '. ', '"', '“', '’', 'é', 'e\u0301', '😀', '—', '\t', '\r\n', '\n\n'];
  const strange = fc.array(fc.constantFrom(...units), { maxLength: 40 }).map((parts) => parts.join(''));
  it('is the text at its offsets, word for word', () => {
    fc.assert(
      fc.property(strange, strange, fc.option(strange), (before, after, title) => {
        const text = `${before}Norwind Inc bought 12 percent of Vexa${after}`;
        const input = { text, ...(title && { title }) };
        const given = extracted(input, [{ ...PURCHASE, evidence: 'Norwind Inc bought 12 percent of Vexa' }]);
        const { facts } = articleRecords(given, { types: TYPES, suffixes: SUFFIXES });
        for (const fact of facts) {
          for (const { start, end, exact, prefix, suffix, title: inTitle } of fact.evidence) {
            const whole = inTitle ? (given.document.article.title ?? '') : given.document.article.text;
            expect(whole.slice(start, end)).toBe(exact);
            expect(whole.slice(0, start).endsWith(prefix)).toBe(true);
            expect(whole.slice(end).startsWith(suffix)).toBe(true);
          }
        }
      }),
    );
  });
});
