import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGold } from '../../src/eval/gold.js';
import { requirementsOf } from '../../src/eval/requirements.js';
import { score } from '../../src/eval/score.js';
import { measure, totalOf } from '../../src/eval/tally.js';
import { differencesOf } from '../../src/eval/agreement.js';
import type { GoldDocument, LooseFact } from '../../src/eval/types.js';
import { ignoredWordsOf } from '../../src/eval/words.js';
import { TYPES } from '../output/fake.js';
import { rulesFolder } from '../../src/rules-folder.js';

const ignored = ignoredWordsOf(parse(readFileSync(join(rulesFolder(), 'evaluation.yml'), 'utf8')));
const judge = { requirements: requirementsOf(TYPES), ignored };

/** Figures of one document's facts. */
function figures(gold: Omit<GoldDocument, 'id'>, facts: readonly LooseFact[]) {
  const total = totalOf(score([{ id: 'd', ...gold }], new Map([['d', facts]]), judge).types);
  return { gold: total.gold, predicted: total.predicted, found: total.found, exact: total.exact };
}

const named = (...names: string[]) => names.map((name) => ({ name }));
const gold: LooseFact = {
  type: 'StakePurchase',
  roles: { buyer: [['Norwind Group', 'Norwind']], company: [['Vexa']] },
  percent: 12,
  amount: { value: 30_000_000, currency: 'USD' },
  status: 'actual',
};
const right: LooseFact = {
  type: 'StakePurchase',
  roles: { buyer: named('Norwind'), company: named('Vexa Inc') },
  percent: { value: 12 },
  amount: { value: 30_000_000, currency: 'USD' },
  status: 'actual',
};

describe('what a fact says otherwise', () => {
  it.each([
    [{}, []],
    [{ status: 'agreed', percent: { value: 15 } }, ['percent', 'status']],
    [{ roles: { ...right.roles, seller: named('Lund') }, amount: undefined }, ['seller', 'amount']],
    [{ count: 3 }, ['count']],
  ] as const)('%j: %j', (other, names) => {
    expect(differencesOf(gold, { ...right, ...other }, judge)).toEqual(names);
  });
  it('is told of the alternative that comes nearest', () => {
    const either = { ...gold, or: [{ type: gold.type, percent: 15 }] };
    expect(differencesOf(either, { ...right, percent: { value: 15 }, status: 'agreed' }, judge)).toEqual([
      'status',
    ]);
  });
});

describe('found and exact', () => {
  const hit = { gold: 1, predicted: 1, found: 1 };
  const miss = { gold: 1, predicted: 1, found: 0, exact: 0 };
  const CASES: readonly (readonly [string, LooseFact, object])[] = [
    ['every value and role agree', right, { ...hit, exact: 1 }],
    ['another status: found, not exact', { ...right, status: 'agreed' }, { ...hit, exact: 0 }],
    ['another percent', { ...right, percent: { value: 15 } }, { ...hit, exact: 0 }],
    ['a percent within one part in a hundred', { ...right, percent: { value: 12.1 } }, { ...hit, exact: 1 }],
    ['no amount', { ...right, amount: undefined }, { ...hit, exact: 0 }],
    ['another currency', { ...right, amount: { value: 30_000_000, currency: 'EUR' } }, { ...hit, exact: 0 }],
    ['a role more', { ...right, roles: { ...right.roles, seller: named('Lund') } }, { ...hit, exact: 0 }],
    ['another buyer', { ...right, roles: { ...right.roles, buyer: named('Lund') } }, miss],
    ['another company', { ...right, roles: { ...right.roles, company: named('Lund') } }, miss],
    ['another type', { ...right, type: 'StakeHolding' }, miss],
    ['neither buyer nor seller', { ...right, roles: { company: named('Vexa') } }, miss],
  ];
  it.each(CASES)('%s', (_name, fact, expected) => {
    expect(figures({ facts: [gold] }, [fact])).toMatchObject(expected);
  });
});

describe('gold documents', () => {
  it('may list facts that do not count either way', () => {
    const loose = { facts: [{ ...gold, optional: true }] };
    expect(figures(loose, [right])).toMatchObject({ gold: 0, predicted: 0 });
    expect(figures(loose, [])).toMatchObject({ gold: 0, predicted: 0 });
  });
  it('that are open judge only closed types and what must not be there', () => {
    const other = { ...right, roles: { buyer: named('Lund'), company: named('Vexa') } };
    expect(figures({ facts: [gold], open: true }, [right, other])).toMatchObject({ predicted: 1 });
    expect(figures({ facts: [gold], open: true, closed: ['StakePurchase'] }, [right, other])).toMatchObject({
      predicted: 2,
    });
    const anti = [{ type: 'StakePurchase', roles: { buyer: [['Lund']], company: [['Vexa']] } }];
    expect(figures({ facts: [gold], open: true, anti }, [right, other])).toMatchObject({ predicted: 2 });
  });
  it('may give alternatives to a fact', () => {
    const either = {
      ...gold,
      or: [{ type: 'Acquisition', roles: { acquirer: [['Norwind']], target: [['Vexa']] } }],
    };
    const bought = { type: 'Acquisition', roles: { acquirer: named('Norwind'), target: named('Vexa') } };
    expect(figures({ facts: [either] }, [bought])).toMatchObject({ found: 1 });
  });
  it('with status null leave status and missing values open', () => {
    const open = {
      type: 'Acquisition',
      roles: { acquirer: [['Norwind']], target: [['Vexa']] },
      status: null,
    };
    const fact = {
      type: 'Acquisition',
      roles: { acquirer: named('Norwind'), target: named('Vexa') },
      percent: { value: 5 },
    };
    expect(figures({ facts: [open] }, [{ ...fact, status: 'denied' }])).toMatchObject({ exact: 1 });
  });
  it('count a fact told twice as wrong, and as a duplicate', () => {
    const { types } = score([{ id: 'd', facts: [gold] }], new Map([['d', [right, { ...right }]]]), judge);
    expect(totalOf(types)).toMatchObject({ predicted: 2, found: 1, duplicate: 1 });
  });
});

it('a gold file with a bad line is refused with its place', () => {
  expect(() => readGold('{"id":"a","facts":[]}\n{"id":1}', 'gold.jsonl')).toThrow('gold.jsonl:2');
});

const shared = join(import.meta.dirname, '../../../shared/evaluation');
const scorer = join(shared, 'score.mjs');
const there = existsSync(scorer);
if (!there) console.warn('skipped: agreement with the reference scorer (no ../shared/evaluation)');

describe.skipIf(!there)('the reference scorer gives the same figures', () => {
  const folder = join(tmpdir(), `finfacts-score-${process.pid}`);
  let made: string;
  beforeAll(() => void (made = mkdtempSync(`${folder}-`)));
  afterAll(() => rmSync(made, { recursive: true, force: true }));

  it.each(['news-gold', 'news2-gold', 'plain', 'pairs', 'headlines'])(
    '%s, with facts that are partly right',
    (set) => {
      const path = join(shared, 'dev', `${set}.jsonl`);
      const documents = readGold(readFileSync(path, 'utf8'), path);
      const facts = new Map(documents.map((one) => [one.id, partlyRight(one)]));
      const lines = [...facts].flatMap(([source, list]) =>
        list.map((fact) => JSON.stringify({ source, ...fact })),
      );
      const file = join(made, `${set}.facts`);
      writeFileSync(file, lines.join('\n'));
      const printed = execFileSync('node', [scorer, '--gold', path, '--facts', file, '--json'], {
        encoding: 'utf8',
      });
      const reference = JSON.parse(printed) as { total: object; types: Record<string, object> };
      const { types } = score(documents, facts, judge);
      expect(measure(totalOf(types))).toEqual(reference.total);
      expect(Object.fromEntries([...types].map(([type, counts]) => [type, measure(counts)]))).toEqual(
        reference.types,
      );
    },
  );
});

/** Gold turned into found facts, some of them spoilt in turn: role swapped, value, status or type changed, left out. */
function partlyRight(document: GoldDocument): LooseFact[] {
  return [...document.facts, ...(document.anti ?? [])].flatMap((fact, index) => {
    const roles = Object.fromEntries(
      Object.entries(fact.roles ?? {}).map(([role, list]) => [
        role,
        list.map((names) => ({ name: [names].flat()[0] as string })),
      ]),
    );
    const found: LooseFact = { ...fact, status: fact.status ?? 'actual', roles };
    const plain = Object.fromEntries(
      Object.entries(found).filter(([key]) => !['or', 'optional', 'evidence'].includes(key)),
    );
    const copy = plain as unknown as LooseFact;
    const keys = Object.keys(roles);
    const [first, second] = [keys[0] ?? '', keys[1] ?? keys[0] ?? ''];
    switch ((index + document.id.length) % 8) {
      case 0:
        return [copy, { ...copy }];
      case 1:
        return [];
      case 2:
        return [{ ...copy, status: 'rumoured' }];
      case 3:
        return [{ ...copy, percent: { value: 77 } }];
      case 4:
        return [{ ...copy, roles: { ...roles, [first]: roles[second] ?? [], [second]: roles[first] ?? [] } }];
      case 5:
        return [{ ...copy, amount: { value: 1, currency: 'USD' } }];
      default:
        return [copy];
    }
  });
}
