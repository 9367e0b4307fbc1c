import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFurniture } from '../article/furniture.js';
import { parseFurniture, type FurnitureFile } from '../article/furniture-file.js';
import { tagger } from '../grammar/tagger.js';
import { englishWords } from '../grammar/words.js';
import { storedPlaces } from '../normalise/places.js';
import { once } from '../once.js';
import { programOf, storedProgram, type Program } from '../program.js';
import { loadRules, loadTypes } from '../rules/load.js';
import { loadMappings } from '../rules/mappings.js';
import { Sources } from '../rules/source.js';
import { loadGrammar } from './grammar.js';
import { programImage } from './image-file.js';
import { loadLexicon } from './lexicon.js';

/**
 * The rules of a folder laid out like `rules/`, and of folders or files that are added to them. What the build compiled
 * is taken as it is, and the others are compiled on top. Each part throws RuleError where there is a mistake.
 */
export function openProgram(folder: string, userRules: readonly string[] = []): Program {
  const stored = storedProgram(folder);
  if (stored && userRules.length === 0) return stored;
  const folders = [folder, ...userRules];
  const sources = new Sources();
  const grammar = once(() => loadGrammar(folder));
  const program: Program = programOf({
    lexicon: () => loadLexicon(folder, userRules, sources),
    // The words of English take a second to compile, and come with the program.
    tagger: () => stored?.tagger ?? tagger(grammar(), englishWords(programImage())),
    rowExamples: () => stored?.rowExamples ?? grammar().examples,
    rules: () => loadRules(folders, program.lexicon, { stored: stored?.rules, sources }),
    types: () => loadTypes(folders, { stored: stored?.types, sources }),
    mappings: () => loadMappings(folders, program.types, { stored: stored?.mappings, sources }),
    places: () => storedPlaces(programImage()),
    furniture: () => stored?.furniture ?? compileFurniture(readFurniture(folder)),
  });
  return program;
}

/** What a folder of rules says is furniture. */
export function readFurniture(folder: string): FurnitureFile {
  return parseFurniture(readFileSync(join(folder, 'lexicon', 'furniture.yml'), 'utf8'));
}
