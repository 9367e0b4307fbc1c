import type { Filling } from './filling.js';
import type { Status } from './types.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { Allowance, Budget } from '../budget.js';
import type { EntityTable } from '../entities/types.js';
import type { NounGroup } from '../groups/types.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Referent, References } from '../references/types.js';
import type { PhraseRule, RuleSet } from '../rules/types.js';
import type { TextDocument } from '../text/types.js';

/** Everything that rules are matched against: one article, read. */
export interface ReadArticle {
  readonly document: TextDocument;
  readonly entities: EntityTable;
  readonly sentences: readonly ParsedSentence[];
  readonly references: References;
  readonly lexicon: Lexicon;
  readonly rules: RuleSet;
  readonly budget: Budget;
}

/** What the items of a list take over from what leads into it: "Foxon plans to:" */
export interface Lead {
  /** Who does what the verbs say that open the items. */
  readonly subject: Referent | undefined;
  /** What the line's own verb makes of them. */
  readonly statuses: readonly Status[];
}

/** One sentence of it, with what is looked up again and again. */
export interface SentenceContext extends ReadArticle {
  readonly sentence: ParsedSentence;
  /** Who is meant by a group that an apposition names: "a rival, Foo," → Foo. */
  readonly namedBy: ReadonlyMap<NounGroup, NounGroup>;
  /** What appositions say of a name: "Ann Lee, chairman of Foo," → chairman. */
  readonly saidOf: ReadonlyMap<NounGroup, readonly NounGroup[]>;
  /** Whose owner and prepositions hold for a noun group that is said together with others. */
  readonly shared: ReadonlyMap<NounGroup, Shared>;
  /** The names joined to the one in front of a plural noun: "its Foo and Bar units". */
  readonly listed: ReadonlyMap<NounGroup, readonly NounGroup[]>;
  /** Of which company a stake is that does not say so itself. */
  readonly toldOf: ReadonlyMap<NounGroup, readonly Filling[]>;
  /** Whom the groups asked for so far stand for, so that each is worked out once. */
  readonly meant: Map<NounGroup, readonly Referent[]>;
  /** How many fillings more may be tried, and facts made; beyond that no rule fits. */
  readonly work: Allowance;
  /** What the item of a list that it is takes over from the line that leads into it. */
  readonly lead: () => Lead | undefined;
  /** What sources without a name make of what the sentence tells. */
  readonly hearsay: () => readonly Status[];
  /** Is told of each phrase that fits; without it nobody keeps that. */
  readonly phraseFits?: (rule: PhraseRule) => void;
}

/** "Vexa's chairman and chief executive", "founder and president of Foo", "analyst Ann Lee at Foo". */
export interface Shared {
  readonly owners: readonly NounGroup[];
  readonly prepositions: readonly NounGroup[];
}

/** The words of tokens `first` to before `end`, as the article writes them. */
export function wordsOf(document: TextDocument, first: number, end: number): string {
  const from = document.tokens[first]?.start ?? 0;
  const to = document.tokens[end - 1]?.end ?? from;
  return document.text.slice(from, to).replace(/\s+/g, ' ');
}
