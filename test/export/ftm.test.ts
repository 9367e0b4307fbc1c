import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ftmEntities } from '../../src/export/ftm.js';
import { buildGraph } from '../../src/graph/build.js';
import { temporaryFolder } from '../cli/program.js';
import { percent, recordsOf, usd, type FakeFact } from '../output/fake.js';
import { describeWithPython, python } from '../python/python.js';
import { GRAPH, MAPPINGS } from './sample.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { path } = temporaryFolder();
const TEXT = 'Norwind, Orla and Vexa; Ann Lee of Kest.';

const entitiesOf = (...facts: readonly FakeFact[]) =>
  ftmEntities(buildGraph([recordsOf({ text: TEXT, published: '2014-02-03' }, facts)]), MAPPINGS);
const linksOf = (...facts: readonly FakeFact[]) =>
  entitiesOf(...facts)
    .filter(({ id }) => id.startsWith('f-'))
    .map(({ schema }) => schema);
const STAKE = { type: 'StakePurchase', roles: { buyer: ['Norwind'], company: ['Vexa'] } } as const;
const DAY = { text: 'Monday', start: '2014-02-03', end: '2014-02-03', precision: 'day' } as const;

describe('a fact in FollowTheMoney', () => {
  it('that is so is an edge with its values and its proof', () => {
    const all = entitiesOf({ ...STAKE, percent: percent(12.5), amount: usd(586_000_000), date: DAY });
    const link = all.find(({ schema }) => schema === 'Ownership');
    const company = all.find(({ properties }) => properties['name']?.[0] === 'Vexa');
    expect(company?.schema).toBe('Company');
    expect(link?.properties).toMatchObject({
      ...{ asset: [company?.id], percentage: ['12.5'], sharesValue: ['586000000'], sharesCurrency: ['USD'] },
      ...{ startDate: ['2014-02-03'], description: [TEXT] },
    });
    expect(all.find(({ id }) => id === link?.properties['proof']?.[0])?.schema).toBe('Article');
  });
  it('rests on an article that names each source of its text', () => {
    const documents = ftmEntities(GRAPH, MAPPINGS).filter(({ schema }) => schema === 'Article');
    const [one] = documents.filter(({ properties }) => properties['fileName']?.includes('one.txt'));
    expect(one?.properties).toMatchObject({
      sourceUrl: ['https://wire.example/one'],
      fileName: ['one.txt'],
      publishedAt: ['2014-02-03', '2014-02-05'],
    });
  });
  it.each(['proposed', 'rumoured', 'agreed', 'cancelled', 'denied'] as const)(
    'that is %s is never an edge',
    (status) => {
      expect(linksOf({ ...STAKE, status })).toEqual(['Event']);
    },
  );
  it('with a seller is an edge, and an event that involves him too', () => {
    expect(linksOf({ ...STAKE, roles: { ...STAKE.roles, seller: ['Orla'] } }).sort()).toEqual([
      'Event',
      'Ownership',
    ]);
  });
  it('of two buyers is one event, as nobody knows who has how much', () => {
    expect(linksOf({ ...STAKE, roles: { ...STAKE.roles, buyer: ['Norwind', 'Orla'] } })).toEqual(['Event']);
  });
  it('between two partners is a link; between three an event', () => {
    expect(linksOf({ type: 'Partnership', roles: { party: ['Norwind', 'Vexa'] } })).toEqual(['UnknownLink']);
    expect(linksOf({ type: 'Partnership', roles: { party: ['Norwind', 'Vexa', 'Orla'] } })).toEqual([
      'Event',
    ]);
  });
  it.each([
    ['chairman', 'Directorship'],
    ['member of the board', 'Directorship'],
    ['chief executive', 'Employment'],
  ])('%s: %s', (position, schema) => {
    const roles = { person: ['Ann Lee'], organization: ['Kest'] };
    expect(linksOf({ type: 'OfficeHolding', roles, words: { position } })).toEqual([schema]);
  });
  it('without an edge of its own is an event', () => {
    expect(linksOf({ type: 'Bankruptcy', roles: { organization: ['Vexa'] } })).toEqual(['Event']);
  });
});

describeWithPython('the followthemoney package', () => {
  const PROGRAM = `
import json, sys
from followthemoney import model
entities = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
proxies = {data["id"]: model.get_proxy(data) for data in entities}
wrong = []
for data in entities:
    proxy = proxies[data["id"]]
    if proxy.schema.abstract: wrong.append([data["id"], "abstract", proxy.schema.name])
    proxy.schema.validate(data)
    for name in proxy.schema.required:
        if not proxy.get(name): wrong.append([data["id"], "required", name])
    for name, values in data["properties"].items():
        prop = proxy.schema.get(name)
        if prop is None: wrong.append([data["id"], "unknown", name]); continue
        kept = model.get_proxy({**data, "properties": {}})
        for value in values:
            kept.add(name, value)
            if prop.type.name == "entity":
                target = proxies.get(value)
                if target is None or not target.schema.is_a(prop.range): wrong.append([data["id"], "range", name, value])
            elif prop.type.name in ("date", "number") and prop.type.clean(value) != value:
                wrong.append([data["id"], "value", name, value])
        if len(kept.get(name)) != len(values): wrong.append([data["id"], "lost", name, values])
print(json.dumps({"wrong": wrong, "count": len(entities)}))`;

  it.each([
    [
      'the sample of these tests',
      () =>
        ftmEntities(GRAPH, MAPPINGS)
          .map((one) => JSON.stringify(one))
          .join('\n'),
    ],
    ['exports/entities.ftm.jsonl', () => readFileSync(join(ROOT, 'exports/entities.ftm.jsonl'), 'utf8')],
  ])('takes every entity, property and value: %s', (_name, lines) => {
    writeFileSync(path('entities.jsonl'), lines());
    const { wrong, count } = python<{ wrong: unknown[]; count: number }>(PROGRAM, [path('entities.jsonl')]);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(0);
  });

  it('knows every schema and property of rules/mappings.yml', () => {
    const edges = [...MAPPINGS.types.values()].flatMap(({ followTheMoney }) => followTheMoney);
    const schemata = Object.values(MAPPINGS.entities).flatMap(({ followTheMoney }) =>
      Object.values(followTheMoney),
    );
    const used = edges.map(({ edge, ends, values }) => [
      edge,
      [...Object.keys(ends), ...Object.keys(values)],
    ]);
    const program = `
import json, sys
from followthemoney import model
edges, schemata = json.loads(sys.argv[1])
unknown = [name for name in schemata if model.get(name) is None or model.get(name).abstract]
unknown += [[edge, name] for edge, names in edges for name in names if model.get(edge) is None or model.get(edge).get(name) is None]
print(json.dumps(unknown))`;
    expect(python(program, [JSON.stringify([used, schemata])])).toEqual([]);
  });
});
