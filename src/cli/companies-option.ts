import { readFileSync } from 'node:fs';
import type { Matcher } from '../companies/match.js';
import type { Companies } from '../companies/table.js';
import type { ArticleRecords } from '../output/types.js';
import { suffixesOf } from '../program-session.js';
import { rulesFolder } from '../rules-folder.js';
import { tell, type Context } from './context.js';
import { UsageError, withFiles } from './errors.js';
import { openProgram } from './program.js';

/** How many of a kind are told one by one. */
const MOST_TOLD = 5;

/** Gives entities the identifiers of a table's companies; `tellReport` says what was matched and what not. */
export interface Identifying {
  readonly identified: (records: ArticleRecords) => ArticleRecords;
  readonly tellReport: () => void;
}

/** What `--companies` asks for; nothing where no file is named. */
export async function identifying(
  file: string | undefined,
  rules: string | undefined,
  context: Context,
): Promise<Identifying> {
  if (file === undefined) return { identified: (records) => records, tellReport: () => {} };
  const program = await openProgram(rules);
  // Few runs have such a table: what reads it is loaded for these.
  const { matcherOf } = await import('../companies/match.js');
  const companies = await readTable(file, program);
  for (const flaw of companies.flaws.slice(0, MOST_TOLD)) tell(context.stderr, flaw);
  const more = companies.flaws.length - MOST_TOLD;
  if (more > 0) tell(context.stderr, `${file}: ${more} more values that are no identifiers; left out.`);
  const matcher = matcherOf(companies, program.types);
  return { identified: matcher, tellReport: () => tellMatches(file, companies.size, matcher, context) };
}

async function readTable(file: string, program: Awaited<ReturnType<typeof openProgram>>): Promise<Companies> {
  const { CompaniesError, readColumns, readCompanies } = await import('../companies/table.js');
  try {
    const text = withFiles(`--companies ${file}`, UsageError, () => readFileSync(file, 'utf8'));
    return readCompanies(text, file, { columns: readColumns(rulesFolder()), suffixes: suffixesOf(program) });
  } catch (error) {
    throw error instanceof CompaniesError ? new UsageError(error.message) : error;
  }
}

function tellMatches(file: string, size: number, { report }: Matcher, { stderr }: Context): void {
  const { matched, ambiguous } = report;
  const unclear = [...ambiguous].filter(([name]) => !matched.has(name));
  tell(stderr, `${file}: ${size} companies; ${matched.size} matched, ${unclear.length} ambiguous.`);
  for (const [name, companies] of unclear.slice(0, MOST_TOLD)) {
    const which = companies.map((one) =>
      [one.name, one.identifiers.lei ?? one.country].filter(Boolean).join(' '),
    );
    tell(stderr, `  ${name} may be ${which.join(' or ')}: none is taken.`);
  }
}
