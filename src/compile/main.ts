import { writeFileSync } from 'node:fs';
import { Image, writeImage } from '../image/container.js';
import { storedDictionary } from '../lexicon/dictionary.js';
import { lexiconOf } from '../lexicon/lexicon.js';
import { imageFile, rulesFolder } from '../rules-folder.js';
import { RuleError } from '../rules/errors.js';
import { loadRules } from '../rules/load.js';
import { loadMappings } from '../rules/mappings.js';
import { dictionarySections } from './dictionary.js';
import { loadGrammar } from './grammar.js';
import { grammarSection, rowExamplesSection } from './grammar-section.js';
import { englishSections } from './english-sections.js';
import { folderBlocks } from './lexicon.js';
import { listSections } from './list-sections.js';
import { placeSections } from './places.js';
import { readFurniture } from './program.js';
import { furnitureSection, mappingSection, ruleSections } from './rule-sections.js';
import { rulesHash } from './rules-hash.js';
import { compileLists } from './word-lists.js';

/** The build's last step: writes the image of the program's rules, checked against its word lists. */
function compileRules(): void {
  const folder = rulesFolder();
  const dictionary = dictionarySections();
  const lists = compileLists(folderBlocks(folder));
  const lexicon = lexiconOf(lists, storedDictionary(new Image(writeImage(new Map(dictionary)))));
  const rules = loadRules(folder, lexicon);
  const grammar = loadGrammar(folder);
  const sections = new Map([
    ['rules/hash', { json: rulesHash(folder) }],
    ...dictionary,
    ...listSections(lists),
    grammarSection(grammar, folder),
    rowExamplesSection(grammar.examples, folder),
    ...englishSections(grammar),
    ...placeSections(),
    ...ruleSections(rules, folder),
    mappingSection(loadMappings([folder], rules.types)),
    furnitureSection(readFurniture(folder)),
  ]);
  writeFileSync(imageFile(), writeImage(sections));
}

// A mistake in rules/ is told as `finfacts rules check` tells it, and no image is written.
try {
  compileRules();
} catch (error) {
  if (!(error instanceof RuleError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
