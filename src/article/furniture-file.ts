import { z } from 'zod';
import { readYaml } from '../yaml.js';

const strings = z.array(z.string().min(1)).min(1);
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
