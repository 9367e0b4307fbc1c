import { givenArticle, givenRules, type ArticleText } from './given.js';
import { openMappings, openSession, openTypes, type Session } from './session.js';
import { diffFacts, type GraphDiff } from './compare/diff.js';
import { EXPORTERS } from './export/exporters.js';
import { formatEntry, type Format } from './export/formats.js';
import { graphRecord } from './graph/record.js';
import type { Content } from './export/types.js';
import { buildGraph } from './graph/build.js';
import { splitGraph } from './graph/split.js';
import { recordChecker } from './output/check.js';
import { SCHEMA } from './output/vocabulary.js';
import type { ArticleRecords, GraphRecord } from './output/types.js';

// The library. Nothing here writes to a stream, asks the network or ends the process.

export { InputError } from './article/errors.js';
export type { ChangedFact, GraphDiff } from './compare/diff.js';
export type { Format } from './export/formats.js';
export type { Content } from './export/types.js';
export type { Status } from './facts/types.js';
export type {
  AmountRecord,
  ArticleEntity,
  ArticleRecords,
  DateRecord,
  DocumentRecord,
  DocumentSource,
  EntityRecord,
  EvidenceRecord,
  FactRecord,
  FillerRecord,
  GraphEvidence,
  GraphFact,
  GraphMention,
  GraphRecord,
  PeriodRecord,
  QuantityRecord,
} from './output/types.js';
export { endsOf, isRange, valueOf, type RangeRecord } from './output/quantities.js';
export type { ArticleText } from './given.js';
export { RuleError } from './rules/errors.js';
export { SCHEMA };

export interface ExtractOptions {
  /** Folder or file of rules of your own (docs/rules.md), added to the program's. */
  readonly rules?: string;
}

const sessions = new Map<string | undefined, Session>();

/**
 * The facts of one article, with its document and the entities that take part in them. The first call for some rules
 * loads them, which takes a second or two; the same article and rules give the same records, on any machine.
 * @throws TypeError when what is given is no article, as one without text
 * @throws InputError when the text is empty, or `published` is no date
 * @throws RuleError when rules of your own have mistakes
 */
export function extract(article: string | ArticleText, options: ExtractOptions = {}): ArticleRecords {
  const input = givenArticle(article);
  const rules = givenRules(options.rules);
  const session = sessions.get(rules) ?? openSession({ rules });
  sessions.set(rules, session);
  return session.extract(session.read(input));
}

/** One graph of many articles; the same whatever their order, and when one is given twice. */
export function toGraph(articles: Iterable<ArticleRecords>): GraphRecord {
  return graphRecord(buildGraph(articles));
}

/** One graph of several; the order in which they are given and merged makes no difference. */
export function mergeGraphs(...graphs: readonly GraphRecord[]): GraphRecord {
  return toGraph(articlesOf(graphs));
}

/** Facts added, gone, and changed in status or value from one graph to the other. */
export function diffGraphs(before: GraphRecord, after: GraphRecord): GraphDiff {
  return diffFacts(before.facts, after.facts);
}

/**
 * A graph that was read back from a file: `JSON.parse` it and hand it over.
 * @throws TypeError with the place of the first mistake, when it is not a graph of this version
 */
export function checkGraph(content: unknown, { rules }: ExtractOptions = {}): GraphRecord {
  const checked = recordChecker(openTypes(rules)).graph(content);
  if ('flaw' in checked) throw new TypeError(checked.flaw.detail);
  return checked.record;
}

/**
 * A graph in another format (docs/formats.md): the text or bytes of its files, by their names; a format of one file has
 * one, with the name of the sample in exports/.
 */
export function exportGraph(
  graph: GraphRecord,
  format: Format,
  { rules }: ExtractOptions = {},
): ReadonlyMap<string, Content> {
  const types = openTypes(rules);
  const made = EXPORTERS[format];
  const articles = [...splitGraph(graph)];
  const collected = { articles, graph: buildGraph(articles) };
  const knowledge = { types, mappings: openMappings(rules), width: COLUMNS };
  const name = formatEntry(format).sample ?? `${format}.txt`;
  if (made.kind === 'folder') return made.write(collected, knowledge);
  if (made.kind === 'file') return new Map([[name, made.write(collected, knowledge)]]);
  return new Map([[name, articles.map(made.article).join('')]]);
}

/** Width of what is made for reading. */
const COLUMNS = 120;

function* articlesOf(graphs: readonly GraphRecord[]): Generator<ArticleRecords> {
  for (const graph of graphs) yield* splitGraph(graph);
}
