import { z } from 'zod';
import { readYaml } from '../yaml.js';

const strings = z.array(z.string().min(1)).min(1);
/** A regular expression with lines that it is and is not true of. */
const row = z.strictObject({ is: z.string().min(1), examples: strings, counterexamples: strings });
const structureRows = z.strictObject({
  about: z.array(row),
  about_run_on: z.array(row),
  boilerplate_headings: z.array(row),
  boilerplate: z.array(row),
  advertisements: z.array(row),
  entries: z.array(row),
  roundups: z.array(row),
});
const shape = z.strictObject({
  parts: z.record(z.string(), z.string()),
  furniture: strings,
  sections: strings,
  teasers: z.strictObject({ capitals: strings, any_case: strings }),
  bylines: strings,
  date_lines: strings,
  datelines: strings,
  tails: z.strictObject({ byline: strings, furniture: strings }),
  html: z.strictObject({ never: strings, always: strings, selectors: strings, names: strings }),
  structure: structureRows,
});
/** What `rules/lexicon/furniture.yml` says, its regular expressions as they are written. */
export type FurnitureFile = z.infer<typeof shape>;

/**
 * Reads the text of `furniture.yml`.
 * @throws Error with a message that names the place, for YAML or structure that is wrong
 */
export function parseFurniture(yamlText: string): FurnitureFile {
  const result = shape.safeParse(readYaml(yamlText));
  if (!result.success) throw new Error(`furniture.yml: ${z.prettifyError(result.error)}`);
  return result.data;
}
