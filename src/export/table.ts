import Table from 'cli-table3';
import { printable } from '../printable.js';
import type { FactTypes } from '../output/fact-types.js';
import type { FactRecord, GraphFact } from '../output/types.js';
import type { Exporter } from './types.js';
import { howMuch } from './words.js';

export const HEAD = ['who', 'what', 'whom', 'how much', 'status', 'sentence'] as const;
/** Shares of the width that the columns get; the sentence has the rest. */
const SHARES = [0.16, 0.14, 0.17, 0.17, 0.09] as const;
const NARROWEST = 60;

/** The facts of every article, in the order of the articles. */
export const table: Exporter = {
  kind: 'file',
  write: ({ articles }, { types, width }) =>
    factTable(
      articles.flatMap(({ facts }) => facts),
      types,
      width,
    ),
};

/** Facts as a table for reading, `width` columns wide at most (60 at least), with a final newline. */
function factTable(facts: readonly FactRecord[], types: FactTypes, width: number): string {
  if (facts.length === 0) return 'No facts found.\n';
  return readingTable(
    HEAD,
    facts.map((fact) => factRow(fact, types)),
    SHARES,
    width,
  );
}

/** A table with these columns, each with its share of the width (or so many columns, from 1 on), the last with the rest. */
export function readingTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  shares: readonly number[],
  width: number,
): string {
  const cells = rows.map((row) => row.map(printable));
  const widths = columnWidths(shares, Math.max(width, NARROWEST), [head, ...cells]);
  const table = new Table({
    head: [...head],
    colWidths: widths,
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const row of cells)
    table.push(row.map((cell, column) => broken(cell, (widths[column] ?? 0) - PADDING)));
  return `${table.toString()}\n`;
}

/** Blanks on both sides of a cell. */
const PADDING = 2;
/** The last column keeps at least this part of the width when others grow for a long word. */
const LAST_SHARE = 0.25;

/** The share of each column, and more where its longest word asks for it, as long as the last one keeps its part. */
function columnWidths(
  shares: readonly number[],
  width: number,
  rows: readonly (readonly string[])[],
): number[] {
  const room = width - shares.length - 2;
  const first = shares.map((share) => (share < 1 ? Math.floor(room * share) : share));
  let spare = room - Math.ceil(room * LAST_SHARE) - first.reduce((sum, one) => sum + one, 0);
  const fitted = first.map((share, column) => {
    const words = rows.flatMap((row) => (row[column] ?? '').split(/\s+/));
    const wanted = words.reduce((most, word) => Math.max(most, word.length), 0) + PADDING;
    const more = Math.max(0, Math.min(wanted - share, spare));
    spare -= more;
    return share + more;
  });
  return [...fitted, room - fitted.reduce((sum, one) => sum + one, 0)];
}

/** A cell whose words are no longer than its column; the parts of a longer one stand on lines of their own. */
function broken(cell: string, width: number): string {
  return cell.replace(/\S+/g, (word) => word.match(new RegExp(`.{1,${width}}`, 'gu'))?.join(' ') ?? word);
}

/** The cells of one fact: who, what, whom, how much, status, sentence. */
export function factRow(fact: FactRecord | GraphFact, types: FactTypes): string[] {
  const [whoRole, whomRole] = parties(fact, types);
  const others = Object.keys(fact.roles).filter((role) => role !== whoRole && role !== whomRole);
  const whom = [
    ...(whomRole ? [namesIn(fact, whomRole)] : []),
    ...others.map((role) => `(${role}: ${namesIn(fact, role)})`),
    ...[fact.position, fact.place, fact.text].filter((words) => words !== undefined),
  ];
  return [
    whoRole ? namesIn(fact, whoRole) : '',
    fact.type,
    whom.join(' '),
    howMuch(fact),
    fact.status,
    (fact.evidence[0]?.exact ?? '').replace(/\s+/g, ' '),
  ];
}

/** The role that does and the role that it is done to: those of the type's shortcut, else the first two. */
function parties(fact: FactRecord | GraphFact, types: FactTypes): [who?: string, whom?: string] {
  const shortcut = types.get(fact.type)?.shortcut;
  const filled = Object.keys(fact.roles);
  const roles = shortcut ? [shortcut.from, shortcut.to] : filled.slice(0, 2);
  const [who, whom] = roles;
  return [
    who && filled.includes(who) ? who : undefined,
    whom && whom !== who && filled.includes(whom) ? whom : undefined,
  ];
}

function namesIn(fact: FactRecord | GraphFact, role: string): string {
  return (fact.roles[role] ?? []).map(({ name }) => name).join(', ');
}
