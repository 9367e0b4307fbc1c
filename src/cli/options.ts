import { parseDate } from '../article/dates.js';
import { formatEntry, type Format } from '../export/formats.js';
import { STATUSES, type Status } from '../facts/types.js';
import type { FactTypes } from '../output/fact-types.js';
import { nearest } from '../rules/nearest.js';
import { UsageError } from './errors.js';

/** Words of a comma-separated option. */
function listOption(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** `--rules` of every command that reads articles. */
export const RULES_OPTION = {
  type: 'string',
  describe: 'More rules, added to those that come along: a folder or file',
} as const;

/** The inputs of every command that reads graphs, fact lines and articles alike. */
export const GRAPH_INPUTS = {
  type: 'string',
  array: true,
  describe: 'Graphs, fact lines, articles or folders of articles; - is standard input',
} as const;

/** `--published` of every command that reads articles; see `dayOption`. */
export const PUBLISHED_OPTION = {
  type: 'string',
  describe: 'Date of articles that carry none, as 2013-04-29',
} as const;

/** `--format`: names of formats, and what each is. */
export function formatOption(formats: readonly Format[]): { choices: readonly Format[]; describe: string } {
  const list = formats.map((name) => `${name}: ${formatEntry(name).describe}`);
  return { choices: formats, describe: list.join('\n') };
}

/** `--no-known-names` of every command that reads articles. */
export const KNOWN_NAMES_OPTION = {
  type: 'boolean',
  default: true,
  describe: 'Use the list of well-known names (--no-known-names: what the text says of a name alone)',
} as const;

/** The day that `--published` gives. */
export function dayOption(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : undefined;
  if (day === undefined) throw new UsageError(`--published ${value}: write a date as 2013-04-29.`);
  return day;
}

/** Fact types named by an option, each of them known. */
export function typesOption(
  value: string | undefined,
  types: FactTypes,
  option = '--types',
): string[] | undefined {
  return value === undefined ? undefined : known(option, listOption(value), [...types.keys()]);
}

/** Statuses named by `--status`. */
export function statusOption(value: string | undefined): Status[] | undefined {
  return value === undefined ? undefined : (known('--status', listOption(value), STATUSES) as Status[]);
}

/** The number that `--min-confidence` gives. */
export function confidenceOption(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = decimal(value);
  if (number !== undefined && number <= 1) return number;
  throw new UsageError(`--min-confidence ${value}: write a number from 0 to 1, as 0.7.`);
}

/** Port that an option gives; 0 is any that is free. */
export function portOption(option: string, value: string): number {
  const port = decimal(value);
  if (port !== undefined && Number.isInteger(port) && port <= 65_535) return port;
  throw new UsageError(`${option} ${value}: write a number from 0 to 65535.`);
}

/**
 * A number written as `180` or `0.7`; undefined for all else. Options that are numbers are strings for yargs, which
 * would take hexadecimal, exponents and an empty word for numbers, too.
 */
export function decimal(value: string): number | undefined {
  return /^\d{1,9}(?:\.\d{1,9})?$/.test(value) ? Number(value) : undefined;
}

function known(option: string, items: readonly string[], allowed: readonly string[]): string[] {
  if (items.length === 0) throw new UsageError(`${option}: name at least one of ${allowed.join(', ')}.`);
  return items.map((item) => {
    if (allowed.includes(item)) return item;
    const meant = nearest(item, allowed);
    const hint = meant === undefined ? `there is ${allowed.join(', ')}.` : `did you mean ${meant}?`;
    throw new UsageError(`${option} ${item}: ${hint}`);
  });
}
