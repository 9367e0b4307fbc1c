import { readArticle } from './article/read.js';
import type { Article, ArticleInput } from './article/types.js';
import { BUDGET, type Budget } from './budget.js';
import type { ReadArticle } from './facts/context.js';
import type { FactTypes } from './output/fact-types.js';
import { legalSuffixes, type LegalSuffixes } from './output/ids.js';
import { articleRecords } from './output/records.js';
import type { ArticleRecords } from './output/types.js';
import { normaliserOf } from './normalise/normaliser.js';
import { factsOfRead, readArticleText, type Engine } from './pipeline.js';
import type { Program } from './program.js';

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

/** What reads articles as this program says. */
export function readerOf({ furniture }: Program): Reader {
  return { read: (input) => readArticle(input, furniture) };
}

/** A session with this program; without `knownNames`, names are found by what the text says of them alone. */
export function sessionOf(
  program: Program,
  { knownNames = true, budget = BUDGET }: SessionOptions = {},
): Session {
  const { lexicon, rules, tagger } = program;
  const engine: Engine = { lexicon, rules, tagger, knownNames, budget };
  const normaliser = normaliserOf(lexicon, () => program.places);
  const options = { types: rules.types, suffixes: suffixesOf(program), normaliser };
  const extractRead = (read: ReadArticle): ArticleRecords => articleRecords(factsOfRead(read), options);
  return {
    ...readerOf(program),
    engine,
    types: rules.types,
    extract: (article) => extractRead(readArticleText(engine, article)),
    extractRead,
  };
}

/** How a session reads. */
export interface SessionOptions {
  /** False: without the list of well-known names. */
  readonly knownNames?: boolean | undefined;
  readonly budget?: Budget | undefined;
}

/** The legal suffixes that count for nothing in an organization's name. */
export function suffixesOf({ lexicon }: Program): LegalSuffixes {
  return legalSuffixes(lexicon.members('legal-suffix'));
}
