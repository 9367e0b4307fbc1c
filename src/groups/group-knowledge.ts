import type { TaggedUnit } from './types.js';

/** Questions about names that noun groups must ask of the entity table and the lexicon. */
export interface GroupKnowledge {
  readonly isPerson: (unit: TaggedUnit) => boolean;
  readonly isPlace: (unit: TaggedUnit) => boolean;
  /** A state or province: what a town may be named together with. */
  readonly isRegion: (unit: TaggedUnit) => boolean;
  readonly isCountry: (unit: TaggedUnit) => boolean;
  readonly isProduct: (unit: TaggedUnit) => boolean;
  readonly inClass: (unit: TaggedUnit, className: string) => boolean;
  /** In headlines no comma need part a name from what describes it: "Foo Buys Bar | Makers of Bikes". */
  readonly headline: boolean;
  /** "App", "Platform", "Startup": said of a name in headlines. */
  readonly isDescriptor: (unit: TaggedUnit) => boolean;
}
