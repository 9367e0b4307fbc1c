import { describe, expect, it } from 'vitest';
import { openProgram } from '../../src/compile/program.js';
import { normaliserOf } from '../../src/normalise/normaliser.js';
import { rulesFolder } from '../../src/rules-folder.js';
import { sessionOf } from '../../src/program-session.js';

const program = openProgram(rulesFolder());
const normaliser = normaliserOf(program.lexicon, () => program.places);

describe('a place lies in one country, or in none that can be told', () => {
  const PLACES: Readonly<Record<string, readonly string[]>> = {
    DE: [
      'Germany',
      'German',
      'Frankfurt',
      'GERMANY',
      'Munich',
      'Bavaria',
      'Frankfurt, Germany',
      'Berlin based',
    ],
    US: [
      'U.S.',
      'US',
      'America',
      'American',
      'the United States',
      'California',
      'San Francisco',
      'N.Y.',
      'Menlo Park, California',
      'Paris, Texas',
      'Georgia, Atlanta',
      'Atlanta, Georgia',
      'Louisville, Ky.',
      'Washington, D.C.',
      'New York',
    ],
    GB: ['British', 'UK', 'U.K.', 'England', 'London', 'Scotland', 'Cambridge, England'],
    FR: ['French', 'Paris', 'Lyon'],
    CH: ['Swiss', 'Switzerland', 'Geneva'],
    KR: ['South Korea', 'South Korean', 'Korean', 'Seoul'],
    BR: ['Brazilian', 'São Paulo', 'Sao Paulo'],
    NL: ['Dutch', 'The Hague', 'Holland'],
    CA: ['Canadian', 'Toronto, Ontario', 'Alberta'],
    AE: ['United Arab Emirates', 'Abu Dhabi', 'UAE'],
    CZ: ['Czech', 'Czech Republic'],
  };
  const rows = Object.entries(PLACES).flatMap(([code, places]) =>
    places.map((place) => [place, code] as const),
  );
  it.each(rows)('%s: %s', (place, code) => {
    expect(normaliser.countries(place)).toEqual([code]);
  });

  it.each(['Georgia', 'Cambridge', 'Birmingham', 'San Jose', 'St. Petersburg', 'Victoria'])(
    '%s: in several',
    (place) => {
      expect(normaliser.countries(place).length).toBeGreaterThan(1);
    },
  );

  it.each(['Europe', 'European', 'Nordic', 'North American', 'Swiss-Dutch', 'city', 'community', ''])(
    '%s: in none',
    (place) => {
      expect(normaliser.countries(place)).toEqual([]);
    },
  );
});

describe('a period has its days, where they can be told', () => {
  it.each([
    ['2024', undefined, '2024-01-01', '2024-12-31'],
    ['Q3 2024', undefined, '2024-07-01', '2024-09-30'],
    ['last year', '2016-03-14', '2015-01-01', '2015-12-31'],
    ['the quarter ended December 31, 2024', undefined, '2024-10-01', '2024-12-31'],
    ['full-year 2025', undefined, '2025-01-01', '2025-12-31'],
    ['a year ago', '2016-03-14', '2015-01-01', '2015-12-31'],
    ['the first half of 2015', undefined, '2015-01-01', '2015-06-30'],
  ])('%s (published %s): %s to %s', (words, published, start, end) => {
    expect(normaliser.period(words, published)).toMatchObject({ start, end });
  });

  it.each([
    'annual',
    'fiscal 2025',
    'FY2024',
    'financial year 2024',
    'last year',
    'half-year ended June 30, 2024',
    'April-December',
    'the same quarter',
  ])('%s: not told', (words) => {
    expect(normaliser.period(words, undefined)).toBeUndefined();
  });
});

describe('what a metric counts stands in the singular', () => {
  it.each([
    ['vehicles', 'vehicle'],
    ['such vehicles', 'vehicle'],
    ['Monthly active users', 'monthly active user'],
    ['factories', 'factory'],
    ['branches', 'branch'],
    ['400 customers', 'customer'],
    ['aircraft', 'aircraft'],
    ['production capacity', 'production capacity'],
  ])('%s: %s', (metric, unit) => {
    expect(normaliser.unit(metric)).toBe(unit);
  });

  it('is not told of what is no known noun', () => {
    expect(normaliser.unit('zorbs')).toBeUndefined();
  });
});

describe('facts carry what their words come to', () => {
  const session = sessionOf(program);
  const factsOf = (text: string) => session.extract(session.read({ source: 't', text })).facts;
  const countriesIn = (text: string) =>
    factsOf(text).flatMap(({ place, country }) => (place === undefined ? [] : [[place, country ?? '?']]));

  it('an adjective, a country and a town agree', () => {
    expect(
      countriesIn("German carmaker Vexa bought Lund. France's Corbel sued Aldo, which is based in Munich."),
    ).toEqual([
      ['German', 'DE'],
      ['France', 'FR'],
      ['Munich', 'DE'],
    ]);
  });

  it('a town of many countries lies where the article says that the company is', () => {
    expect(countriesIn('Vexa is based in Cambridge. Lund hired a lawyer.')).toEqual([['Cambridge', '?']]);
    expect(countriesIn('British chipmaker Vexa hired a lawyer. Vexa is based in Cambridge.')).toEqual([
      ['British', 'GB'],
      ['Cambridge', 'GB'],
    ]);
  });
});
