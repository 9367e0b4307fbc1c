import { graphRecord } from '../graph/record.js';
import type { FactGraph } from '../graph/types.js';
import type { Cell } from '../output/csv.js';
import type { EntityRecord, GraphFact, QuantityRecord } from '../output/types.js';
import { sourcesOf } from '../output/sources.js';
import { IDENTIFIERS, WORDS } from '../output/vocabulary.js';

// The graph as flat tables that join on ids, for spreadsheets, data frames and databases.

export type ColumnType = 'text' | 'integer' | 'number' | 'date' | 'boolean';
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly of: (row: Row) => Cell;
}
export interface Table {
  readonly name: string;
  readonly columns: readonly Omit<Column<never>, 'of'>[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Documents, their sources, entities, aliases, facts, their roles and their evidence; rows in the order of ids. */
export function graphTables(graph: FactGraph): readonly Table[] {
  const { documents, entities, facts } = graphRecord(graph);
  return [
    table('documents', documents, [
      text('document_id', ({ id }) => id),
      text('source', ({ source }) => source),
      text('title', ({ title }) => title),
      { name: 'published', type: 'date', of: ({ published }) => published },
      text('text_of', ({ textOf }) => textOf),
    ]),
    table(
      'sources',
      documents.flatMap((document) => sourcesOf(document).map((one) => ({ id: document.id, ...one }))),
      [
        text('document_id', ({ id }) => id),
        text('source', ({ source }) => source),
        { name: 'published', type: 'date', of: ({ published }) => published },
      ],
    ),
    table('entities', entities, [
      text('entity_id', ({ id }) => id),
      text('type', ({ type }) => type),
      text('name', ({ name }) => name),
      text('descriptions', ({ descriptions }) => descriptions.join('; ') || undefined),
      ...IDENTIFIERS.map((key) => text<EntityRecord>(key, ({ identifiers }) => identifiers[key])),
      integer('mentions', ({ mentions }) => mentions),
    ]),
    table(
      'names',
      entities.flatMap(({ id, name, aliases }) =>
        [name, ...aliases].map((one) => ({ id, name: one, main: one === name })),
      ),
      [
        text('entity_id', ({ id }) => id),
        text('name', ({ name }) => name),
        { name: 'is_main', type: 'boolean', of: ({ main }) => main },
      ],
    ),
    table('facts', facts, [
      text('fact_id', ({ id }) => id),
      text('type', ({ type }) => type),
      text('status', ({ status }) => status),
      ...quantity<GraphFact>('percent', ({ percent }) => percent),
      ...quantity<GraphFact>('amount', ({ amount }) => amount),
      text('currency', ({ amount }) => amount?.currency),
      ...quantity<GraphFact>('count', ({ count }) => count),
      { name: 'date_start', type: 'date', of: ({ date }) => date?.start },
      { name: 'date_end', type: 'date', of: ({ date }) => date?.end },
      text('date_precision', ({ date }) => date?.precision),
      text('date_text', ({ date }) => date?.text),
      { name: 'announced_start', type: 'date', of: ({ announced }) => announced?.start },
      { name: 'announced_end', type: 'date', of: ({ announced }) => announced?.end },
      text('announced_text', ({ announced }) => announced?.text),
      ...WORDS.map((key) => text<GraphFact>(key, (fact) => fact[key])),
      { name: 'period_start', type: 'date', of: ({ periodDates }) => periodDates?.start },
      { name: 'period_end', type: 'date', of: ({ periodDates }) => periodDates?.end },
      text('country', ({ country }) => country),
      text('metric_unit', ({ metricUnit }) => metricUnit),
      text('attributed_to', ({ attributedTo }) => attributedTo),
      text('rule', ({ rule }) => rule),
      number('confidence', ({ confidence }) => confidence),
    ]),
    table(
      'roles',
      facts.flatMap(({ id, roles }) =>
        Object.entries(roles).flatMap(([role, fillers]) =>
          fillers.map((filler) => ({ fact: id, role, filler })),
        ),
      ),
      [
        text('fact_id', ({ fact }) => fact),
        text('role', ({ role }) => role),
        text('entity_id', ({ filler }) => filler.id),
        text('name', ({ filler }) => filler.name),
      ],
    ),
    table(
      'evidence',
      facts.flatMap(({ id, evidence }) => evidence.map((one) => ({ fact: id, ...one }))),
      [
        text('fact_id', ({ fact }) => fact),
        text('document_id', ({ document }) => document),
        text('status', ({ status }) => status),
        { name: 'in_title', type: 'boolean', of: ({ title }) => title },
        integer('char_start', ({ start }) => start),
        integer('char_end', ({ end }) => end),
        text('exact', ({ exact }) => exact),
        text('prefix', ({ prefix }) => prefix),
        text('suffix', ({ suffix }) => suffix),
        integer('trigger_start', ({ trigger }) => trigger.start),
        integer('trigger_end', ({ trigger }) => trigger.end),
      ],
    ),
  ];
}

function table<Row>(name: string, rows: readonly Row[], columns: readonly Column<Row>[]): Table {
  return {
    name,
    columns: columns.map(({ name, type }) => ({ name, type })),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  };
}

function text<Row>(name: string, of: (row: Row) => string | undefined): Column<Row> {
  return { name, type: 'text', of };
}
function integer<Row>(name: string, of: (row: Row) => number): Column<Row> {
  return { name, type: 'integer', of };
}
function number<Row>(name: string, of: (row: Row) => number | undefined): Column<Row> {
  return { name, type: 'number', of };
}

/** A quantity has its value, or the two ends of a range, whether it is exact, and the article's words. */
function quantity<Row>(name: string, of: (row: Row) => QuantityRecord | undefined): Column<Row>[] {
  const part = (key: 'value' | 'min' | 'max') => (row: Row) =>
    (of(row) as Record<string, number> | undefined)?.[key];
  return [
    number(name, part('value')),
    number(`${name}_min`, part('min')),
    number(`${name}_max`, part('max')),
    text(`${name}_bound`, (row) => of(row)?.bound),
    text(`${name}_text`, (row) => of(row)?.text),
  ];
}
