import { flatMap } from '../flat-map.js';
import type { Normaliser } from '../normalise/normaliser.js';
import type { EntityTable, EntityType } from '../entities/types.js';
import type { Fact, Filler, FactQuantity } from '../facts/types.js';
import type { TextDocument } from '../text/types.js';
import { documentSpan, evidenceRecord } from './evidence.js';
import type { FactTypes } from './fact-types.js';
import { entityId, unnamedUnitId, type LegalSuffixes } from './ids.js';
import { distinctFillers, recordId } from './identity.js';
import { describing } from './line-records.js';
import { normalised } from './normalised.js';
import { numbersOf } from './quantities.js';
import { inOrder, uniteWithinArticle } from './repeats.js';
import { fillersOf } from './roles.js';
import type {
  ArticleEntity,
  ArticleRecords,
  DocumentRecord,
  FactRecord,
  FillerRecord,
  QuantityRecord,
} from './types.js';
import { LONGEST_SENTENCE } from '../text/long-sentences.js';
import { SCHEMA, WORDS } from './vocabulary.js';
import { append } from '../grouped.js';

/** What the engine says of one article (the pipeline's last result). */
export interface ExtractedFacts {
  readonly document: TextDocument;
  readonly entities: EntityTable;
  readonly facts: readonly Fact[];
  /** Where in the document's text the last sentence ends whose facts are told. */
  readonly readTo: number;
}

/** What records are made with: the fact types and the legal suffixes of `rules/`. */
export interface RecordOptions {
  readonly types: FactTypes;
  readonly suffixes: LegalSuffixes;
  /** What the words of facts come to; without it facts have the article's words alone. */
  readonly normaliser?: Normaliser;
}

/** One article's facts as they are written, in the order of their evidence, with its document and entities. */
export function articleRecords(
  extracted: ExtractedFacts,
  { types, suffixes, normaliser }: RecordOptions,
): ArticleRecords {
  const document = documentRecord(extracted);
  const idOf = entityIds(suffixes);
  const records = extracted.facts.map((fact) => factRecord(fact, extracted, document, types, idOf));
  const told = uniteWithinArticle(records);
  const facts = normaliser ? normalised(told, document.published, { types, normaliser }) : told;
  return { document, entities: entityRecords(facts, extracted, types, idOf), facts };
}

type IdOf = (type: EntityType, name: string) => string;

/** The ids of an article's entities, each hashed once. */
function entityIds(suffixes: LegalSuffixes): IdOf {
  const known = new Map<string, string>();
  return (type, name) => {
    const key = `${type} ${name}`;
    const id = known.get(key) ?? entityId(type, name, suffixes);
    known.set(key, id);
    return id;
  };
}

function documentRecord({ document, readTo }: ExtractedFacts): DocumentRecord {
  const { article, readInParts } = document;
  const notes = [
    ...(readInParts > 0 ? [partsNote(readInParts)] : []),
    ...(readTo < document.text.length ? [cutNote(document, readTo)] : []),
  ];
  return {
    id: article.id,
    source: article.source,
    ...(article.title !== undefined && { title: article.title }),
    ...(article.published !== undefined && { published: article.published }),
    textOf: article.textOf,
    ...(notes.length > 0 && { notes }),
  };
}

const partsNote = (sentences: number): string =>
  `${sentences} ${sentences === 1 ? 'sentence' : 'sentences'} of more than ${LONGEST_SENTENCE} words and marks read in parts`;

/** In characters of the article's own text, of which evidence counts too. */
const cutNote = ({ text, bodyStart }: TextDocument, readTo: number): string =>
  `read up to character ${Math.max(0, readTo - bodyStart)} of ${text.length - bodyStart}; the rest takes more work than an article may`;

function factRecord(
  fact: Fact,
  extracted: ExtractedFacts,
  document: DocumentRecord,
  types: FactTypes,
  idOf: IdOf,
): FactRecord {
  const type = types.get(fact.type);
  if (!type) throw new Error(`fact type ${fact.type} is not in rules/schema.yml`);
  const named = flatMap(Object.values(fact.roles), (fillers) =>
    fillers.filter(({ entity }) => entity !== undefined).map((filler) => namedId(filler, extracted, idOf)),
  );
  const fillerRecord = (filler: Filler): FillerRecord => ({
    id:
      filler.entity === undefined
        ? unnamedUnitId(filler.type, filler.name, named)
        : namedId(filler, extracted, idOf),
    name: filler.name,
    type: filler.type,
    mention: documentSpan(extracted.document, filler.mention),
  });
  const roles = Object.fromEntries(
    Object.keys(type.roles)
      .filter((role) => (fact.roles[role] ?? []).length > 0)
      .map((role) => [role, distinctFillers((fact.roles[role] ?? []).map(fillerRecord))]),
  );
  const record = {
    schema: SCHEMA,
    kind: 'fact',
    type: fact.type,
    source: document.source,
    document: document.id,
    roles,
    ...(fact.percent && { percent: quantityRecord(fact.percent) }),
    ...(fact.amount && {
      amount: {
        ...numbersOf(fact.amount),
        currency: fact.amount.currency,
        bound: fact.amount.bound,
        text: fact.amount.text,
      },
    }),
    ...(fact.count && { count: quantityRecord(fact.count) }),
    ...(fact.date && { date: dateRecord(fact.date) }),
    ...(fact.announced && { announced: dateRecord(fact.announced) }),
    ...Object.fromEntries(WORDS.filter((key) => fact.words[key]).map((key) => [key, fact.words[key]])),
    status: fact.status,
    ...(fact.attributedTo && { attributedTo: fact.attributedTo }),
    evidence: fact.evidence.map((support) => evidenceRecord(extracted.document, support)),
    rule: fact.rule,
    confidence: Math.round(fact.confidence * 100) / 100,
  } as const;
  return inOrder({ ...record, id: recordId(record, type) });
}

function namedId(filler: Filler, { entities }: ExtractedFacts, idOf: IdOf): string {
  const entity = filler.entity === undefined ? undefined : entities.entities[filler.entity];
  return idOf(filler.type, entity?.name ?? filler.name);
}

function quantityRecord(quantity: FactQuantity): QuantityRecord {
  return { ...numbersOf(quantity), bound: quantity.bound, text: quantity.text };
}

function dateRecord({ start, end, precision, text }: NonNullable<Fact['date']>): FactRecord['date'] {
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }), precision, text };
}

/** The entities that take part in the facts, sorted by id, with what the whole article says of each. */
function entityRecords(
  facts: readonly FactRecord[],
  { entities: table }: ExtractedFacts,
  types: FactTypes,
  idOf: IdOf,
): ArticleEntity[] {
  const known = lists(table.entities.map((entity) => [idOf(entity.type, entity.name), entity] as const));
  const fillings = flatMap(facts, (fact) => fillersOf(fact).map((filler) => ({ filler, fact })));
  const fillers = new Map(fillings.map(({ filler }) => [filler.id, filler]));
  const said = lists(
    flatMap(fillings, ({ filler: { id }, fact }) =>
      describing(fact, id, types).map((text) => [id, text] as const),
    ),
  );
  return [...fillers.values()]
    .map((filler): ArticleEntity => {
      const same = known.get(filler.id) ?? [];
      const name = same[0]?.name ?? filler.name;
      const aliases = flatMap(same, (entity) => [entity.name, ...entity.aliases]);
      return {
        id: filler.id,
        type: filler.type,
        name,
        aliases: [...new Set(aliases)].filter((alias) => alias !== name),
        descriptions: [...new Set(said.get(filler.id))],
        identifiers: Object.fromEntries(flatMap(same, ({ identifiers }) => Object.entries(identifiers))),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** All that stands under each key, in order. */
function lists<Item>(entries: readonly (readonly [string, Item])[]): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const [key, item] of entries) append(found, key, item);
  return found;
}
