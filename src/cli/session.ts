import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFurniture } from '../article/furniture.js';
import { readArticle } from '../article/read.js';
import type { Article, ArticleInput } from '../article/types.js';
import type { FactTypes } from '../output/fact-types.js';
import { legalSuffixes } from '../output/ids.js';
import { articleRecords } from '../output/records.js';
import type { ArticleRecords } from '../output/types.js';
import { extractFacts, loadEngine, type Engine } from '../pipeline.js';
import { rulesFolder } from '../rules-folder.js';

/** Reads articles as `rules/` says what is furniture. */
export interface Reader {
  read(input: ArticleInput): Article;
}

/** The engine with its rules loaded, and what is made of an article with it. */
export interface Session extends Reader {
  readonly engine: Engine;
  readonly types: FactTypes;
  extract(article: Article): ArticleRecords;
}

/** Loads what reading alone needs; `folder` is a rules folder in place of the program's own. */
export function openReader(folder: string = rulesFolder()): Reader {
  const furniture = loadFurniture(readFileSync(join(folder, 'lexicon', 'furniture.yml'), 'utf8'));
  return { read: (input) => readArticle(input, furniture) };
}

/** Loads the rules; throws RuleError where they cannot be used. */
export function openSession(folder: string = rulesFolder()): Session {
  const engine = loadEngine({ rulesFolder: folder });
  const { types } = engine.rules;
  const options = { types, suffixes: legalSuffixes(engine.lexicon.members('legal-suffix')) };
  return {
    ...openReader(folder),
    engine,
    types,
    extract: (article) => articleRecords(extractFacts(engine, article), options),
  };
}
