import { readFileSync } from 'node:fs';
import { loadFurniture } from '../../src/article/furniture.js';

/** The project's own furniture rules. */
export const furniture = loadFurniture(
  readFileSync(new URL('../../rules/lexicon/furniture.yml', import.meta.url), 'utf8'),
);
