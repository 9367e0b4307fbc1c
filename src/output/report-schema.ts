import { z } from 'zod';
import { STATUSES } from '../facts/types.js';
import { ENTITY_TYPES, SCHEMA } from './vocabulary.js';

/** What reports are made of, as the graph has it. */
export interface ReportParts {
  readonly fact: z.ZodType;
  readonly entity: z.ZodType;
  readonly document: z.ZodType;
  readonly evidence: z.ZodType;
  readonly entityId: z.ZodType;
  readonly day: z.ZodType;
}

/** What commands tell of graphs with `--format json`: `duplicates`, `digest`, `diff` and `timeline`. */
export function reportSchema({ fact, entity, document, evidence, entityId, day }: ReportParts): z.ZodType {
  const report = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
    z.strictObject({ schema: z.literal(SCHEMA), kind: z.literal(kind), ...shape });
  const status = z.enum(STATUSES);

  const end = z.strictObject({ id: entityId, type: z.enum(ENTITY_TYPES), name: z.string() });
  const duplicate = z.strictObject({
    a: end,
    b: end,
    score: z.number().describe('Sum of the weights: log-odds that both are one'),
    sure: z.boolean(),
    evidence: z.array(z.strictObject({ cue: z.string(), weight: z.number(), why: z.string() })).min(1),
  });

  const entry = { fact, evidence, document: document.optional() };
  const entries = z.array(z.strictObject(entry));
  const contradiction = z.strictObject({ why: z.string(), told: entries });

  const changed = z.strictObject({ before: fact, after: fact, changes: z.array(z.string()).min(1) });
  const dated = z.strictObject({
    date: day.optional(),
    dateOf: z.enum(['fact', 'news']).optional(),
    history: z.array(z.strictObject({ published: day.optional(), status })),
    fact,
  });

  return z.discriminatedUnion('kind', [
    report('duplicates', { duplicates: z.array(duplicate) }),
    report('digest', {
      since: day,
      deals: entries,
      changed: z.array(z.strictObject({ ...entry, before: status })),
      stakes: z.array(z.strictObject({ ...entry, threshold: z.number() })),
      people: entries,
      contradictions: z.array(contradiction),
    }),
    report('diff', { added: z.array(fact), gone: z.array(fact), changed: z.array(changed) }),
    report('timeline', { entities: z.array(entity).min(1), entries: z.array(dated) }),
  ]);
}
