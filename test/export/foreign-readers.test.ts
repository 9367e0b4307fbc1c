import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Format } from '../../src/export/formats.js';
import { networkOf, xmlText } from '../../src/export/network.js';
import { graphTables } from '../../src/export/tables.js';
import { TYPES } from '../output/fake.js';
import { describeWithPython, python } from '../python/python.js';
import { GRAPH, HOSTILE, RECORD, TWO_SOURCES, written } from './sample.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'finfacts-export-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (format: Format): string => written(format, folder);

const NAMES = RECORD.entities.map(({ name }) => name).sort();
const network = networkOf(GRAPH, TYPES);

describe('graphology', () => {
  it('imports its own form as the same graph', () => {
    const graph = new MultiDirectedGraph();
    graph.import(JSON.parse(readFileSync(file('graphology'), 'utf8')) as never);
    expect(graph.order).toBe(GRAPH.order);
    expect(graph.size).toBe(GRAPH.size);
    for (const node of GRAPH.nodes())
      expect(graph.getNodeAttributes(node)).toEqual(GRAPH.getNodeAttributes(node));
    for (const edge of GRAPH.edges()) {
      expect(graph.extremities(edge)).toEqual(GRAPH.extremities(edge));
      expect(graph.getEdgeAttributes(edge)).toEqual(GRAPH.getEdgeAttributes(edge));
    }
  });
  it('reads the GEXF', () => {
    const graph = parseGexf(MultiDirectedGraph, readFileSync(file('gexf'), 'utf8'));
    expect([graph.order, graph.size]).toEqual([network.order, network.size]);
  });
});

describeWithPython('NetworkX', () => {
  interface Read {
    readonly nodes: readonly (readonly [string, Record<string, unknown>])[];
    readonly edges: readonly (readonly [string, string, string, Record<string, unknown>])[];
    readonly kind: string;
  }
  const PRINT =
    'print(json.dumps({"nodes": list(g.nodes(data=True)), "edges": [list(e) for e in g.edges(keys=True, data=True)], "kind": type(g).__name__}))';
  const read = (load: string, path: string): Read =>
    python<Read>(`import json, sys, networkx as nx\n${load}\n${PRINT}`, [path]);

  it('loads node-link with edges="edges" as the same graph', () => {
    const load = 'g = nx.node_link_graph(json.load(open(sys.argv[1])), edges="edges")';
    const { nodes, edges, kind } = read(load, file('node-link'));
    expect(kind).toBe('MultiDiGraph');
    expect(Object.fromEntries(nodes.map(([id, { ...attributes }]) => [id, { id, ...attributes }]))).toEqual(
      Object.fromEntries(GRAPH.mapNodes((id, attributes) => [id, { ...attributes, id }])),
    );
    expect(edges.map(([source, target, key]) => [key, source, target]).sort()).toEqual(
      GRAPH.mapEdges((key, _attributes, source, target) => [key, source, target]).sort(),
    );
  });

  it.each([
    ['gexf', 'g = nx.read_gexf(sys.argv[1])'],
    ['graphml', 'g = nx.read_graphml(sys.argv[1], force_multigraph=True)'],
  ] as const)('loads %s with attributes, positions and weights', (format, load) => {
    const { nodes, edges } = read(load, file(format));
    const node = (id: string) => nodes.find(([key]) => key === id)?.[1] ?? {};
    expect(nodes.map(([id]) => id).sort()).toEqual(network.nodes().sort());
    expect(edges).toHaveLength(network.size);
    const labels = RECORD.entities.map(({ id }) => node(id)['label'] as string);
    expect(labels.sort()).toEqual(NAMES.map(xmlText).sort());
    const purchase = RECORD.facts.find(({ type }) => type === 'StakePurchase')!;
    expect(node(purchase.id)).toMatchObject({
      ...{ kind: 'fact', type: 'StakePurchase', status: 'actual', percent: 12.5, currency: 'USD' },
      ...{ date_start: '2014-02-03', passages: 2, documents: 2 },
    });
    const { x, y } = network.getNodeAttributes(purchase.id);
    const position = { x: expect.closeTo(x, 6) as number, y: expect.closeTo(y, 6) as number };
    expect(node(purchase.id)).toMatchObject(format === 'gexf' ? { viz: { position } } : position);
    const weights = edges
      .filter(([, , , { fact }]) => fact === purchase.id)
      .map(([, , , { label, weight, kind }]) => [kind, label, weight]);
    expect(weights.sort()).toEqual([
      ['role', 'buyer', 2],
      ['role', 'company', 2],
      ['shortcut', 'ACQUIRED_STAKE_IN', 2],
    ]);
  });

  it('finds no plain edge for what is only rumoured', () => {
    const { edges } = read('g = nx.read_gexf(sys.argv[1])', file('gexf'));
    expect(edges.filter(([, , , { label }]) => label === 'ACQUIRED')).toEqual([]);
  });
});

describeWithPython('pandas and DuckDB read the tables', () => {
  const tables = graphTables(GRAPH);

  it('has a row for every source of every document', () => {
    const sources = tables.find(({ name }) => name === 'sources');
    const several = RECORD.documents.find((document) => document.sources !== undefined);
    const rows = sources?.rows.filter(([document]) => document === several?.id);
    expect(rows?.map(([, source, published]) => ({ source, published }))).toEqual(TWO_SOURCES);
    expect(sources?.rows).toHaveLength(RECORD.documents.length + 1);
  });

  it.each(['csv', 'parquet'] as const)('%s: every row and value, with the same types', (format) => {
    const folder = file(format);
    const program = `
import json, sys, pandas as pd
def rows(name):
    path = f"{sys.argv[1]}/{name}.${format}"
    df = pd.read_csv(path) if "${format}" == "csv" else pd.read_parquet(path)
    return json.loads(df.to_json(orient="values", date_format="iso", double_precision=15))
print(json.dumps({name: rows(name) for name in sys.argv[2:]}))`;
    const read = python<Record<string, unknown[][]>>(program, [folder, ...tables.map(({ name }) => name)]);
    for (const { name, columns, rows } of tables) {
      const expected = rows.map((row) =>
        row.map((cell, index) => {
          // CSV cannot tell an empty text from none.
          if (cell === undefined || (format === 'csv' && cell === '')) return null;
          if (format === 'parquet' && columns[index]?.type === 'date')
            return expect.stringContaining(String(cell)) as unknown;
          const formula = format === 'csv' && typeof cell === 'string' && /^[=+\-@]/.test(cell);
          return formula ? `'${cell}` : cell;
        }),
      );
      expect(read[name], name).toEqual(expected);
    }
  });

  it('csv: numbers are numbers, truth is truth, days parse as days', () => {
    const program = `
import json, sys, pandas as pd
facts = pd.read_csv(sys.argv[1] + "/facts.csv", parse_dates=["date_start"])
evidence = pd.read_csv(sys.argv[1] + "/evidence.csv")
print(json.dumps({**facts.dtypes.astype(str).to_dict(), **evidence.dtypes.astype(str).to_dict()}))`;
    expect(python(program, [file('csv')])).toMatchObject({
      ...{
        percent: 'float64',
        amount: 'float64',
        confidence: 'float64',
        char_start: 'int64',
        in_title: 'bool',
      },
      date_start: expect.stringMatching(/^datetime64/) as string,
    });
  });

  it('parquet: the types of the columns', () => {
    const program = `
import json, sys, pyarrow.parquet as pq
print(json.dumps({f.name: str(f.type) for name in ["facts", "evidence"] for f in pq.read_schema(f"{sys.argv[1]}/{name}.parquet")}))`;
    expect(python(program, [file('parquet')])).toMatchObject({
      ...{
        fact_id: 'string',
        percent: 'double',
        date_start: 'date32[day]',
        char_start: 'int32',
        in_title: 'bool',
      },
    });
  });

  it.each(['csv', 'parquet'])('%s joins in DuckDB', (format) => {
    const program = `
import json, sys, duckdb
folder, ending = sys.argv[1], sys.argv[2]
t = lambda name: f"'{folder}/{name}.{ending}'"
print(json.dumps(duckdb.sql(f"""
  select f.type, r.role, e.name, f.percent, cast(f.date_start as varchar)
  from {t('facts')} f join {t('roles')} r using (fact_id) join {t('entities')} e using (entity_id)
  where f.type = 'StakePurchase' order by r.role""").fetchall()))`;
    expect(python(program, [file(format as Format), format])).toEqual([
      ['StakePurchase', 'buyer', 'Norwind', 12.5, '2014-02-03'],
      ['StakePurchase', 'company', 'Vexa', 12.5, '2014-02-03'],
    ]);
  });
});

describe('csv', () => {
  it('has no cell that a spreadsheet takes for a formula', () => {
    const folder = file('csv');
    const cells = graphTables(GRAPH).flatMap(({ name }) =>
      readFileSync(join(folder, `${name}.csv`), 'utf8').split(/,|\r\n/),
    );
    const formulas = cells.filter((cell) => /^"?[=+@-]/.test(cell) && !/^-?[\d.]+$/.test(cell));
    expect(formulas).toEqual([]);
    expect(cells.some((cell) => cell.includes(`'${HOSTILE.formula.slice(0, 5)}`))).toBe(true);
  });
});
