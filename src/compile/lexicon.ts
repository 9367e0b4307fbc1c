import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Image } from '../image/container.js';
import { storedDictionary } from '../lexicon/dictionary.js';
import { lexiconOf } from '../lexicon/lexicon.js';
import { parseLexiconBlock, type LexiconBlock } from '../lexicon/sources.js';
import { storedLists } from '../lexicon/stored-lists.js';
import type { Lexicon } from '../lexicon/types.js';
import { collectLexiconBlocks } from '../rules/load.js';
import { Sources } from '../rules/source.js';
import type { Irregular } from './inflect.js';
import { imageOf, programImage } from './image-file.js';
import { compileLists, type BaseLists } from './word-lists.js';

/** The blocks of word lists of a folder laid out like `rules/`. Throws LexiconError for a file that cannot be used. */
export function folderBlocks(folder: string, sources = new Sources()): LexiconBlock[] {
  const lists = join(folder, 'lexicon');
  const files = readdirSync(lists).filter((name) => name.endsWith('.yml') && name !== 'furniture.yml');
  return [
    ...files.sort().map((name) => parseLexiconBlock(name, readFileSync(join(lists, name), 'utf8'))),
    ...collectLexiconBlocks(folder, sources),
  ];
}

/**
 * The lexicon of a folder of rules and of rule files that bring word lists of their own. What the image has is taken
 * from there, if it was made from these very rules; all else is compiled. Throws LexiconError or RuleError.
 */
export function loadLexicon(
  folder: string,
  userRules: readonly string[] = [],
  sources = new Sources(),
): Lexicon {
  const stored = imageOf(folder);
  const more = collectLexiconBlocks(userRules, sources);
  // Spellings of a user's own hold for the words of the program's lists too.
  const base = stored && more.every((block) => block.irregular === undefined) ? baseOf(stored) : undefined;
  const lists =
    base && more.length === 0
      ? base
      : compileLists([...(base ? [] : folderBlocks(folder, sources)), ...more], base);
  return lexiconOf(lists, storedDictionary(programImage()));
}

const baseOf = (image: Image): BaseLists => ({
  ...storedLists(image),
  irregular: image.json('lexicon/irregular') as Irregular,
});
