import type { Span } from '../article/types.js';
import type { PrepositionPhrase } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { Office } from './offices.js';

/** What a noun group stands for: an entity of the article, by name, pronoun or description. */
export interface Referent {
  readonly entity: number;
  /** The words that stand for it. */
  readonly span: Span;
  readonly by: 'name' | 'pronoun' | 'description';
  /** 0 to 1. */
  readonly certainty: number;
}

/** What each noun group of the article stands for. Groups that stand for no entity have none. */
export interface References {
  /** How many sentences were read; more than those take more work than an article may. */
  readonly sentences: number;
  /** Entities the group stands for; several for "the two companies". */
  of(group: NounGroup): readonly Referent[];
  /** Entities its possessor stands for: "its", "Yahoo's". */
  ownerOf(group: NounGroup): readonly Referent[];
  /** The job that the person it stands for was last said to have. */
  officeOf(group: NounGroup): Office | undefined;
  /** The one organization that a person manages in this article, and for which she deals; by index. */
  actsFor(person: number): number | undefined;
  /** Prepositional phrases behind such a job, which may stand in another sentence. */
  phrasesBehind(office: NounGroup): readonly PrepositionPhrase[];
  /** The organization spoken of where a description stands that names none: "chairman Ann Lee said". */
  topicAt(group: NounGroup): readonly Referent[];
  /** Who issues the release that the article is, by index; undefined where it is none. */
  readonly issuer: number | undefined;
  /** Organizations that only say what they expect of others (analysts, those who poll them), by index. */
  readonly onlookers: ReadonlySet<number>;
}

/**
 * How something is referred to; `rules/lexicon/antecedents.yml` has a table of weights for each. `he` is "she" as well,
 * `description` "the company", `topic`: nothing refers, but somebody must be meant.
 */
export type ReferenceKind = 'he' | 'it' | 'they' | 'description' | 'topic';

/** What a reference may mean: an entity, or something without a name. Cues have the names of `rules/lexicon/antecedents.yml`. */
export interface Candidate {
  readonly entity: number | undefined;
  /** What the text so far says for it or against it: one list for all that stand alike. */
  readonly standing: readonly string[];
  /** What hangs on the words that refer. */
  readonly own: readonly (string | false)[];
  /** It was mentioned last of all. */
  readonly nearest: boolean;
  /** Token where it was mentioned last. */
  readonly lastToken: number;
}

/** All that speaks for a candidate or against it. */
export const cuesOf = ({ standing, own, nearest }: Candidate): string[] => [
  ...standing,
  ...own.filter((cue) => cue !== false),
  ...(nearest ? ['nearest'] : []),
];

/** A reference for which somebody has to be chosen. */
export interface Choice {
  readonly kind: ReferenceKind;
  readonly span: Span;
  readonly candidates: readonly Candidate[];
  /** How many are meant: "both companies" are two. */
  readonly count: number;
}

/** The entities among the candidates, best first; none where it has to be left open or something without a name is meant. */
export type Judge = (choice: Choice) => readonly number[];
