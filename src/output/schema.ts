import { z } from 'zod';
import { STATUSES } from '../facts/types.js';
import type { FactType } from '../rules/types.js';
import type { FactTypes } from './fact-types.js';
import { countsMetric } from './identity.js';
import { reportSchema } from './report-schema.js';
import { BOUNDS, ENTITY_TYPES, SCHEMA, UNIVERSAL_TAGS } from './vocabulary.js';

const offset = z.int().nonnegative();
const spanShape = { start: offset, end: offset };
const documentId = z.string().regex(/^d_[0-9a-f]+$/);
const entityId = z.string().regex(/^e_[0-9a-f]{16}$/);
const factId = z.string().regex(/^f_[0-9a-f]{16}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const mention = z.strictObject({ ...spanShape, title: z.literal(true).optional() });
const graphMention = z.strictObject({
  ...spanShape,
  title: z.literal(true).optional(),
  document: documentId,
});

const quantityTail = { bound: z.enum(BOUNDS), text: z.string() };
const currency = z.string().regex(/^[A-Z]{3}$/);
const quantity = z.union([
  z.strictObject({ value: z.number(), ...quantityTail }),
  z.strictObject({ min: z.number(), max: z.number(), ...quantityTail }),
]);
const amount = z.union([
  z.strictObject({ value: z.number(), currency, ...quantityTail }),
  z.strictObject({ min: z.number(), max: z.number(), currency, ...quantityTail }),
]);
const date = z.strictObject({
  start: day.optional(),
  end: day.optional(),
  precision: z.string(),
  text: z.string(),
});
const period = z.strictObject({ start: day, end: day, precision: z.string() });
const country = z.string().regex(/^[A-Z]{2}$/);
const values: Record<string, z.ZodType> = { percent: quantity, amount, count: quantity, date };

const evidenceShape = {
  ...spanShape,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  trigger: z.strictObject(spanShape),
  title: z.boolean(),
};
const evidence = z.strictObject(evidenceShape);
const graphEvidence = z.strictObject({ ...evidenceShape, document: documentId, status: z.enum(STATUSES) });

const error = z.strictObject({
  schema: z.literal(SCHEMA),
  kind: z.literal('error'),
  source: z.string(),
  code: z.string(),
  message: z.string(),
});

const end = z.strictObject({
  schema: z.literal(SCHEMA),
  kind: z.literal('end'),
  source: z.string(),
  facts: offset,
  ms: offset,
});

const documentSourceShape = { source: z.string(), published: day.optional() };
const documentSource = z.strictObject(documentSourceShape);
const TEXTS = ['input', 'html-main-text'] as const;
const document = z.strictObject({
  id: documentId,
  ...documentSourceShape,
  title: z.string().optional(),
  textOf: z.enum(TEXTS).optional(),
  sources: z.array(documentSource).min(2).optional(),
  notes: z
    .array(z.string())
    .min(1)
    .describe('How the text was read: in parts, or up to a character that is named')
    .optional(),
});

const entity = z.strictObject({
  id: entityId,
  type: z.enum(ENTITY_TYPES),
  name: z.string(),
  aliases: z.array(z.string()),
  descriptions: z.array(z.string()),
  identifiers: z.record(z.string(), z.string()),
  mentions: offset,
});

const offsets = z.tuple([offset, offset]);
const stageShape = {
  tags: z.array(z.tuple([offset, offset, z.enum(UNIVERSAL_TAGS)])),
  names: z.array(z.strictObject({ ...spanShape, type: z.enum(ENTITY_TYPES), name: z.string() })),
  references: z.array(z.strictObject({ ...spanShape, name: z.string() })),
  clauses: z.array(
    z.union([
      z.strictObject({
        verb: offsets,
        subject: z.array(offsets),
        object: z.array(offsets),
        oblique: z.array(z.strictObject({ prep: z.string(), head: offsets })),
      }),
      z.strictObject({ is: offsets, subject: z.array(offsets) }),
    ]),
  ),
};

/** A line of `finfacts explain --format jsonl`: what the stages made of an article, or an error. */
export const stagesSchema = z.discriminatedUnion('kind', [
  error,
  z.strictObject({
    schema: z.literal(SCHEMA),
    kind: z.literal('stages'),
    source: z.string(),
    document: documentId,
    textOf: z.enum(TEXTS),
    title: z.strictObject(stageShape).optional(),
    ...stageShape,
  }),
]);

/** Parts that many records have; the JSON Schema defines each once. */
const SHARED = {
  entityId,
  documentId,
  factId,
  day,
  documentSource,
  quantity,
  amount,
  date,
  period,
  country,
  mention,
  graphMention,
  evidence,
  graphEvidence,
};

/** A line of JSON Lines: a fact of one of the types, with the roles and qualifiers of that type alone, an error, or the end of an input. */
export function lineSchema(types: FactTypes): z.ZodType {
  const head = {
    schema: z.literal(SCHEMA),
    kind: z.literal('fact'),
    source: z.string(),
    document: documentId,
  };
  const facts = [...types].map(([name, type]) =>
    z.strictObject({ ...head, ...factShape(name, type, mention), evidence: z.array(evidence).min(1) }),
  );
  return z.discriminatedUnion('kind', [error, end, byType(facts)]);
}

/** The whole graph (`--format json`). */
export function graphSchema(types: FactTypes, fact = graphFact(types)): z.ZodType {
  return z.strictObject({
    schema: z.literal(SCHEMA),
    documents: z.array(document),
    entities: z.array(entity),
    facts: z.array(fact),
  });
}

function graphFact(types: FactTypes): z.ZodType {
  const facts = [...types].map(([name, type]) =>
    z.strictObject({ ...factShape(name, type, graphMention), evidence: z.array(graphEvidence).min(1) }),
  );
  return byType(facts);
}

/** One of these shapes, found by its `type`: so a mistake is told of the type meant, and checking takes one try. */
function byType(facts: readonly z.ZodObject[]): z.ZodDiscriminatedUnion<[z.ZodObject, ...z.ZodObject[]]> {
  return z.discriminatedUnion('type', facts as [z.ZodObject, ...z.ZodObject[]]);
}

/** What a JSON Schema can be of: the whole graph, one line of JSON Lines, one of what the stages made, a report, or any. */
export type SchemaOf = keyof typeof TITLES;

const TITLES = {
  graph: 'the whole graph',
  line: 'a line of JSON Lines',
  stages: 'a line of what the stages made of articles',
  report: 'duplicates, a digest, a diff or a timeline as JSON',
  any: 'what finfacts writes',
} as const;

/** JSON Schema (draft 2020-12) of what is written. */
export function jsonSchema(types: FactTypes, of: SchemaOf = 'any'): object {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SHARED)) names.add(schema, { id });
  const fact = graphFact(types);
  const [graph, line, stages] = [graphSchema(types, fact), lineSchema(types), stagesSchema];
  const report = reportSchema({ fact, entity, document, evidence: graphEvidence, entityId, day });
  if (of === 'report' || of === 'any')
    names.add(fact, { id: 'graphFact' }).add(entity, { id: 'entity' }).add(document, { id: 'document' });
  if (of === 'any')
    for (const [id, schema] of Object.entries({ graph, line, stages, report })) names.add(schema, { id });
  const schema = { graph, line, stages, report, any: z.union([graph, line, stages, report]) }[of];
  return { title: `${SCHEMA}: ${TITLES[of]}`, ...z.toJSONSchema(schema, { metadata: names }) };
}

function factShape(name: string, type: FactType, mentionOf: z.ZodType): z.ZodRawShape {
  const filler = (types: readonly string[]): z.ZodType =>
    z.strictObject({
      id: entityId,
      name: z.string(),
      type: z.enum(types),
      mention: mentionOf,
    });
  const roles = Object.entries(type.roles).map(([role, spec]) => {
    const fillers = z.array(filler(spec.types)).min(1);
    return [role, spec.required ? fillers : fillers.optional()];
  });
  const qualifiers = type.qualifiers.map((key) => {
    const value = values[key] ?? z.string();
    return [key, type.requiredQualifiers.includes(key) ? value : value.optional()];
  });
  return {
    id: factId,
    type: z.literal(name),
    roles: z.strictObject(Object.fromEntries(roles) as z.ZodRawShape),
    ...(Object.fromEntries(qualifiers) as z.ZodRawShape),
    announced: date.optional(),
    ...(type.qualifiers.includes('period') && { periodDates: period.optional() }),
    ...(type.country && { country: country.optional() }),
    ...(countsMetric(type) && { metricUnit: z.string().optional() }),
    status: z.enum(STATUSES),
    attributedTo: z.string().optional(),
    rule: z.string(),
    confidence: z.number().min(0).max(1),
  };
}
