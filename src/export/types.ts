import type { FactGraph } from '../graph/types.js';
import type { FactTypes } from '../output/fact-types.js';
import type { Mappings } from '../rules/mappings.js';
import type { ArticleRecords, EndRecord, ErrorRecord } from '../output/types.js';

/** What a format is made of: the records article by article, and the graph of them all. */
export interface Collected {
  readonly articles: readonly ArticleRecords[];
  readonly graph: FactGraph;
}

/** What a format needs to know besides. */
export interface Knowledge {
  readonly types: FactTypes;
  readonly mappings: Mappings;
  /** Columns of the terminal, for what is made for reading. */
  readonly width: number;
}

export type Content = string | Uint8Array;

/** How a format is written. What it is called, and what the help says of it, stands in formats.ts. */
export type Exporter =
  | StreamExporter
  | {
      /** One file. */
      readonly kind: 'file';
      readonly write: (collected: Collected, knowledge: Knowledge) => Content;
    }
  | {
      /** A folder of files, by their names. */
      readonly kind: 'folder';
      readonly write: (collected: Collected, knowledge: Knowledge) => ReadonlyMap<string, Content>;
      /** The same of articles that come one by one and wait in a folder, where that takes less memory. */
      readonly open?: (folder: string, knowledge: Knowledge) => FolderStream;
      /** What to do with the folder, told to the user when it is written. */
      readonly next?: (folder: string) => string;
    };

/** A format that is written as the articles come, with a record in the place of what could not be read. */
export interface StreamExporter {
  readonly kind: 'stream';
  readonly article: (records: ArticleRecords) => string;
  readonly error: (error: ErrorRecord) => string;
  readonly end: (end: EndRecord) => string;
}

/** A folder of files that is made of articles which come one by one. */
export interface FolderStream {
  readonly add: (records: ArticleRecords) => void;
  /** When all articles are there: every file, in pieces. */
  readonly files: () => Iterable<readonly [name: string, pieces: Iterable<string>]>;
  /** How many texts came from several sources; known when files are. */
  readonly severalSources: () => number;
}
