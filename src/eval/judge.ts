import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../yaml.js';
import type { FactTypes } from '../output/fact-types.js';
import { rulesFolder } from '../rules-folder.js';
import type { Judge } from './agreement.js';
import { requirementsOf } from './requirements.js';
import { ignoredWordsOf } from './words.js';

/** What agreement with gold is judged by: the types' own requirements, and the words of `rules/evaluation.yml`. */
export function judgeBy(types: FactTypes): Judge {
  const words: unknown = readYaml(readFileSync(join(rulesFolder(), 'evaluation.yml'), 'utf8'));
  return { requirements: requirementsOf(types), ignored: ignoredWordsOf(words) };
}
