import type { FactTypes } from '../output/fact-types.js';
import { countryOf } from '../output/roles.js';
import type { ArticleEntity, ArticleRecords } from '../output/types.js';
import { IDENTIFIERS } from '../output/vocabulary.js';
import type { Companies, Company } from './table.js';

/** What became of the organizations of articles, by their names. */
export interface MatchReport {
  readonly matched: ReadonlySet<string>;
  /** Names that several companies have, with these. */
  readonly ambiguous: ReadonlyMap<string, readonly Company[]>;
}

/** Gives the organizations of articles the identifiers of the companies that they are. */
export interface Matcher {
  (records: ArticleRecords): ArticleRecords;
  readonly report: MatchReport;
}

/**
 * A matcher: a company is found by one of its names; of several of that name the one whose ticker or country the article
 * tells. Where that leaves several none is taken.
 */
export function matcherOf(companies: Companies, types: FactTypes): Matcher {
  const matched = new Set<string>();
  const ambiguous = new Map<string, readonly Company[]>();
  const match = (records: ArticleRecords): ArticleRecords => ({
    ...records,
    entities: records.entities.map((entity) => {
      if (entity.type !== 'Organization') return entity;
      const found = companiesOf(entity, countriesOf(entity.id, records, types), companies);
      if (found.length > 1) ambiguous.set(entity.name, found);
      const [only] = found;
      if (!only || found.length > 1) return entity;
      matched.add(entity.name);
      return { ...entity, identifiers: { ...only.identifiers, ...entity.identifiers } };
    }),
  });
  return Object.assign(match, { report: { matched, ambiguous } });
}

function companiesOf(
  { name, aliases, identifiers }: ArticleEntity,
  countries: ReadonlySet<string>,
  companies: Companies,
): readonly Company[] {
  const byName = companies.named(name);
  const called = byName.length > 0 ? byName : [...new Set(aliases.flatMap((one) => companies.named(one)))];
  const symbol = identifiers['ticker']?.split(':').at(-1);
  const listed = called.filter(
    (one) => symbol !== undefined && one.identifiers.ticker?.split(':').at(-1) === symbol,
  );
  if (listed.length > 0) return asOne(listed);
  const there = called.filter(
    ({ country }) => country === undefined || countries.size === 0 || countries.has(country),
  );
  return asOne(there);
}

/** Rows of one LEI are one company, with the identifiers in which they agree. */
function asOne(rows: readonly Company[]): readonly Company[] {
  const [first, ...others] = rows;
  const lei = first?.identifiers.lei;
  if (!first || others.length === 0) return rows;
  if (lei === undefined || others.some(({ identifiers }) => identifiers.lei !== lei)) return rows;
  const agreed = IDENTIFIERS.flatMap((key) => {
    const values = new Set(rows.flatMap(({ identifiers }) => identifiers[key] ?? []));
    const [value] = values;
    return value !== undefined && values.size === 1 ? [[key, value] as const] : [];
  });
  return [{ ...first, identifiers: Object.fromEntries(agreed) }];
}

/** The countries that an article gives for an entity. */
function countriesOf(id: string, { facts }: ArticleRecords, types: FactTypes): Set<string> {
  return new Set(facts.flatMap((fact) => countryOf(fact, id, types)));
}
