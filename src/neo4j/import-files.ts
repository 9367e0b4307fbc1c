import { SCHEMA } from '../output/vocabulary.js';
import { CONSTRAINTS } from './constraints.js';
import { ImportTable, type Frame, type Lines, type Marks } from './import-table.js';
import { PrivateCharacters } from './private-characters.js';
import type { Properties } from './properties.js';
import type { Base, NodeRow, RelationshipRow, Rows } from './rows.js';
import { append } from '../grouped.js';

/**
 * Files for `neo4j-admin database import full`, by name: tables with typed headers, the command that imports them, and
 * the constraints to make after it.
 */
export function importFiles(rows: Rows): ReadonlyMap<string, string> {
  const tables = new ImportTables(marksOf(textsOf(rows)), () => new LinesInMemory());
  tables.add(rows);
  return new Map([...tables.files()].map(([name, pieces]) => [name, [...pieces].join('')]));
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

/** The tables of a graph, which takes its rows as they come. */
export class ImportTables {
  /** The tables of a kind: several where a property has values of several types. */
  readonly #tables = new Map<string, ImportTable[]>();

  constructor(
    private readonly marks: Marks,
    private readonly lines: (table: string) => Lines,
  ) {
    for (const base of BASES) this.#open(base);
    for (const ends of ENDS) this.#open(...ends);
  }

  add({ nodes, relationships }: Rows): void {
    for (const node of nodes) this.#addNode(node);
    for (const relationship of relationships) this.#addRelationship(relationship);
  }

  /** Every file, in pieces. */
  *files(): Generator<readonly [name: string, pieces: Iterable<string>]> {
    const tables = [...this.#tables.values()].flat();
    for (const table of tables) yield [table.name, table.content()];
    yield [LOCK.name, [LOCK.content]];
    yield ['import.sh', [command([...tables, LOCK], this.marks.delimiter)]];
    yield ['constraints.cypher', [CONSTRAINTS.map((statement) => `${statement};\n`).join('')]];
  }

  #addNode({ base, id, label, properties }: NodeRow): void {
    const labels = [base, ...(label === undefined ? [] : [label])];
    this.#tableFor(properties, base).add([id], properties, labels);
  }

  #addRelationship({ type, from, to, properties }: RelationshipRow): void {
    this.#tableFor(properties, from.base, to.base).add([from.id, to.id], properties, type);
  }

  #tableFor(properties: Properties, ...bases: readonly [Base, Base?]): ImportTable {
    const tables = this.#tables.get(bases.join('-'));
    return tables?.find((table) => table.takes(properties)) ?? this.#open(...bases);
  }

  #open(base: Base, to?: Base): ImportTable {
    const key = [base, ...(to === undefined ? [] : [to])].join('-');
    const kind = to === undefined ? 'nodes' : 'relationships';
    const frame: Frame =
      to === undefined
        ? { first: [`id:ID(${base})`], last: ':LABEL' }
        : { first: [`:START_ID(${base})`, `:END_ID(${to})`], last: ':TYPE' };
    const before = this.#tables.get(key)?.length ?? 0;
    const name = `${kind}-${key}${before > 0 ? `-${before + 1}` : ''}.csv`;
    const table = new ImportTable(name, kind, frame, this.marks, this.lines(name));
    append(this.#tables, key, table);
    return table;
  }
}

/** What writers lock: the graph itself. */
const LOCK = {
  name: 'nodes-Finfacts.csv',
  kind: 'nodes',
  content: `id:ID(Finfacts),schema:string,:LABEL\n"graph","${SCHEMA}","Finfacts"\n`,
} as const;

function command(files: readonly Pick<ImportTable, 'name' | 'kind'>[], delimiter: string): string {
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

/** Marks for tables in which these characters occur. */
export function marksOf(characters: PrivateCharacters): Marks {
  const [delimiter, columns] = characters.unused();
  return { delimiter, columns };
}

function textsOf({ nodes, relationships }: Rows): PrivateCharacters {
  const characters = new PrivateCharacters();
  for (const { properties } of [...nodes, ...relationships])
    for (const value of Object.values(properties)) characters.note(String(value));
  return characters;
}

class LinesInMemory implements Lines {
  readonly #pieces: string[] = [];

  append(text: string): void {
    this.#pieces.push(text);
  }

  pieces(): Iterable<string> {
    return this.#pieces;
  }
}

/** The import command, for the user to see. */
export function importCommand(folder: string): string {
  return `Import it into an empty database of a stopped server: sh ${folder}/import.sh (neo4j-admin must be on the path).`;
}
