import { writeFileSync } from 'node:fs';
import { writeImage } from '../image/container.js';
import { imageFile, rulesFolder } from '../rules-folder.js';
import { dictionarySections } from './dictionary.js';
import { folderBlocks } from './lexicon.js';
import { listSections } from './list-sections.js';
import { rulesHash } from './rules-hash.js';
import { compileLists } from './word-lists.js';

/** The build's last step: writes the image of the program's rules. */
const folder = rulesFolder();
const sections = new Map([
  ['rules/hash', { json: rulesHash(folder) }],
  ...dictionarySections(),
  ...listSections(compileLists(folderBlocks(folder))),
]);
writeFileSync(imageFile(), writeImage(sections));
