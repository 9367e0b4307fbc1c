import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { EntityType } from '../entities/types.js';
import { targetsOf } from './check-types.js';
import { RuleError } from './errors.js';
import { didYouMean } from './nearest.js';
import { shaped } from './shapes.js';
import { Place, Problems, Sources, type Known, type Path } from './source.js';
import type { FactType } from './types.js';

/** File of a rules folder that says how types stand in other vocabularies. */
export const MAPPINGS = 'mappings.yml';

/** `property` of what fills the role `of` is what fills the role, or the value, `is`; `fact` is the fact itself. */
export interface Statement {
  readonly property: string;
  readonly of: string;
  readonly is: string;
}

/** Stands for the fact itself in a statement. */
export const FACT = 'fact';

/** What FollowTheMoney asks of the end of an edge: a LegalEntity, or an Asset. */
export type EndKind = 'party' | 'asset';

/** A link between two entities in FollowTheMoney. */
export interface Edge {
  readonly edge: string;
  readonly ends: Readonly<Record<string, { readonly role: string; readonly as: EndKind }>>;
  /** Property of the edge: a qualifier, or `currency`. */
  readonly values: Readonly<Record<string, string>>;
  /** What the link is called, where its schema does not say. */
  readonly role?: string;
  /** Words of which a qualifier must have one. */
  readonly onlyIf: Readonly<Record<string, readonly string[]>>;
}

export interface TypeMapping {
  readonly fibo?: string;
  readonly bods?: string;
  readonly opencalais?: string;
  readonly schemaOrg: readonly Statement[];
  /** Properties of the entities themselves in FollowTheMoney. */
  readonly followTheMoneyStatements: readonly Statement[];
  readonly followTheMoney: readonly Edge[];
}
export interface EntityMapping {
  readonly schemaOrg: string;
  /** Schema of an entity that is a party, an asset, or both. */
  readonly followTheMoney: Readonly<Record<EndKind | 'both', string>>;
}

/** How entity types and fact types stand in other vocabularies. */
export interface Mappings {
  readonly entities: Readonly<Record<EntityType, EntityMapping>>;
  readonly types: ReadonlyMap<string, TypeMapping>;
  /** Properties for identifiers of companies, by what these are called here. */
  readonly identifiers: Readonly<Record<string, IdentifierMapping>>;
}

export interface IdentifierMapping {
  readonly schemaOrg?: string;
  readonly followTheMoney?: string;
}

const statement = z.strictObject({ property: z.string(), of: z.string(), is: z.string() });
const end = z
  .string()
  .regex(/^\w+ as (?:party|asset)$/, 'an end is written `acquirer as party` or `target as asset`')
  .transform((text) => {
    const [role = '', , as] = text.split(' ');
    return { role, as: as as EndKind };
  });
const edge = z.strictObject({
  edge: z.string(),
  ends: z.record(z.string(), end).refine((ends) => Object.keys(ends).length === 2, 'an edge has two ends'),
  values: z.record(z.string(), z.string()).default({}),
  role: z.string().optional(),
  'only-if': z.record(z.string(), z.array(z.string()).min(1)).default({}),
});
const typeMapping = z.strictObject({
  fibo: z.string().optional(),
  bods: z.string().optional(),
  opencalais: z.string().optional(),
  'schema.org': z.array(statement).default([]),
  'followthemoney-statements': z.array(statement).default([]),
  followthemoney: z.array(edge).default([]),
});
const entityMapping = z.strictObject({
  'schema.org': z.string(),
  followthemoney: z.strictObject({ party: z.string(), asset: z.string(), both: z.string() }),
});
const identifierMapping = z.strictObject({
  'schema.org': z.string().optional(),
  followthemoney: z.string().optional(),
});
const fileShape = z.strictObject({
  entities: z.record(z.enum(['Organization', 'Person', 'Product', 'Place']), entityMapping).optional(),
  types: z.record(z.string(), typeMapping).default({}),
  identifiers: z.record(z.string(), identifierMapping).default({}),
});
type File = z.infer<typeof fileShape>;

/**
 * Reads the mappings of these folders; a later folder's take the place of an earlier one's, type by type. Throws RuleError
 * with every mistake: types, roles and values that the fact types do not have. `stored` is what the first says, as compiled
 * before.
 */
export function loadMappings(
  folders: readonly string[],
  types: ReadonlyMap<string, FactType>,
  { stored, sources = new Sources() }: Known<Mappings> = {},
): Mappings {
  const problems = new Problems();
  let entities = stored?.entities;
  const mapped = new Map(stored?.types);
  const identifiers: Record<string, IdentifierMapping> = { ...stored?.identifiers };
  const unread = stored ? folders.slice(1) : folders;
  for (const file of unread.map((folder) => join(folder, MAPPINGS)).filter((path) => existsSync(path))) {
    const place = sources.read(file, problems);
    const content = place && shaped<File>(fileShape as z.ZodType<File>, place, place.source.content);
    if (!content) continue;
    if (content.entities) entities = entitiesOf(content.entities);
    for (const [name, { 'schema.org': schemaOrg, followthemoney }] of Object.entries(content.identifiers))
      identifiers[name] = {
        ...(schemaOrg !== undefined && { schemaOrg }),
        ...(followthemoney !== undefined && { followTheMoney: followthemoney }),
      };
    for (const [name, raw] of Object.entries(content.types)) {
      checkMapping(name, raw, types, place.at('types', name));
      mapped.set(name, mappingOf(raw));
    }
  }
  if (problems.list.length > 0) throw new RuleError(problems.list);
  if (!entities) throw new Error(`${MAPPINGS} of the program's own rules has no entities`);
  return { entities, types: mapped, identifiers };
}

function entitiesOf(raw: NonNullable<File['entities']>): Mappings['entities'] {
  const entries = Object.entries(raw).map(([type, { 'schema.org': schemaOrg, followthemoney }]) => [
    type,
    { schemaOrg, followTheMoney: followthemoney },
  ]);
  return Object.fromEntries(entries) as Mappings['entities'];
}

function mappingOf({
  'schema.org': schemaOrg,
  'followthemoney-statements': followTheMoneyStatements,
  followthemoney,
  ...names
}: File['types'][string]): TypeMapping {
  return {
    ...names,
    schemaOrg,
    followTheMoneyStatements,
    followTheMoney: followthemoney.map(({ 'only-if': onlyIf, ...one }) => ({ ...one, onlyIf })),
  } as TypeMapping;
}

/** Checks that a mapping names only what the fact type has. */
function checkMapping(
  name: string,
  mapping: File['types'][string],
  types: ReadonlyMap<string, FactType>,
  place: Place,
): void {
  const type = types.get(name);
  if (!type) {
    const hint = didYouMean(name, [...types.keys()]);
    place.report(`unknown fact type \`${name}\``, { key: true, hint });
    return;
  }
  const roles = Object.keys(type.roles);
  const values = [
    ...type.qualifiers,
    ...(type.qualifiers.includes('amount') ? ['currency'] : []),
    ...(type.country ? ['country'] : []),
  ];
  const expect = (at: Path, used: string, allowed: readonly string[]): void => {
    if (allowed.includes(used)) return;
    const hint = didYouMean(used, allowed);
    place.at(...at).report(`${name} has no \`${used}\` to stand here`, { hint });
  };
  mapping['schema.org'].forEach(({ of, is }, index) => {
    expect(['schema.org', index, 'of'], of, [FACT, ...roles]);
    expect(['schema.org', index, 'is'], is, [FACT, ...targetsOf(type)]);
  });
  mapping['followthemoney-statements'].forEach(({ of, is }, index) => {
    expect(['followthemoney-statements', index, 'of'], of, roles);
    expect(['followthemoney-statements', index, 'is'], is, values);
  });
  mapping.followthemoney.forEach(({ ends, values: used, 'only-if': onlyIf }, index) => {
    const at: Path = ['followthemoney', index];
    for (const [property, { role }] of Object.entries(ends)) expect([...at, 'ends', property], role, roles);
    for (const [property, value] of Object.entries(used)) expect([...at, 'values', property], value, values);
    for (const qualifier of Object.keys(onlyIf)) expect([...at, 'only-if', qualifier], qualifier, values);
  });
}
