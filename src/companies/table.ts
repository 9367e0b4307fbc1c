import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { countryNames, countryOfCode, type CountryCode } from '../normalise/iso-countries.js';
import { nameKey, type LegalSuffixes } from '../output/ids.js';
import { IDENTIFIERS, type IdentifierName } from '../output/vocabulary.js';
import { readYaml } from '../yaml.js';
import { isIsin, isLei, isWikidata } from './check-digits.js';
import { csvRows } from './csv.js';
import { append } from '../grouped.js';

/** A mistake in a table of companies: what is wrong, where, and what to do. */
export class CompaniesError extends Error {
  override readonly name = 'CompaniesError';
}

const FIELDS = [
  'name',
  'aliases',
  'ticker',
  'exchange',
  'lei',
  'isin',
  'wikidata',
  'figi',
  'cik',
  'country',
] as const;
type Field = (typeof FIELDS)[number];
const columnsShape = z.strictObject({ columns: z.record(z.enum(FIELDS), z.array(z.string()).min(1)) });
type Columns = z.infer<typeof columnsShape>['columns'];

/** A company of a table. */
export interface Company {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly identifiers: Readonly<Partial<Record<IdentifierName, string>>>;
  readonly country?: CountryCode;
}

/** A table of companies, found by name. */
export interface Companies {
  readonly size: number;
  /** Values that are no identifiers and were left out, each with its line. */
  readonly flaws: readonly string[];
  /** Companies that have this name, spelling and legal suffix aside. */
  named(name: string): readonly Company[];
}

/** What columns are called, by `rules/companies.yml`. */
export function readColumns(folder: string): Columns {
  return columnsShape.parse(readYaml(readFileSync(join(folder, 'companies.yml'), 'utf8'))).columns;
}

/**
 * Reads a table of companies.
 * @throws CompaniesError where it has no column of names, or no rows
 */
export function readCompanies(
  text: string,
  file: string,
  { columns, suffixes }: { readonly columns: Columns; readonly suffixes: LegalSuffixes },
): Companies {
  const [head, ...rows] = csvRows(text);
  if (!head || rows.length === 0)
    throw new CompaniesError(`${file}: there are no companies in it; its first line names the columns.`);
  const at = placesOf(head.cells, columns);
  if (at.name === undefined)
    throw new CompaniesError(
      `${file}: line 1: no column of names among ${head.cells.slice(0, 10).join(', ')}; call one "name".`,
    );
  const flaws: string[] = [];
  const buckets = new Map<string, Company[]>();
  for (const { cells, line } of rows) {
    const company = companyOf(
      (field) => cells[at[field] ?? -1]?.trim() ?? '',
      (flaw) => flaws.push(`${file}: line ${line}: ${flaw}; left out.`),
    );
    if (!company) continue;
    for (const bucket of new Set([company.name, ...company.aliases].map(bucketOf)))
      append(buckets, bucket, company);
  }
  return { size: rows.length, flaws, named: finder(buckets, suffixes) };
}

const plain = (header: string): string =>
  header
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

function placesOf(header: readonly string[], columns: Columns): Partial<Record<Field, number>> {
  const names = header.map(plain);
  const found = FIELDS.map((field) => {
    const called = columns[field].find((one) => names.includes(plain(one)));
    return [field, called === undefined ? undefined : names.indexOf(plain(called))] as const;
  });
  return Object.fromEntries(found);
}

const CHECKS: Readonly<Partial<Record<IdentifierName, (text: string) => boolean>>> = {
  lei: isLei,
  isin: isIsin,
  wikidata: isWikidata,
};

function companyOf(cell: (field: Field) => string, tell: (flaw: string) => void): Company | undefined {
  const name = cell('name');
  if (name === '') return undefined;
  const identifiers: Partial<Record<IdentifierName, string>> = {};
  for (const key of IDENTIFIERS) {
    const said = cell(key);
    if (said === '') continue;
    const value = key === 'wikidata' ? said.replace(/^.*\//, '') : said.toUpperCase();
    if (CHECKS[key]?.(value) === false) tell(`${said} is no ${key.toUpperCase()}`);
    else identifiers[key] = value;
  }
  const exchange = cell('exchange');
  if (identifiers.ticker !== undefined && exchange !== '' && !identifiers.ticker.includes(':'))
    identifiers.ticker = `${exchange.toUpperCase()}:${identifiers.ticker}`;
  const country = countryIn(cell('country'));
  const aliases = cell('aliases')
    .split(/[;|]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return { name, aliases, identifiers, ...(country !== undefined && { country }) };
}

let byName: ReadonlyMap<string, CountryCode> | undefined;
/** A country by its code or its English name. */
function countryIn(text: string): CountryCode | undefined {
  if (text.length < 4) return text === '' ? undefined : countryOfCode(text);
  byName ??= new Map(
    [...countryNames()].flatMap(([code, names]) => names.map((one) => [one.toLowerCase(), code])),
  );
  return byName.get(text.toLowerCase());
}

/** The first letters of a name's key, without working it out: keys of 100,000 names take a second, few are asked for. */
function bucketOf(name: string): string {
  const start = name
    .slice(0, 24)
    .normalize('NFKD')
    .replace(/[\p{M}.'’]/gu, '')
    .toLowerCase();
  return /[\p{L}\p{N}]{1,2}/u.exec(start.replace(/^\W*the\s+(?=.)/, ''))?.[0] ?? '';
}

function finder(
  buckets: ReadonlyMap<string, readonly Company[]>,
  suffixes: LegalSuffixes,
): Companies['named'] {
  const keyed = new Map<string, Map<string, Company[]>>();
  const keysOf = (bucket: string): Map<string, Company[]> => {
    const known = keyed.get(bucket);
    if (known) return known;
    const found = new Map<string, Company[]>();
    for (const company of buckets.get(bucket) ?? [])
      for (const key of new Set([company.name, ...company.aliases].map((one) => keyOf(one, suffixes))))
        append(found, key, company);
    keyed.set(bucket, found);
    return found;
  };
  return (name) => keysOf(bucketOf(name)).get(keyOf(name, suffixes)) ?? [];
}

const keyOf = (name: string, suffixes: LegalSuffixes): string => nameKey(name, 'Organization', suffixes);
