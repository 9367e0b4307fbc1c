import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../yaml.js';
import { ENTITY_TYPES } from '../../output/vocabulary.js';

const look = z.strictObject({ color: z.string().regex(/^#[0-9A-F]{6}$/), diameter: z.int().positive() });
const styleShape = z.strictObject({
  entities: z.record(z.enum(ENTITY_TYPES), look),
  facts: z.record(z.string(), look.extend({ types: z.array(z.string()).min(1) })),
  otherFact: look,
  evidence: look,
  document: look,
  country: look,
  alias: look,
});
const queryShape = z.strictObject({ title: z.string(), about: z.string(), cypher: z.string() });

/** Colour and diameter of a node. */
export type Look = z.infer<typeof look>;
/** How the graph looks (`rules/neo4j/style.yml`). */
export type Style = z.infer<typeof styleShape>;
/** A question with its Cypher (`rules/neo4j/queries.yml`). */
export type Query = z.infer<typeof queryShape>;

/** Reads the style of a rules folder; throws where it is not as it must be. */
export function loadStyle(rules: string): Style {
  return styleShape.parse(readYaml(readFileSync(join(rules, 'neo4j', 'style.yml'), 'utf8')));
}

/** Reads the queries of a rules folder, in their order; throws where one is not as it must be. */
export function loadQueries(rules: string): Query[] {
  return z.array(queryShape).parse(readYaml(readFileSync(join(rules, 'neo4j', 'queries.yml'), 'utf8')));
}
