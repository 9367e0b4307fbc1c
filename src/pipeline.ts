import type { Article } from './article/types.js';
import { parseSentence, type ClauseKnowledge } from './clauses/parse.js';
import type { ParsedSentence } from './clauses/types.js';
import { resolveEntities } from './entities/resolve.js';
import { settleTypes } from './entities/settle.js';
import type { Budget } from './budget.js';
import type { Tagger } from './grammar/tagger.js';
import type { EntityTable } from './entities/types.js';
import type { ReadArticle } from './facts/context.js';
import { extractFromArticle } from './facts/extract.js';
import type { Fact } from './facts/types.js';
import { groupUnits } from './groups/pieces.js';
import type { GroupKnowledge } from './groups/group-knowledge.js';
import { joinPlaces } from './groups/places.js';
import { tagUnits, type TagTrace } from './groups/tag.js';
import type { ByToken, TaggedUnit } from './groups/types.js';
import { sentenceUnits } from './groups/units.js';
import type { Lexicon } from './lexicon/types.js';
import { findValues } from './mentions/find.js';
import type { Value } from './mentions/types.js';
import { resolveReferences } from './references/resolve.js';
import type { RuleSet } from './rules/types.js';
import { factsOfTables } from './tables/facts.js';
import { readText } from './text/document.js';
import type { Sentence, TextDocument } from './text/types.js';
import { headIs } from './groups/heads.js';

/** Loaded rules and word lists; load once, use for any number of articles. */
export interface Engine {
  readonly lexicon: Lexicon;
  readonly rules: RuleSet;
  readonly tagger: Tagger;
  /** Whether the list of well-known names helps to find names. */
  readonly knownNames: boolean;
  /** The work that an article may take. */
  readonly budget: Budget;
}

/** What the program says of one article. */
export interface ArticleFacts {
  readonly document: TextDocument;
  readonly entities: EntityTable;
  readonly facts: readonly Fact[];
  /** Where in the document's text the last sentence ends whose facts are told; its length where all are. */
  readonly readTo: number;
}

/** What the stages up to clauses and references made of an article. */
export interface ReadStages extends ReadArticle {
  /** The words of each sentence with their tags. */
  readonly tagged: readonly (readonly TaggedUnit[])[];
  readonly tagger: Tagger;
}

/** An article through the stages up to tags: its words and the names in it. */
export interface TaggedArticle {
  readonly document: TextDocument;
  readonly named: EntityTable;
  /** The words of each sentence with their tags. */
  readonly tagged: readonly (readonly TaggedUnit[])[];
}

/** Reads one article up to its tags; `trace` is told how words got their readings. Pure. */
export function tagArticle(
  { lexicon, knownNames, tagger, budget }: Omit<Engine, 'rules'>,
  article: Article,
  trace?: TagTrace,
): TaggedArticle {
  const document = readText(article, lexicon, budget.tokens);
  const values = findValues(document, lexicon);
  const named = resolveEntities(document, values, lexicon, { knownNames });
  return { document, named, tagged: tagSentences(document, values, named, lexicon, tagger, trace) };
}

/** Reads one article through all stages up to clauses and references; `trace` is told how words got their readings. Pure. */
export function readArticleText(engine: Engine, article: Article, trace?: TagTrace): ReadStages {
  const { lexicon, rules, tagger, budget } = engine;
  const { document, named, tagged } = tagArticle(engine, article, trace);
  const first = parseSentences(document, tagged, named, lexicon);
  const entities = settleTypes(named, first, lexicon);
  const sentences = parsedAgain(document, tagged, { first, named, entities }, lexicon);
  const references = resolveReferences(document, sentences, entities, lexicon, undefined, budget.antecedents);
  return { document, entities, tagged, tagger, sentences, references, lexicon, rules, budget };
}

/** The facts of one article. Pure: the same article and engine give the same facts. */
export function extractFacts(engine: Engine, article: Article): ArticleFacts {
  return factsOfRead(readArticleText(engine, article));
}

/** The facts of an article that was read. Pure. */
export function factsOfRead(read: ReadArticle): ArticleFacts {
  const { document, entities } = read;
  const { facts, sentences } = extractFromArticle(read, factsOfTables(read));
  const all = sentences === document.sentences.length;
  const readTo = all ? document.readTo : (document.sentences[sentences - 1]?.end ?? 0);
  return { document, entities, facts, readTo };
}

/** What begins at each of so many tokens; of several the last. */
function byFirst<Thing extends { readonly first: number }>(
  things: readonly Thing[],
  tokens: number,
): ByToken<Thing> {
  const found: (Thing | undefined)[] = new Array<undefined>(tokens).fill(undefined);
  for (const thing of things) found[thing.first] = thing;
  return found;
}

function tagSentences(
  document: TextDocument,
  values: readonly Value[],
  entities: EntityTable,
  lexicon: Lexicon,
  tagger: Tagger,
  trace: TagTrace | undefined,
): TaggedUnit[][] {
  const names = byFirst(entities.mentions, document.tokens.length);
  const starts = byFirst(values, document.tokens.length);
  return document.sentences.map((sentence) =>
    tagUnits(
      sentenceUnits(document, sentence, names, starts, lexicon),
      document.tokens,
      { tagger, lexicon },
      sentence.mode === 'headline',
      trace,
    ),
  );
}

function parseSentences(
  document: TextDocument,
  tagged: readonly (readonly TaggedUnit[])[],
  entities: EntityTable,
  lexicon: Lexicon,
): ParsedSentence[] {
  return document.sentences.map(sentenceParser(tagged, entities, lexicon));
}

/** The sentences with those parsed once more that name somebody whose type is another now; a clause knows no more of names. */
function parsedAgain(
  document: TextDocument,
  tagged: readonly (readonly TaggedUnit[])[],
  {
    first,
    named,
    entities,
  }: Record<'named' | 'entities', EntityTable> & {
    readonly first: readonly ParsedSentence[];
  },
  lexicon: Lexicon,
): readonly ParsedSentence[] {
  if (entities === named) return first;
  const isRetyped = (entity: number): boolean =>
    entities.entities[entity]?.type !== named.entities[entity]?.type;
  const changed = new Set(
    entities.mentions.filter(({ entity }) => isRetyped(entity)).map(({ sentence }) => sentence),
  );
  const parse = sentenceParser(tagged, entities, lexicon);
  return document.sentences.map((sentence, i) => (changed.has(sentence.index) ? parse(sentence) : first[i]!));
}

function sentenceParser(
  tagged: readonly (readonly TaggedUnit[])[],
  entities: EntityTable,
  lexicon: Lexicon,
): (sentence: Sentence) => ParsedSentence {
  const know = groupKnowledge(entities, lexicon);
  const clauseKnow: ClauseKnowledge = {
    verbIs: (verb, className) => verb.classes.includes(className),
    isDeal: (group) => headIs(group, 'acquisition'),
    isKindOfCompany: (group) => !group.head.name && headIs(group, 'company-noun'),
    isFirm: ({ head }) =>
      entities.entities[head.name?.entity ?? -1]?.type === 'Organization' &&
      head.lower.split(' ').some((word) => !lexicon.isOrdinary(word)),
  };
  return (sentence) => {
    const groups = groupUnits(joinPlaces(tagged[sentence.index] ?? [], know), {
      ...know,
      headline: sentence.mode === 'headline',
    });
    return parseSentence(groups, sentence.index, clauseKnow, sentence.mode === 'headline');
  };
}

function groupKnowledge(entities: EntityTable, lexicon: Lexicon): Omit<GroupKnowledge, 'headline'> {
  const typeOf = (entity: number | undefined) =>
    entity === undefined ? undefined : entities.entities[entity]?.type;
  return {
    isPerson: (unit) => typeOf(unit.name?.entity) === 'Person',
    isPlace: (unit) => typeOf(unit.name?.entity) === 'Place',
    isRegion: (unit) =>
      lexicon.value(unit.lower, 'us-state') !== undefined || lexicon.nameKinds(unit.lower).has('region'),
    isCountry: (unit) => lexicon.nameKinds(unit.lower).has('country'),
    isProduct: (unit) => typeOf(unit.name?.entity) === 'Product',
    isDescriptor: (unit) => lexicon.value(unit.lower, 'headline-descriptor') !== undefined,
    inClass: (unit, className) => unit.readings.inClass(className),
  };
}
