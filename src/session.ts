import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFurniture } from './article/furniture.js';
import { readArticle } from './article/read.js';
import type { Article, ArticleInput } from './article/types.js';
import type { ReadArticle } from './facts/context.js';
import type { FactTypes } from './output/fact-types.js';
import { legalSuffixes, type LegalSuffixes } from './output/ids.js';
import { articleRecords } from './output/records.js';
import type { ArticleRecords } from './output/types.js';
import { factsOfRead, loadEngine, readArticleText, type Engine } from './pipeline.js';
import { loadTypes } from './rules/load.js';
import { loadMappings, type Mappings } from './rules/mappings.js';
import { rulesFolder } from './rules-folder.js';

/** Reads articles as `rules/` says what is furniture. */
export interface Reader {
  read(input: ArticleInput): Article;
}

/** The engine with its rules loaded, and what is made of an article with it. */
export interface Session extends Reader {
  readonly engine: Engine;
  readonly types: FactTypes;
  extract(article: Article): ArticleRecords;
  /** The same of an article that `readArticleText` has read with this engine. */
  extractRead(read: ReadArticle): ArticleRecords;
}

/** Loads what reading alone needs. */
export function openReader(): Reader {
  const furniture = loadFurniture(readFileSync(join(rulesFolder(), 'lexicon', 'furniture.yml'), 'utf8'));
  return { read: (input) => readArticle(input, furniture) };
}

/** The fact types of the program's rules, and of a folder or file besides; throws RuleError where there is a mistake. */
export function openTypes(more?: string): FactTypes {
  return loadTypes([rulesFolder(), ...(more === undefined ? [] : [more])]);
}

/** How these fact types stand in other vocabularies; throws RuleError where there is a mistake. */
export function openMappings(types: FactTypes, more?: string): Mappings {
  return loadMappings([rulesFolder(), ...(more === undefined ? [] : [more])], types);
}

/** The legal suffixes that count for nothing in an organization's name. */
export function openSuffixes(more?: string): LegalSuffixes {
  const { lexicon } = loadEngine(more === undefined ? {} : { userRules: [more] });
  return legalSuffixes(lexicon.members('legal-suffix'));
}

/** What a session is opened with. */
export interface SessionOptions {
  /** Folder or file of rules that is added to the program's. */
  readonly rules?: string | undefined;
  /** False: names are found by what the text says of them alone, without the list of well-known ones. */
  readonly knownNames?: boolean | undefined;
}

/** Loads the program's rules, and those of the options; throws RuleError where they cannot be used. */
export function openSession({ rules, knownNames = true }: SessionOptions = {}): Session {
  const engine = loadEngine({ userRules: rules === undefined ? [] : [rules], knownNames });
  const { types } = engine.rules;
  const options = { types, suffixes: legalSuffixes(engine.lexicon.members('legal-suffix')) };
  const extractRead = (read: ReadArticle): ArticleRecords => articleRecords(factsOfRead(read), options);
  return {
    ...openReader(),
    engine,
    types,
    extract: (article) => extractRead(readArticleText(engine, article)),
    extractRead,
  };
}
