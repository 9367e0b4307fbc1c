import { SCHEMA } from '../output/vocabulary.js';
import { CONSTRAINTS } from './constraints.js';
import { decimalText } from '../output/decimal.js';
import { typeOf, type PropertyType } from './groups.js';
import type { Properties, Property } from './properties.js';
import type { Base, NodeRow, RelationshipRow, Rows } from './rows.js';

/** A table of the import tool: header and rows in one file. */
interface ImportFile {
  readonly name: string;
  readonly kind: 'nodes' | 'relationships';
  readonly content: string;
}

type Columns = ReadonlyMap<string, PropertyType>;

/**
 * Files for `neo4j-admin database import full`, by name: tables with typed headers, the command that imports them, and
 * the constraints to make after it.
 */
export function importFiles(rows: Rows): ReadonlyMap<string, string> {
  const delimiter = freeCharacter(rows);
  const files = [
    ...BASES.flatMap((base) => nodeFiles(base, rows, delimiter)),
    ...ENDS.flatMap((ends) => relationshipFiles(ends, rows, delimiter)),
    LOCK,
  ];
  return new Map([
    ...files.map(({ name, content }) => [name, content] as const),
    ['import.sh', command(files, delimiter)],
    ['constraints.cypher', CONSTRAINTS.map((statement) => `${statement};\n`).join('')],
  ]);
}

const BASES: readonly Base[] = ['Document', 'Entity', 'Fact', 'Evidence', 'Country'];
/** What relationships lead from and to. */
const ENDS: readonly (readonly [Base, Base])[] = [
  ['Fact', 'Entity'],
  ['Fact', 'Document'],
  ['Fact', 'Evidence'],
  ['Evidence', 'Document'],
  ['Entity', 'Document'],
  ['Entity', 'Entity'],
  ['Entity', 'Country'],
];

function nodeFiles(base: Base, { nodes }: Rows, delimiter: string): ImportFile[] {
  const rows = nodes.filter((row) => row.base === base);
  return bySignature(rows).map(([columns, some], index) => ({
    name: fileName(['nodes', base], index),
    kind: 'nodes',
    content: table(
      [`id:ID(${base})`, ...headerOf(columns), ':LABEL'],
      some.map(({ id, label, properties }) => [
        cell(id, delimiter),
        ...cellsOf(properties, columns, delimiter),
        cell([base, ...(label === undefined ? [] : [label])], delimiter),
      ]),
    ),
  }));
}

function relationshipFiles(
  [from, to]: readonly [Base, Base],
  { relationships }: Rows,
  delimiter: string,
): ImportFile[] {
  const rows = relationships.filter((row) => row.from.base === from && row.to.base === to);
  return bySignature(rows).map(([columns, some], index) => ({
    name: fileName(['relationships', from, to], index),
    kind: 'relationships',
    content: table(
      [`:START_ID(${from})`, `:END_ID(${to})`, ...headerOf(columns), ':TYPE'],
      some.map((row) => [
        cell(row.from.id, delimiter),
        cell(row.to.id, delimiter),
        ...cellsOf(row.properties, columns, delimiter),
        cell(row.type, delimiter),
      ]),
    ),
  }));
}

/** What writers lock: the graph itself. */
const LOCK: ImportFile = {
  name: 'nodes-Finfacts.csv',
  kind: 'nodes',
  content: `id:ID(Finfacts),schema:string,:LABEL\n"graph","${SCHEMA}","Finfacts"\n`,
};

function command(files: readonly ImportFile[], delimiter: string): string {
  const code = delimiter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const options = [
    '--multiline-fields=true',
    `--array-delimiter=U+${code}`,
    ...files.map(({ name, kind }) => `--${kind}=${name}`),
  ];
  return [
    '#!/bin/sh',
    '# Imports this folder into the empty database "neo4j" of a server that is stopped. Start it then, and make the',
    '# constraints: cypher-shell -f constraints.cypher',
    'cd "$(dirname "$0")" || exit 1',
    `exec neo4j-admin database import full neo4j "$@" \\\n  ${options.join(' \\\n  ')}`,
    '',
  ].join('\n');
}

function fileName(parts: readonly string[], index: number): string {
  return `${[...parts, ...(index > 0 ? [String(index + 1)] : [])].join('-')}.csv`;
}

/** Rows whose values have the same types, as a column has one; at least one group. `id` is a column of its own. */
function bySignature<Row extends NodeRow | RelationshipRow>(
  rows: readonly Row[],
): (readonly [Columns, readonly Row[]])[] {
  const groups: { columns: Map<string, PropertyType>; rows: Row[] }[] = [{ columns: new Map(), rows: [] }];
  for (const row of rows) {
    const types = Object.entries(row.properties)
      .filter(([key]) => key !== 'id')
      .map(([key, value]) => [key, typeOf(value)] as const);
    let group = groups.find(({ columns }) =>
      types.every(([key, type]) => (columns.get(key) ?? type) === type),
    );
    if (!group) groups.push((group = { columns: new Map(), rows: [] }));
    for (const [key, type] of types) group.columns.set(key, type);
    group.rows.push(row);
  }
  return groups.map(({ columns, rows: list }) => [columns, list]);
}

function headerOf(columns: Columns): string[] {
  return [...columns].map(([key, type]) => `${key}:${type}`);
}

function cellsOf(properties: Properties, columns: Columns, delimiter: string): string[] {
  return [...columns.keys()].map((key) => {
    const value = properties[key];
    return value === undefined ? '' : cell(value, delimiter);
  });
}

/** In quotes, whatever it is: an empty cell without quotes is no value, with quotes the empty text. */
function cell(value: Property, delimiter: string): string {
  return `"${textOf(value, delimiter).replace(/"/g, '""')}"`;
}

function textOf(value: Property, delimiter: string): string {
  switch (typeOf(value)) {
    case 'double':
      return decimalText(value as number);
    case 'string[]':
      return (value as readonly string[]).join(delimiter);
    default:
      return String(value);
  }
}

function table(header: readonly string[], lines: readonly (readonly string[])[]): string {
  return [header, ...lines].map((cells) => `${cells.join(',')}\n`).join('');
}

/** A character to stand between the items of lists, which can have no escapes: one that no item holds. */
function freeCharacter({ nodes, relationships }: Rows): string {
  const used = new Set<string>();
  for (const { properties } of [...nodes, ...relationships])
    for (const value of Object.values(properties))
      if (typeOf(value) === 'string[]') for (const item of value as readonly string[]) add(used, item);
  for (let code = 0xe000; code <= 0xf8ff; code++) {
    const character = String.fromCharCode(code);
    if (!used.has(character)) return character;
  }
  throw new Error('names use every character of the private area; nothing can stand between them');
}

function add(used: Set<string>, text: string): void {
  for (const character of text) used.add(character);
}

/** The import command, for the user to see. */
export function importCommand(folder: string): string {
  return `Import it into an empty database of a stopped server: sh ${folder}/import.sh (neo4j-admin must be on the path).`;
}
