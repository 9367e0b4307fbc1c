import { z } from 'zod';
import { STATUSES } from '../facts/types.js';
import type { Place } from './source.js';
import { TENSES } from './types.js';
import { nearest } from './nearest.js';

const ENTITY_TYPE = z.enum(['Organization', 'Person', 'Product', 'Place']);
const QUALIFIER = z.enum([
  'amount',
  'percent',
  'count',
  'date',
  'position',
  'metric',
  'period',
  'place',
  'text',
]);
const NAME = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a rule name is written in lower case with hyphens: `buy-stake`');
const list = <T extends z.ZodType>(shape: T) =>
  z
    .array(shape)
    .nullish()
    .transform((items) => items ?? []);

/** One type of schema.yml, or the `type:` block of a rule file that brings a new type. */
export const typeShape = z.strictObject({
  description: z.string(),
  roles: z.record(
    z.string(),
    z.strictObject({
      required: z.boolean().default(false),
      many: z.boolean().default(false),
      unnamed: z.boolean().default(false),
      authority: z.boolean().default(false),
      itself: z.boolean().default(false),
      never: z.array(z.string()).default([]),
      manager: z.boolean().default(false),
      onlooker: z.boolean().default(true),
      types: z.array(ENTITY_TYPE).min(1),
    }),
  ),
  qualifiers: z.array(QUALIFIER).default([]),
  requiredQualifiers: z.array(QUALIFIER).default([]),
  oneOf: z.array(z.string()).default([]),
  identifying: z.array(QUALIFIER).default([]),
  vague: z.array(z.string()).default([]),
  shortcut: z.strictObject({ name: z.string(), from: z.string(), to: z.string() }).optional(),
  country: z.strictObject({ of: QUALIFIER, from: z.string(), name: z.string() }).optional(),
  describes: z.string().optional(),
  view: z
    .strictObject({ family: z.string(), label: z.string().optional(), ownership: z.literal(true).optional() })
    .optional(),
  state: z.boolean().default(false),
  perShare: z.boolean().default(false),
  forecast: z.boolean().default(false),
  smallestAmount: z.number().positive().default(0),
  toldBy: z.array(z.string()).default([]),
  beyond: z
    .strictObject({ percent: z.number(), type: z.string(), roles: z.record(z.string(), z.string()) })
    .optional(),
  evaluation: z
    .strictObject({
      required: z.array(z.string()).default([]),
      either: z.array(z.string()).default([]),
      identifying: z.array(z.string()).default([]),
    })
    .optional(),
});
export type RawType = z.infer<typeof typeShape>;

export const schemaShape = z.strictObject({ types: z.record(z.string(), z.unknown()) });

const classList = z.union([z.string(), z.array(z.string()).min(1)]);
/** What sets a frame off; each class may say what its words make of it: `{ $accept: agreed, $reject: cancelled }`. */
const triggerWords = z.union([classList, z.record(z.string(), z.enum(STATUSES).nullable())]);
const triggers = {
  verb: triggerWords.optional(),
  noun: triggerWords.optional(),
  is: triggerWords.optional(),
  figure: triggerWords.optional(),
};
const slots = z.record(z.string(), z.string());

/** What frames and patterns have in common. */
const rule = {
  name: NAME,
  status: z.enum(STATUSES).optional(),
  reflexive: z.boolean().default(false),
  confidence: z.number().min(0).max(1).optional(),
};

const apart = z.enum(['always', 'plural']).optional();

const slotText = z.string('a slot holds text such as `buyer` or `Stake(percent, company)`');

/**
 * Where else a role may come from: slots in place of those of the frame that fill it, for all its words or for those named
 * here alone.
 */
const elseShape = z
  .object({
    ...triggers,
    unless: slots.default({}),
    when: z.union([z.array(z.enum(STATUSES)).min(1), z.literal('any')]).optional(),
    apart,
    confidence: z.number().min(0).max(1).optional(),
  })
  .catchall(slotText);
export type RawElse = z.infer<typeof elseShape>;

/** A frame: all other keys are slots. */
const frameShape = z
  .object({
    ...rule,
    set: z.record(z.string(), z.union([z.string(), slots])).default({}),
    ...triggers,
    unless: slots.default({}),
    when: z.array(z.enum(STATUSES)).min(1).optional(),
    apart,
    else: z.union([elseShape, z.array(elseShape).min(1)]).optional(),
    completes: z.union([z.boolean(), z.array(z.string()).min(1)]).default(false),
    advances: z.boolean().default(false),
    takes: z.array(z.string()).default([]),
    begins: z.boolean().default(false),
    state: z.boolean().default(false),
  })
  .catchall(slotText);
export type RawFrame = z.infer<typeof frameShape>;

const patternShape = z.strictObject({
  ...rule,
  set: slots.default({}),
  match: z.string(),
  mode: z.enum(['prose', 'headline']).optional(),
});
export type RawPattern = z.infer<typeof patternShape>;

const expectedFact = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
const example = {
  text: z.string().trim().min(1, 'an example needs a text'),
  facts: list(expectedFact),
  published: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/, 'a date is written `2013-04-29`')
    .optional(),
  only: list(z.string()),
};
const exampleShape = z.strictObject(example);
const counterexampleShape = z.strictObject({ ...example, why: z.string() });
export type RawExample = z.infer<typeof exampleShape> & { why?: string };

export const ruleFileShape = z.strictObject({
  fact: z.string(),
  type: z.unknown().optional(),
  lexicon: z.unknown().optional(),
  phrases: z.unknown().optional(),
  frames: list(frameShape),
  patterns: list(patternShape),
  examples: list(exampleShape),
  counterexamples: list(counterexampleShape),
});

const phraseShape = z
  .object({
    noun: classList.optional(),
    value: z.enum(['Percent', 'Money', 'Count']).optional(),
    unless: slots.default({}),
  })
  .catchall(z.string());
export type RawPhrase = z.infer<typeof phraseShape>;
export const phrasesShape = z.record(z.string(), z.array(phraseShape).min(1));

const statusTable = z.record(z.string(), z.enum(STATUSES)).default({});
export const statusShape = z.strictObject({
  governors: statusTable,
  gerunds: statusTable,
  infinitives: statusTable,
  presents: statusTable,
  nouns: statusTable,
  adjectives: statusTable,
  adverbs: statusTable,
  modals: statusTable,
  subjects: statusTable,
  finishing: statusTable,
  nearness: statusTable,
  conditions: statusTable,
  hearsay: statusTable,
  tenses: z.partialRecord(z.enum(TENSES), z.enum(STATUSES)).default({}),
  strength: z.array(z.enum(STATUSES)).default([]),
});

/** Keys that any of these shapes has, for hints. */
const KEYS = [
  ...[ruleFileShape, patternShape, counterexampleShape, typeShape, statusShape].flatMap((shape) =>
    Object.keys(shape.shape),
  ),
  ...['required', 'many', 'unnamed', 'authority', 'itself', 'never', 'manager', 'onlooker', 'types'],
];

/** Checks a part of a file against a shape; what does not fit is reported at its own place and gives nothing. */
export function shaped<T>(shape: z.ZodType<T>, place: Place, content: unknown): T | undefined {
  const result = shape.safeParse(content);
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, place);
  return undefined;
}

function reportIssue(issue: z.core.$ZodIssue, base: Place): void {
  const place = base.at(...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)));
  const last = place.path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const best = nearest(
        key,
        KEYS.filter((known) => known !== key),
      );
      const hint = best === undefined ? undefined : `did you mean \`${best}\`?`;
      place.at(key).report(`unknown key \`${key}\``, { key: true, hint });
    }
    return;
  }
  const name = issue.path.length > 0 || typeof last === 'string' ? `\`${String(last)}\`: ` : '';
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    place.report(`missing key \`${String(last)}\``);
    return;
  }
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const hint = choices.length > 0 ? `one of ${choices.join(', ')}` : undefined;
  place.report(choices.length > 0 ? `${name}unknown value` : `${name}${issue.message}`, { hint });
}
