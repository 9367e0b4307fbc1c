import { describe, expect, it } from 'vitest';
import { openSession, openTypes } from '../../src/session.js';
import { buildGraph } from '../../src/graph/build.js';
import type { ArticleRecords } from '../../src/output/types.js';
import { countriesOf } from '../../src/view/countries.js';
import { viewModel } from '../../src/view/model.js';
import { factShape } from '../../src/view/shape.js';
import type { ViewFact, ViewModel } from '../../src/view/types.js';
import { amountText, compactNumber, factLabel, percentText, typeWords } from '../../src/view/words.js';

const session = openSession();

function records(text: string, published?: string): { records: ArticleRecords; text: string } {
  const article = session.read({ source: 'a.txt', text, published });
  return { records: session.extract(article), text: article.text };
}

function modelOf(
  text: string,
  { published, withText = true }: { published?: string; withText?: boolean } = {},
): ViewModel {
  const read = records(text, published);
  const texts = new Map(withText ? [[read.records.document.id, read.text]] : []);
  return viewModel(buildGraph([read.records]), { name: 'a', types: session.types, texts });
}

const DEAL = 'Northwind Capital bought 12.5 percent of Blue Harbor Energy for $340 million.';

function only(model: ViewModel): ViewFact {
  const [fact] = model.facts;
  if (!fact || model.facts.length > 1) throw new Error(`${model.facts.length} facts`);
  return fact;
}

describe('the model of the page', () => {
  it('names entities, types and documents by their places, and labels a fact with its figures', () => {
    const model = modelOf(DEAL, { published: '2020-05-04' });
    const fact = only(model);
    const names = model.entities.map(({ name }) => name);
    expect(model.types[fact.type]).toMatchObject({ name: 'StakePurchase', label: 'Stake purchase' });
    expect(model.families[model.types[fact.type]?.family ?? -1]).toBe('Deals');
    expect(fact.label).toBe('12.5 % · $340m');
    expect(fact.shape).toEqual({
      as: 'line',
      from: names.indexOf('Northwind Capital'),
      to: names.indexOf('Blue Harbor Energy'),
      arrow: true,
    });
    expect(fact.period).toEqual({ start: '2020-05-04', end: '2020-05-04', from: 'article' });
  });

  it('has the evidence as offsets where the text is at hand, else as a quotation', () => {
    const [withText] = only(modelOf(DEAL)).evidence;
    expect(withText?.quote).toBeUndefined();
    expect(modelOf(DEAL).documents[0]?.text).toBe(DEAL);
    const [without] = only(modelOf(DEAL, { withText: false })).evidence;
    expect(without?.quote?.exact).toBe(DEAL);
  });

  it.each([
    ['Northwind Capital is based in Oslo.', 'NO'],
    ['Northwind Capital is based in Frankfurt, Germany.', 'DE'],
    ['Northwind Capital bought Blue Harbor Energy for $340 million.', undefined],
  ])('knows the country of an entity by what is told of its seat: %s', (text, country) => {
    const entity = modelOf(text).entities.find(({ name }) => name === 'Northwind Capital');
    expect(entity?.country).toBe(country);
  });
  it('knows none of an entity that is said to be in two', () => {
    const seat = (country: string) => ({
      ...{ type: 'Headquarters', country, status: 'actual' as const },
      roles: [{ role: 'organization', fillers: [{ entity: 0, mention: { document: 0, start: 0, end: 1 } }] }],
    });
    expect([...countriesOf([seat('NO')], session.types)]).toEqual([[0, 'NO']]);
    expect([...countriesOf([seat('NO'), seat('DE')], session.types)]).toEqual([]);
  });
  it('puts a figure to the days of its period', () => {
    const model = modelOf('Northwind Capital had revenue of $40 million in 2012.');
    expect(model.facts.map(({ period }) => period)).toContainEqual({
      ...{ start: '2012-01-01', end: '2012-12-31', from: 'fact' },
    });
  });
  it('quotes where a text at hand is not the one that was read', () => {
    const { records: read } = records(DEAL);
    const texts = new Map([
      [read.document.id, 'Another text altogether, which is long enough for the offsets.'],
    ]);
    const model = viewModel(buildGraph([read]), { name: 'a', types: session.types, texts });
    expect(only(model).evidence[0]?.quote?.exact).toBe(DEAL);
  });

  it('has every source of a text', () => {
    const { records: read } = records(DEAL, '2020-05-04');
    const again = { ...read, document: { ...read.document, source: 'b.txt', published: '2020-05-06' } };
    const model = viewModel(buildGraph([again, read]), { name: 'a', types: session.types });
    expect(model.documents).toMatchObject([
      { source: 'a.txt', published: '2020-05-04', sources: [{ source: 'a.txt' }, { source: 'b.txt' }] },
    ]);
  });

  it('is the same whatever the order of the articles', () => {
    const one = records(DEAL).records;
    const two = records('Vexa Group acquired Castle Foods for $2 billion.').records;
    const of = (articles: ArticleRecords[]): string =>
      JSON.stringify(viewModel(buildGraph(articles), { name: 'a', types: openTypes() }));
    expect(of([one, two])).toBe(of([two, one]));
  });

  it('shows a type that the rules don’t know by its name, in a family of its own', () => {
    const types = new Map([...session.types].filter(([name]) => name !== 'StakePurchase'));
    const model = viewModel(buildGraph([records(DEAL).records]), { name: 'a', types });
    expect(model.types[only(model).type]).toMatchObject({ label: 'Stake purchase' });
    expect(model.families[model.types[only(model).type]?.family ?? -1]).toBe('Other');
  });
});

describe('how a fact is drawn', () => {
  const along = { name: 'BOUGHT', from: 'buyer', to: 'company' };
  it.each([
    [
      'two parties along the shortcut',
      { buyer: [1], company: [2] },
      along,
      { as: 'line', from: 1, to: 2, arrow: true },
    ],
    [
      'its own shares, from another',
      { buyer: [1], company: [1], seller: [2] },
      along,
      { as: 'line', from: 2, to: 1, arrow: true },
    ],
    [
      'a seller without a buyer',
      { company: [2], seller: [3] },
      along,
      { as: 'line', from: 3, to: 2, arrow: true },
    ],
    [
      'equals',
      { party: [4, 5] },
      { name: 'MERGED', from: 'party', to: 'party' },
      { as: 'line', from: 4, to: 5, arrow: false },
    ],
    [
      'a type without a shortcut',
      { a: [6], b: [7] },
      undefined,
      { as: 'line', from: 6, to: 7, arrow: false },
    ],
    ['one party', { company: [1] }, along, { as: 'none' }],
    ['one party twice', { buyer: [1], company: [1] }, along, { as: 'none' }],
  ] as const)('%s', (_, fillers, shortcut, shape) => {
    expect(factShape(fillers, shortcut)).toEqual(shape);
  });

  it('more parties: a node between them, with arrows from the buyer and to the company', () => {
    expect(factShape({ company: [2], buyer: [1], seller: [3] }, along)).toEqual({
      as: 'hub',
      spokes: [
        { entity: 2, arrow: 'out' },
        { entity: 1, arrow: 'in' },
        { entity: 3, arrow: 'none' },
      ],
    });
  });
});

describe('figures in words', () => {
  const exact = { bound: 'exact', text: '' } as const;
  it.each([
    [{ value: 586e6, currency: 'USD', ...exact }, '$586m'],
    [{ value: 55e9, currency: 'USD', ...exact, bound: 'above' as const }, '>$55bn'],
    [{ min: 1.2e9, max: 1.4e9, currency: 'EUR', ...exact }, '€1.2bn–1.4bn'],
    [{ value: 20e6, currency: 'CHF', ...exact }, 'CHF\u00a020m'],
    [{ value: 0.35, currency: 'GBP', ...exact }, '£0.35'],
  ])('%o → %s', (amount, text) => {
    expect(amountText(amount)).toBe(text);
  });

  it('keeps numbers short', () => {
    expect([12_400, 46e6, 1_250e9, -3].map(compactNumber)).toEqual(['12,400', '46m', '1.25tn', '-3']);
    expect(percentText({ value: 50, bound: 'about', text: '' })).toBe('~50 %');
  });

  it('falls back on the job, then on the type', () => {
    expect(factLabel({ words: { position: 'CEO' } }, 'Appointment')).toBe('CEO');
    expect(factLabel({ words: {} }, 'Appointment')).toBe('Appointment');
    expect(typeWords('LegalAction')).toBe('Legal action');
  });
});
