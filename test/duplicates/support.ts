import { readFileSync } from 'node:fs';
import { openProgram } from '../../src/compile/program.js';
import { findDuplicates, type Duplicate } from '../../src/duplicates/find.js';
import { readWeights } from '../../src/duplicates/weights.js';
import type { EntityType } from '../../src/entities/types.js';
import { articlesRecord } from '../../src/graph/articles.js';
import { normaliserOf } from '../../src/normalise/normaliser.js';
import { describing } from '../../src/output/line-records.js';
import { contentId } from '../../src/output/ids.js';
import { normalised } from '../../src/output/normalised.js';
import type { ArticleRecords, FactRecord, FillerRecord, GraphRecord } from '../../src/output/types.js';
import { suffixesOf } from '../../src/program-session.js';
import { rulesFolder } from '../../src/rules-folder.js';
import { entityId } from '../../src/output/ids.js';

const program = openProgram(rulesFolder());
const normaliser = normaliserOf(program.lexicon, () => program.places);
export const KNOWLEDGE = {
  types: program.types,
  suffixes: suffixesOf(program),
  lexicon: program.lexicon,
  weights: readWeights(rulesFolder()),
};

export interface Pair {
  readonly same: boolean;
  readonly sides: readonly [string, string];
}

/** The pairs of a file: `same: NAME / what is told | NAME / what is told`. */
export function pairsIn(file: string): Pair[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => /^(?:same|different):/.test(line))
    .map((line) => {
      const [verdict = '', rest = ''] = line.split(/: (.*)/);
      const [a = '', b = ''] = rest.split(' | ');
      return { same: verdict === 'same', sides: [a, b] };
    });
}

type Told = Pick<FactRecord, 'type' | 'roles'> & Partial<FactRecord>;

/** The article that tells of an entity what one side of a pair says. */
export function articleOf(side: string): ArticleRecords {
  const [head = '', ...clauses] = side.split(' / ').map((part) => part.trim());
  const [name = '', type = 'Organization'] = head.split(' !') as [string, EntityType?];
  const document = { id: contentId('d', side), source: side };
  const filler = (of: string, kind: EntityType = 'Organization'): FillerRecord => ({
    id: entityId(kind, of, KNOWLEDGE.suffixes),
    name: of,
    type: kind,
    mention: { start: 0, end: 1 },
  });
  const own = filler(name, type);
  const aliases: string[] = [];
  const identifiers: Record<string, string> = {};
  const facts = clauses.flatMap((clause): Told[] => {
    const [verb = '', rest = ''] = clause.split(/ (.*)/);
    const [what = '', value = ''] = rest.split(/ (?:for|to|in) /);
    switch (verb) {
      case 'aka':
        aliases.push(rest);
        return [];
      case 'ticker':
        identifiers['ticker'] = rest;
        return [{ type: 'Description', roles: { entity: [own] }, text: 'listed company' }];
      case 'in':
        return [{ type: 'Headquarters', roles: { organization: [own] }, place: rest }];
      case 'is':
        return [{ type: 'Description', roles: { entity: [own] }, text: rest.replace(/^an? /, '') }];
      case 'by':
        return [office(filler(rest, 'Person'), own)];
      case 'at':
        return [office(own, filler(rest))];
      case 'owns':
        return [{ type: 'Subsidiary', roles: { parent: [own], subsidiary: [filler(rest)] } }];
      case 'unit':
        return [
          { type: 'Subsidiary', roles: { parent: [filler(rest.replace('of ', ''))], subsidiary: [own] } },
        ];
      case 'with':
        return [{ type: 'Partnership', roles: { party: [own, filler(rest)] } }];
      case 'bought':
        return [
          { type: 'Acquisition', roles: { acquirer: [own], target: [filler(what)] }, amount: usd(value) },
        ];
      case 'sold':
        return [
          {
            type: 'Acquisition',
            roles: { seller: [own], target: [filler(what)], acquirer: [filler(value)] },
          },
        ];
      case 'sales':
        return [
          {
            type: 'FinancialResult',
            roles: { company: [own] },
            metric: 'sales',
            amount: usd(what),
            period: value,
          },
        ];
      default:
        throw new Error(`${clause}: no clause of a pair`);
    }
  });
  const told = facts.length > 0 ? facts : [{ type: 'Founding', roles: { organization: [own] } }];
  const records = normalised(
    told.map((fact, index): FactRecord => recordOf(fact, document, index)),
    undefined,
    { types: KNOWLEDGE.types, normaliser },
  );
  const fillers = records.flatMap(({ roles }) => Object.values(roles).flat());
  const entities = [...new Map(fillers.map((one) => [one.id, one])).values()].map((one) => ({
    id: one.id,
    type: one.type,
    name: one.name,
    aliases: one.id === own.id ? aliases : [],
    descriptions: records.flatMap((fact) => describing(fact, one.id, KNOWLEDGE.types)),
    identifiers: one.id === own.id ? identifiers : {},
  }));
  return { document, entities, facts: records };
}

function office(person: FillerRecord, organization: FillerRecord): Told {
  return {
    type: 'OfficeHolding',
    roles: { person: [person], organization: [organization] },
    position: 'chief executive',
  };
}

function usd(value: string): NonNullable<FactRecord['amount']> {
  return { value: Number(value), currency: 'USD', bound: 'exact', text: value };
}

function recordOf(told: Told, { id, source }: { id: string; source: string }, index: number): FactRecord {
  const place = { start: index, end: index + 1 };
  const evidence = { ...place, exact: source, prefix: '', suffix: '', trigger: place, title: false };
  return {
    schema: 'finfacts/1',
    kind: 'fact',
    status: 'actual',
    rule: 'fake/pair',
    confidence: 0.9,
    ...told,
    id: contentId('f', [told, index]),
    source,
    document: id,
    evidence: [evidence],
  };
}

export function graphOf(sides: readonly string[]): GraphRecord {
  return articlesRecord(sides.map(articleOf));
}

/** What becomes of the two entities of a pair. */
export function verdictOf({ sides }: Pair): 'joined' | 'proposed' | 'apart' {
  const names = sides.map((side) => side.split(/ [!/]/)[0]?.trim());
  const found = findDuplicates(graphOf(sides), KNOWLEDGE).find((one: Duplicate) =>
    [one.a.name, one.b.name].every((name) => names.includes(name)),
  );
  return found === undefined ? 'apart' : found.sure ? 'joined' : 'proposed';
}
