import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/session.js';

// One frame says a fact once, at the level of a clause; the engine finds it in every form that news gives it.

const session = openSession();

/** Facts of a type in a text as lines: "acquirer Northwind, target Vexa (actual)". */
function told(type: string, text: string): string[] {
  const { facts } = session.extract(session.read({ source: 'test', text }));
  return facts
    .filter((fact) => fact.type === type)
    .map(({ roles, status }) => {
      const fillers = Object.keys(roles)
        .sort()
        .map((role) => `${role} ${roles[role]!.map((f) => f.name).join(' + ')}`);
      return `${fillers.join(', ')} (${status})`;
    });
}

describe('Acquisition', () => {
  const parties = 'acquirer Northwind Industries, target Vexa Foods';
  it.each([
    ['active', 'Northwind Industries bought Vexa Foods.', 'actual'],
    ['perfect', 'Northwind Industries has yesterday bought Vexa Foods.', 'actual'],
    ['passive', 'Vexa Foods was bought by Northwind Industries.', 'actual'],
    ['relative clause', 'Northwind Industries, which bought Vexa Foods, makes bread.', 'actual'],
    [
      'passive relative clause',
      'Vexa Foods, which was bought by Northwind Industries, makes bread.',
      'actual',
    ],
    ['participle', 'Vexa Foods, bought by Northwind Industries in 2009, makes bread.', 'actual'],
    ['infinitive', 'Northwind Industries agreed on Thursday to buy Vexa Foods.', 'agreed'],
    ['infinitive behind a noun', 'A plan by Northwind Industries to buy Vexa Foods collapsed.', 'cancelled'],
    ['gerund', 'Northwind Industries is considering buying Vexa Foods.', 'proposed'],
    ['nominal', "Northwind Industries's purchase of Vexa Foods was approved.", 'agreed'],
    ['nominal with "by"', 'The takeover of Vexa Foods by Northwind Industries took a year.', 'actual'],
    ['headline present', 'Northwind Industries buys Vexa Foods', 'actual'],
    ['headline infinitive', 'Northwind Industries to buy Vexa Foods', 'agreed'],
    ['joined verbs', 'Northwind Industries raised its prices and bought Vexa Foods.', 'actual'],
    ['joined modal', 'Northwind Industries will cut its prices and buy Vexa Foods.', 'agreed'],
    ['quotation', '"We have bought Vexa Foods," said Northwind Industries.', 'actual'],
    ['attribution', 'Northwind Industries said it had bought Vexa Foods.', 'actual'],
    ['attribution at the end', 'Northwind Industries bought Vexa Foods, the two companies said.', 'actual'],
    ['denial', 'Northwind Industries denied on Monday that it had bought Vexa Foods.', 'denied'],
    ['denial of reports', 'Northwind Industries denied reports that it would buy Vexa Foods.', 'denied'],
  ])('%s', (_, text, status) => {
    expect(told('Acquisition', text)).toEqual([`${parties} (${status})`]);
  });

  it('coordination gives a fact for each', () => {
    const text = 'Northwind Industries bought Vexa Foods and Moravia Bakery.';
    expect(told('Acquisition', text).sort()).toEqual([
      'acquirer Northwind Industries, target Moravia Bakery (actual)',
      'acquirer Northwind Industries, target Vexa Foods (actual)',
    ]);
  });
});

describe('Appointment', () => {
  const parties = 'organization Vexa Foods, person Ann Lee';
  it.each([
    ['active', 'Vexa Foods named Ann Lee as chairman.', 'actual'],
    ['passive', 'Ann Lee was recently named chairman of Vexa Foods.', 'actual'],
    ['relative clause', 'Ann Lee, who was named chairman of Vexa Foods, is 50.', 'actual'],
    ['participle', 'Ann Lee, named chairman of Vexa Foods in May, is 50.', 'actual'],
    ['infinitive', 'Vexa Foods plans to appoint Ann Lee as chairman.', 'proposed'],
    ['gerund', 'Vexa Foods is considering appointing Ann Lee as chairman.', 'proposed'],
    ['nominal', 'The appointment of Ann Lee as chairman of Vexa Foods pleased investors.', 'actual'],
    ['headline present', 'Vexa Foods names Ann Lee chairman', 'actual'],
    ['joined verbs', 'Vexa Foods cut its prices and named Ann Lee as chairman.', 'actual'],
    ['attribution', 'Vexa Foods said it had named Ann Lee as chairman.', 'actual'],
    ['denial', 'Vexa Foods denied that it had named Ann Lee as chairman.', 'denied'],
  ])('%s', (_, text, status) => {
    expect(told('Appointment', text)).toEqual([`${parties} (${status})`]);
  });
});

describe('Layoff', () => {
  it.each([
    ['active', 'Vexa Foods cut 300 jobs.', 'actual'],
    ['passive', 'Vexa Foods makes bread. 300 jobs at Vexa Foods were cut.', 'actual'],
    ['relative clause', 'Vexa Foods, which cut 300 jobs in May, makes bread.', 'actual'],
    ['infinitive', 'Vexa Foods plans to cut 300 jobs.', 'proposed'],
    ['gerund', 'Vexa Foods is considering cutting 300 jobs.', 'proposed'],
    ['headline present', 'Vexa Foods cuts 300 jobs', 'actual'],
    ['headline infinitive', 'Vexa Foods to cut 300 jobs', 'agreed'],
    ['joined verbs', 'Vexa Foods raised its prices and cut 300 jobs.', 'actual'],
    ['attribution', 'Vexa Foods said it would cut 300 jobs.', 'agreed'],
    ['denial of a report', 'Vexa Foods denied a report that it would cut 300 jobs.', 'denied'],
  ])('%s', (_, text, status) => {
    expect(told('Layoff', text)).toEqual([`organization Vexa Foods (${status})`]);
  });
});
