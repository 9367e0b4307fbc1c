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
  /** Entities the group stands for; several for "the two companies". */
  of(group: NounGroup): readonly Referent[];
  /** Entities its possessor stands for: "its", "Yahoo's". */
  ownerOf(group: NounGroup): readonly Referent[];
  /** The job that the person it stands for was last said to have. */
  officeOf(group: NounGroup): Office | undefined;
  /** Prepositional phrases behind such a job, which may stand in another sentence. */
  phrasesBehind(office: NounGroup): readonly PrepositionPhrase[];
  /** The organization spoken of where a description stands that names none: "chairman Ann Lee said". */
  topicAt(group: NounGroup): readonly Referent[];
}
