import type { Mask } from '../grammar/readings.js';
import type { NameMention } from '../entities/types.js';
import type { Readings } from '../lexicon/readings.js';
import type { Value } from '../mentions/types.js';

export type Tag =
  | 'name'
  | 'value'
  | 'noun'
  | 'adjective'
  | 'adverb'
  | 'determiner'
  | 'possessive-pronoun'
  | 'pronoun'
  | 'verb'
  | 'modal'
  | 'auxiliary'
  | 'negation'
  | 'to'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'relative'
  | 'possessive'
  | 'comma'
  | 'dash'
  | 'open'
  | 'close'
  | 'quote'
  | 'colon'
  | 'stop'
  | 'other';

/** What begins at each token of a document; undefined where nothing does. */
export type ByToken<Thing> = readonly (Thing | undefined)[];

/** What stands as one word in the sentence: a token, a phrase of the lexicon, a name or a value. Tokens `first` to before `end`. */
export interface Unit {
  readonly first: number;
  readonly end: number;
  readonly lower: string;
  readonly capital: boolean;
  readonly readings: Readings;
  readonly name?: NameMention;
  readonly value?: Value;
}

/** A unit whose part of speech is decided; `readings` are those that agree with it. */
export interface TaggedUnit extends Unit {
  readonly tag: Tag;
  /** What the grammar left of its readings. */
  readonly reading: Mask;
}

/**
 * A noun group: determiner, modifiers, head. "its 40 percent stake", "e-commerce group Alibaba" (head Alibaba, title
 * "e-commerce group"), "Nissan chairman Carlos Ghosn" (title "Nissan chairman"), "News Corp's News International unit"
 * (owner News Corp, head unit, modifier News International).
 */
export interface NounGroup {
  readonly kind: 'noun';
  readonly first: number;
  readonly end: number;
  /** "the", "a", "this", "some" …, lower case. */
  readonly determiner?: string;
  /** "all", "all of": a determiner that says how much of it. */
  readonly quantifier?: TaggedUnit;
  /** "its", "their" …, lower case. */
  readonly possessivePronoun?: string;
  /** Possessor: "Yahoo" of "Yahoo's stake". */
  readonly owner?: NounGroup;
  /** What stands between determiner and head: adjectives, nouns, names, values. */
  readonly modifiers: readonly TaggedUnit[];
  readonly head: TaggedUnit;
  /** The words before a name that say what it is ("e-commerce group", "Nissan chairman"), as a group of their own. */
  readonly title?: NounGroup;
  readonly plural: boolean;
  /** Its head names a place. */
  readonly place: boolean;
}

export type Tense = 'past' | 'present' | 'future' | 'infinitive' | 'gerund' | 'participle';

/** Auxiliaries, adverbs and a main verb: "has not yet agreed". */
export interface VerbGroup {
  readonly kind: 'verb';
  readonly first: number;
  readonly end: number;
  /** Main verb, as unit. */
  readonly head: TaggedUnit;
  readonly lemma: string;
  readonly classes: readonly string[];
  readonly tense: Tense;
  readonly passive: boolean;
  readonly perfect: boolean;
  readonly progressive: boolean;
  /** "may", "would" …, lower case. */
  readonly modal?: string;
  readonly negated: boolean;
  /** Adverbs and negations inside the group, lower case. */
  readonly adverbs: readonly string[];
  /** No auxiliary: "acquired" may be a past tense or a participle, the clause decides. */
  readonly bare: boolean;
  /** Whether its form says that its subject is one or several; undefined where it says neither. */
  readonly number?: 'singular' | 'plural' | undefined;
  /** It begins with a bare infinitive ("step down", "be replaced"): what shares a modal or "to" with a verb before it. */
  readonly base: boolean;
}

/** Any other unit that structures the sentence. */
export interface Mark {
  readonly kind: 'mark';
  readonly first: number;
  readonly end: number;
  readonly tag: Tag;
  readonly lower: string;
  readonly unit: TaggedUnit;
}

export type Piece = NounGroup | VerbGroup | Mark;
