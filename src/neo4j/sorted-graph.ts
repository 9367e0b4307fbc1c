import { join } from 'node:path';
import { articlesRecord, namedRoles, passagesOf } from '../graph/articles.js';
import { mergeDocuments, mergeEntities, mergeTellings } from '../graph/merge.js';
import type { FactTypes } from '../output/fact-types.js';
import type {
  ArticleEntity,
  ArticleRecords,
  DocumentRecord,
  EntityRecord,
  FactRecord,
  GraphFact,
} from '../output/types.js';
import { LinesOnDisk } from './lines-on-disk.js';
import { documentRow, entityRow, factRows, tellingRows, type Rows } from './rows.js';
import { Sorter } from './sorter.js';

interface Telling {
  readonly id: string;
  readonly fact: FactRecord;
  /** When the document that tells it was published. */
  readonly published?: string | undefined;
}

/** What an article says of an entity, or where a fact tells of it. */
type Said =
  | { readonly id: string; readonly entity: ArticleEntity }
  | { readonly id: string; readonly passages: readonly string[] };

/**
 * Nodes and relationships of a whole graph (as `wholeGraph` makes them), of articles that come one by one and wait on
 * disk. Of all of them only the names of entities are in memory at once, since each fact tells those of its parties.
 */
export class SortedGraph {
  readonly #articles: Sorter<{ readonly id: string; readonly records: ArticleRecords }>;
  readonly #tellings: Sorter<Telling>;
  readonly #said: Sorter<Said>;
  readonly #facts: LinesOnDisk;
  #severalSources = 0;

  /** @param folder where things wait; it must be there, and whoever made it takes it away */
  constructor(
    folder: string,
    private readonly types: FactTypes,
  ) {
    this.#articles = new Sorter(join(folder, 'articles'));
    this.#tellings = new Sorter(join(folder, 'tellings'));
    this.#said = new Sorter(join(folder, 'entities'));
    this.#facts = new LinesOnDisk(join(folder, 'facts'));
  }

  /** Adds an article, or a part of one, and gives all its text. */
  add(records: ArticleRecords): string {
    return this.#articles.add({ id: records.document.id, records });
  }

  /** Rows of one table are in the order of `wholeGraph`; those of several are not. To be called once. */
  *rows(): Generator<Rows> {
    yield* this.#documentRows();
    this.#mergeFacts();
    const names = new Map<string, Pick<EntityRecord, 'name' | 'type'>>();
    for (const entity of this.#entities()) {
      names.set(entity.id, { name: entity.name, type: entity.type });
      yield { nodes: [entityRow(entity)], relationships: [] };
    }
    yield* this.#factRows(names);
  }

  /** How many of the documents, whose rows were read, came from several sources. */
  get severalSources(): number {
    return this.#severalSources;
  }

  *#documentRows(): Generator<Rows> {
    for (const [, parts] of this.#articles.groups()) {
      const articles = parts.map(({ records }) => records);
      const document = mergeDocuments(articles.map((one) => one.document));
      if (document.sources) this.#severalSources += 1;
      for (const { entities, facts } of articles) {
        for (const entity of entities) this.#said.add({ id: entity.id, entity });
        for (const fact of facts) this.#tellings.add({ id: fact.id, fact, published: document.published });
      }
      yield { nodes: [documentRow(document)], relationships: [] };
      yield tellingRows(articlesRecord(articles));
    }
  }

  /** Facts, merged, but with the names of one article each; and where they tell of their parties. */
  #mergeFacts(): void {
    for (const [, tellings] of this.#tellings.groups()) {
      const documents = new Map(
        tellings.map(({ fact: { document: id, source }, published }): [string, DocumentRecord] => [
          id,
          { id, source, ...(published !== undefined && { published }) },
        ]),
      );
      const fact = mergeTellings(
        tellings.map((one) => one.fact),
        documents,
      );
      this.#facts.append(`${JSON.stringify(fact)}\n`);
      for (const [id, passages] of passagesOf(fact)) this.#said.add({ id, passages });
    }
  }

  *#entities(): Generator<EntityRecord> {
    for (const [, said] of this.#said.groups()) {
      const records = said.flatMap((one) => ('entity' in one ? one.entity : []));
      const passages = new Set(said.flatMap((one) => ('entity' in one ? [] : one.passages)));
      if (records.length > 0) yield { ...mergeEntities(records), mentions: passages.size };
    }
  }

  *#factRows(names: ReadonlyMap<string, Pick<EntityRecord, 'name' | 'type'>>): Generator<Rows> {
    const countries = new Set<string>();
    for (const line of this.#facts.lines()) {
      const fact = JSON.parse(line) as GraphFact;
      const { nodes, relationships } = factRows({ ...fact, roles: namedRoles(fact, names) }, this.types);
      yield {
        nodes: nodes.filter(({ base, id }) => base !== 'Country' || !countries.has(id)),
        relationships,
      };
      for (const { base, id } of nodes) if (base === 'Country') countries.add(id);
    }
  }
}
