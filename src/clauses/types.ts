import type { NounGroup, Piece, VerbGroup } from '../groups/types.js';

/** How a clause hangs on what is around it. */
export type ClauseKind = 'main' | 'relative' | 'participle' | 'infinitive' | 'gerund' | 'complement';

/** What an infinitive, gerund or complement clause hangs on: "agreed to …", "plans to …" (noun), "said that …". */
export interface Governor {
  /** The governing clause, where a verb governs or the governing noun is its object. */
  readonly clause?: Clause;
  /** The governing noun group: "right" of "has the right to raise". */
  readonly noun?: NounGroup;
  /** The predicate adjective: "likely" of "is likely to buy". */
  readonly adjective?: string;
}

/** A verb group with what belongs to it, in logical order: the passive is turned round ("was bought by X": subject X). */
export interface Clause {
  readonly sentence: number;
  readonly index: number;
  /** Place of the verb group in the sentence's pieces. */
  readonly at: number;
  readonly verb: VerbGroup;
  readonly kind: ClauseKind;
  readonly passive: boolean;
  readonly subject: readonly NounGroup[];
  readonly object: readonly NounGroup[];
  /** Second noun group after the verb, or the predicate of a copula. */
  readonly complement: readonly NounGroup[];
  readonly prepositions: readonly PrepositionPhrase[];
  readonly governor?: Governor;
  /** Subject as it stands before the verb, whatever the voice: what infinitives take over. */
  readonly surfaceSubject: readonly NounGroup[];
}

export interface PrepositionPhrase {
  readonly preposition: string;
  readonly groups: readonly NounGroup[];
  /** Place of the preposition in the sentence's pieces. */
  readonly at: number;
}

/** `complement` is said of `subject`: copula, apposition, title before a name, "as". */
export interface Predication {
  readonly kind: 'copula' | 'apposition' | 'title' | 'as';
  readonly subject: readonly NounGroup[];
  readonly complement: NounGroup;
  /** All that is said in one breath, in order: "founder and chief executive"; the complement alone where there is no list. */
  readonly joined: readonly NounGroup[];
  /** Titles of the names before it in a list: "Vexa's chairman Lee and chief executive Kim" share their owner. */
  readonly sharedWith: readonly NounGroup[];
  /** The clause whose verb says it (copula, "as"), or in which the apposition stands. */
  readonly clause?: Clause;
}

/** What a noun group stands in, looked up from the group; clauses are in the order of the sentence's list. */
export interface GroupLinks {
  /** Place in the sentence's pieces; -1 for a group inside another one. */
  readonly place: number;
  readonly subjectOf: readonly Clause[];
  readonly objectOf: readonly Clause[];
  readonly surfaceSubjectOf: readonly Clause[];
  /** Clauses behind one of whose prepositions it stands. */
  readonly phraseOf: readonly Clause[];
  /** Those of which it is the object, or behind a preposition of which it stands. */
  readonly partOf: readonly Clause[];
  /** The first clause whose object or complement it is. */
  readonly argumentIn: Clause | undefined;
  /** Predications whose complement it is. */
  readonly saidIn: readonly Predication[];
}

export interface SentenceLinks {
  of(group: NounGroup): GroupLinks;
}

export interface ParsedSentence {
  readonly index: number;
  readonly pieces: readonly Piece[];
  readonly clauses: readonly Clause[];
  readonly predications: readonly Predication[];
  /** Prepositions that follow a noun group directly, by group ("stake in X for $5m": in, for). */
  readonly attached: ReadonlyMap<NounGroup, readonly PrepositionPhrase[]>;
  readonly links: SentenceLinks;
  /** Which member of its list each group is, where the sentence matches lists in order ("respectively"). */
  readonly order: ListOrder | undefined;
}

/** Places of noun groups in their lists, of which the sentence matches those at the same place. */
export type ListOrder = ReadonlyMap<NounGroup, number>;
