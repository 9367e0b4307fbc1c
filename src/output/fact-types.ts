import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { rulesFolder } from '../rules-folder.js';
import { ENTITY_TYPES, QUALIFIERS } from './vocabulary.js';

/** Keys of `evaluation`: a role's name (`party+`: two of its fillers must agree), `#amount`, `percent?`. */
const evaluationShape = z.looseObject({
  required: z.array(z.string()).optional(),
  either: z.array(z.string()).optional(),
  identifying: z.array(z.string()).optional(),
});

const roleShape = z.looseObject({
  required: z.boolean().default(false),
  many: z.boolean().default(false),
  types: z.array(z.enum(ENTITY_TYPES)).optional(),
});

const typeShape = z.looseObject({
  roles: z.record(z.string(), roleShape),
  oneOf: z.array(z.string()).default([]),
  qualifiers: z.array(z.enum(QUALIFIERS)).default([]),
  requiredQualifiers: z.array(z.enum(QUALIFIERS)).default([]),
  identifying: z.array(z.string()).default([]),
  shortcut: z.looseObject({ name: z.string(), from: z.string(), to: z.string() }).optional(),
  /** The role whose filler the `text` qualifier describes: such texts become the entity's `descriptions`. */
  describes: z.string().optional(),
  evaluation: evaluationShape.optional(),
});

/** A fact type of `rules/schema.yml`, as far as what is written needs it. */
export type FactType = z.infer<typeof typeShape>;
export type FactTypes = ReadonlyMap<string, FactType>;

/** Fact types from the parsed content of a `schema.yml`; throws a ZodError when it is not one. */
export function factTypesOf(content: unknown): FactTypes {
  const { types } = z.looseObject({ types: z.record(z.string(), typeShape) }).parse(content);
  return new Map(Object.entries(types));
}

/** Fact types of a rules folder (the program's own unless one is named), in the order of the file. */
export function loadFactTypes(folder: string = rulesFolder()): FactTypes {
  return factTypesOf(parse(readFileSync(join(folder, 'schema.yml'), 'utf8')));
}
