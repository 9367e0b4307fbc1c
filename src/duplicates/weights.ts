import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../yaml.js';

/** All that may speak for two entities being one, or against it; `rules/duplicates.yml` says how much. */
export const CUES = [
  'same-letters',
  'left-off',
  'beginning',
  'acronym',
  'called',
  'initials',
  'given-initial',
  'ordinary',
  'rival',
  'unit-word',
  'same-identifier',
  'same-country',
  'same-kind',
  'same-person',
  'same-product',
  'same-partner',
  'same-employer',
  'same-deal',
  'same-figure',
  'other-kind',
  'other-country',
  'other-person',
  'other-figure',
  'other-identifier',
  'other-initial',
  'two-parties',
  'one-article',
] as const;
export type Cue = (typeof CUES)[number];

const weight = z.strictObject({
  of: z.enum(['names', 'facts']),
  weight: z.number(),
  apart: z.boolean().default(false),
  why: z.string(),
});
const fileShape = z.strictObject({
  sure: z.number(),
  facts: z.number(),
  propose: z.number(),
  cues: z.record(z.enum(CUES), weight),
  'general-kinds': z.array(z.string()).min(1),
  'left-off': z.array(z.string()).min(1),
  'unit-words': z.array(z.string()).min(1),
});

/** What `rules/duplicates.yml` says: weights in log-odds, sums from which two are joined or shown, words of names. */
export type Weights = z.infer<typeof fileShape>;

/** Reads the weights of a folder of rules; throws ZodError where they are not as they must be. */
export function readWeights(folder: string): Weights {
  return fileShape.parse(readYaml(readFileSync(join(folder, 'duplicates.yml'), 'utf8')));
}
