import Table from 'cli-table3';
import type { FactTypes } from '../output/fact-types.js';
import type { FactRecord } from '../output/types.js';
import type { Exporter } from './types.js';
import { howMuch } from './words.js';

const HEAD = ['who', 'what', 'whom', 'how much', 'status', 'sentence'] as const;
/** Shares of the width that the columns get; the sentence has the rest. */
const SHARES = [0.16, 0.14, 0.17, 0.17, 0.09] as const;
const NARROWEST = 60;

/** The facts of every article, in the order of the articles. */
export const table: Exporter = {
  kind: 'file',
  describe: 'to read',
  write: ({ articles }, { types, width }) =>
    factTable(
      articles.flatMap(({ facts }) => facts),
      types,
      width,
    ),
};

/** Facts as a table for reading, `width` columns wide at most (60 at least), with a final newline. */
export function factTable(facts: readonly FactRecord[], types: FactTypes, width: number): string {
  if (facts.length === 0) return 'No facts found.\n';
  const table = new Table({
    head: [...HEAD],
    colWidths: columnWidths(Math.max(width, NARROWEST)),
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const fact of facts) table.push(factRow(fact, types));
  return `${table.toString()}\n`;
}

function columnWidths(width: number): number[] {
  const room = width - HEAD.length - 1;
  const first = SHARES.map((share) => Math.floor(room * share));
  return [...first, room - first.reduce((sum, one) => sum + one, 0)];
}

/** The cells of one fact: who, what, whom, how much, status, sentence. */
export function factRow(fact: FactRecord, types: FactTypes): string[] {
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
function parties(fact: FactRecord, types: FactTypes): [who?: string, whom?: string] {
  const shortcut = types.get(fact.type)?.shortcut;
  const filled = Object.keys(fact.roles);
  const roles = shortcut ? [shortcut.from, shortcut.to] : filled.slice(0, 2);
  const [who, whom] = roles;
  return [
    who && filled.includes(who) ? who : undefined,
    whom && whom !== who && filled.includes(whom) ? whom : undefined,
  ];
}

function namesIn(fact: FactRecord, role: string): string {
  return (fact.roles[role] ?? []).map(({ name }) => name).join(', ');
}
