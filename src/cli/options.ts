import { availableParallelism } from 'node:os';
import { parseDate } from '../article/dates.js';
import { MAX_ARTICLE_BYTES } from '../article/decode.js';
import { formatEntry, type Format } from '../export/formats.js';
import { STATUSES, type Status } from '../facts/types.js';
import type { FactTypes } from '../output/fact-types.js';
import { nearest } from '../rules/nearest.js';
import { UsageError } from './errors.js';

/** More threads than any machine has cores are a slip of the finger. */
const MAX_JOBS = 1024;
const MAX_SECONDS = 86_400;
/** An article is held as one string. */
const MOST_BYTES = 400_000_000;

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

/** `--companies` of every command that writes entities. */
export const COMPANIES_OPTION = {
  type: 'string',
  describe:
    'CSV of companies (name, aliases, ticker, LEI, ISIN, Wikidata, country): who matches gets the identifiers',
} as const;

/** `--published` of every command that reads articles; see `dayOption`. */
export const PUBLISHED_OPTION = {
  type: 'string',
  describe: 'Date of articles that carry none, as 2013-04-29',
} as const;

/** How every command reads articles; see `articleOptions`. */
export const ARTICLE_OPTIONS = {
  published: PUBLISHED_OPTION,
  rules: RULES_OPTION,
  jobs: {
    type: 'string',
    describe: 'Threads that read articles at once (default: as many as there are cores)',
  },
  timeout: {
    type: 'string',
    default: '30',
    describe: 'Seconds after which an article is given up, with an error of code too-slow',
  },
  'max-bytes': {
    type: 'string',
    default: String(MAX_ARTICLE_BYTES),
    describe: 'Bytes of the largest article that is read; a larger one is an error of code too-large',
  },
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

/** The day that `--published` or another option gives. */
export function dayOption(value: string | undefined, option = '--published'): string | undefined {
  if (value === undefined) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : undefined;
  if (day === undefined) throw new UsageError(`${option} ${value}: write a date as 2013-04-29.`);
  return day;
}

/** `ARTICLE_OPTIONS` as yargs gives them. */
export interface ArticleArguments {
  readonly published?: string | undefined;
  readonly rules?: string | undefined;
  readonly jobs?: string | undefined;
  readonly timeout: string;
  readonly maxBytes: string;
}

/** How articles are to be read. */
export interface ArticleOptions {
  /** Date of articles that carry none. */
  readonly published: string | undefined;
  /** Rules, added to those that come along. */
  readonly rules: string | undefined;
  /** Threads that read articles at once. */
  readonly jobs: number;
  /** Milliseconds after which an article is given up. */
  readonly timeout: number;
  /** Bytes of the largest article that is read. */
  readonly maxBytes: number;
}

/** What `ARTICLE_OPTIONS` say; throws UsageError where one of them is none. */
export function articleOptions({
  published,
  rules,
  jobs,
  timeout,
  maxBytes,
}: ArticleArguments): ArticleOptions {
  const threads = jobs === undefined ? availableParallelism() : decimal(jobs);
  if (threads === undefined || !Number.isInteger(threads) || threads < 1 || threads > MAX_JOBS)
    throw new UsageError(`--jobs ${jobs}: write a number from 1 to ${MAX_JOBS}.`);
  const seconds = decimal(timeout);
  if (seconds === undefined || seconds === 0 || seconds > MAX_SECONDS)
    throw new UsageError(`--timeout ${timeout}: write seconds, more than 0 and up to ${MAX_SECONDS}.`);
  const bytes = decimal(maxBytes);
  if (bytes === undefined || !Number.isInteger(bytes) || bytes < 1 || bytes > MOST_BYTES)
    throw new UsageError(`--max-bytes ${maxBytes}: write a number of bytes from 1 to ${MOST_BYTES}.`);
  return {
    published: dayOption(published),
    rules,
    jobs: threads,
    timeout: Math.ceil(seconds * 1000),
    maxBytes: bytes,
  };
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
