import type { Piece } from '../groups/types.js';
import type { Spine } from './spine.js';

/** Where the subject of a verb with tense stands. Places are those of the sentence's pieces. */
export type FoundSubject =
  | { readonly kind: 'groups'; readonly at: number }
  /** The antecedent of "which", "who", "that". */
  | { readonly kind: 'relative'; readonly at: number }
  /** Behind the verb: '"…," said Ann Lee'. */
  | { readonly kind: 'inverted'; readonly at: number }
  /** That of another verb: "bought Foo and sold Bar". */
  | { readonly kind: 'shared'; readonly with: number }
  | { readonly kind: 'none' };

/** What the frames of a sentence tell of its verbs, by their places. */
export interface VerbFrames {
  /** The subjects of verbs with tense; none for a participle. */
  readonly subjects: ReadonlyMap<number, FoundSubject>;
  /** Verbs in "-ed" without auxiliary that are participles. */
  readonly participles: ReadonlySet<number>;
  /** The verb with tense whose subject stands at a place. */
  readonly verbOf: ReadonlyMap<number, number>;
  /** Places of subjects of a main clause right behind the verb of the one in front of it. */
  readonly apart: ReadonlySet<number>;
}

/** The same while it is being read. */
export interface FoundFrames {
  readonly subjects: Map<number, FoundSubject>;
  readonly participles: Set<number>;
  readonly verbOf: Map<number, number>;
  readonly apart: Set<number>;
}

/** A clause that is open: what may still be its subject, and its verb once that has come. */
export interface Frame {
  readonly kind: 'main' | 'subordinate' | 'relative';
  /** Noun links that nothing governs, in order. */
  readonly free: number[];
  /** Its verb with tense that came last; -1 before there is one. */
  verb: number;
  /** What a relative clause is told of; -1 for none. */
  readonly antecedent: number;
  /** Place of the relative pronoun; -1 where there is none. */
  readonly opening: number;
}

/** A clause that nothing was read of yet. */
export const open = (kind: Frame['kind'], antecedent = -1, opening = -1): Frame => ({
  kind,
  free: [],
  verb: -1,
  antecedent,
  opening,
});

/** What the reader knows at a verb. */
export interface VerbPlace {
  readonly spine: Spine;
  readonly q: number;
  /** The piece right behind it. */
  readonly behind: Piece | undefined;
  readonly frame: Frame;
  /** The verb before it in the spine, of whatever form; -1 for none. */
  readonly lastVerb: number;
  /** A conjunction joins it to a verb before. */
  readonly joined: boolean;
  /** … right behind a participle and its phrases: "founded in 1990 and based in Oslo". */
  readonly joinedToParticiple: boolean;
  /** Noun link that would be its subject if it has tense; -1 for none. */
  readonly free: number;
  /** That noun has no verb yet. */
  readonly waiting: boolean;
}
