import type { EntityType } from '../entities/types.js';
import type { Status } from '../facts/types.js';

/** Where something was written, for messages: file, 1-based line and column. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

export interface RoleSpec {
  readonly required: boolean;
  /** More than one filler may stand in it ("party"). */
  readonly many: boolean;
  readonly types: readonly EntityType[];
  /** May be filled by the article's noun phrase where there is no name ("PC division"). */
  readonly unnamed: boolean;
  /** May be filled by a public body that is told by its place alone ("Milan prosecutors"). */
  readonly authority: boolean;
  /** Whose unit it is may not stand for the unit: a stake in "a unit of Foo" is none in Foo. */
  readonly itself: boolean;
  /** Word classes; whose name has a word of one for its head fills it not ("the Competition Commission" is nobody's to buy). */
  readonly never: readonly string[];
  /** `false`: who only says in the article what is expected of others (analysts, those who poll them) fills it not. */
  readonly onlooker: boolean;
  /** A person who manages an organization fills it in its name: what Vexa's chief executive buys, Vexa buys. */
  readonly manager: boolean;
}

export type Qualifier =
  'amount' | 'percent' | 'count' | 'date' | 'position' | 'metric' | 'period' | 'place' | 'text';

/** One fact type of `rules/schema.yml`. */
export interface FactType {
  readonly name: string;
  readonly description: string;
  readonly roles: Readonly<Record<string, RoleSpec>>;
  readonly qualifiers: readonly Qualifier[];
  /** Qualifiers without which there is no fact. */
  readonly requiredQualifiers: readonly Qualifier[];
  /**
   * Roles or qualifiers of which at least one must be there; empty when nothing is asked. `party+` is there when the
   * role has two fillers or more (see `missing` in complete.ts).
   */
  readonly oneOf: readonly string[];
  /** Values that tell two facts with the same fillers apart, and take part in the id. */
  readonly identifying: readonly Qualifier[];
  /** Words of identifying values that say no more than any other would: "boss" may be the chief executive told of elsewhere. */
  readonly vague: readonly string[];
  /** Plain relationship for reading at a glance. */
  readonly shortcut?: { readonly name: string; readonly from: string; readonly to: string };
  /**
   * The qualifier that says in which country the filler of a role is, and what the arrow to that country is called.
   */
  readonly country?: { readonly of: Qualifier; readonly from: string; readonly name: string };
  /** It holds for a time: told in the past tense it is `former`. */
  readonly state: boolean;
  /** Its amount may be a sum for each share (a dividend); elsewhere such a sum is left out. */
  readonly perShare: boolean;
  /** A smaller amount, in units of its currency, is what a share costs ("its 65 dlr bid"); a symbolic 1 is not. */
  readonly smallestAmount: number;
  /** Types whose facts tell the same event and say more of it ("agreed to merge into Foo"): beside one this one is left out. */
  readonly toldBy: readonly string[];
  /** With a larger percent it is a fact of that type: more than half of the shares is the company. `roles` are those it calls otherwise. */
  readonly beyond?: {
    readonly percent: number;
    readonly type: string;
    readonly roles: Readonly<Record<string, string>>;
  };
  /** What is said to come is a forecast, which nobody agreed: `proposed`, never `agreed`. */
  readonly forecast: boolean;
  /** The role whose filler the `text` qualifier describes. */
  readonly describes?: string;
  /**
   * How `finfacts view` shows it: types of one family have one colour; a type of `ownership` says that who the shortcut
   * comes from owns, wholly or in part, what it leads to.
   */
  readonly view?: { readonly family: string; readonly label?: string; readonly ownership?: true };
  /**
   * When two facts tell the same, for `finfacts eval`: roles that must agree (`party+`: two of its fillers), of which
   * one must agree (`#amount` is a value), and values that must agree (`percent?`: if both have it).
   */
  readonly evaluation: Readonly<Record<'required' | 'either' | 'identifying', readonly string[]>>;
}

/**
 * A slot of a record (see below). Of clauses: `subject`, `object`, `complement` (second noun group: "named Lu CEO"),
 * `infinitive`. Of noun groups: `owner` (possessor: "Nissan's", "its"), `modifier` (a name in front: "Nissan chairman"),
 * `agent` (owner, by-phrase or the subject of the verb whose object it is). Of both: any preposition (`of`, `in`, `by`,
 * `for`, …) and `percent`, `money`, `count`, `date`, `place-adjective` ("French"), `based-in` ("Paris-based"), `head` (the
 * noun group's own words).
 */
export type SlotName = string;

/** What a slot must hold, and where it goes. */
export type SlotPattern =
  /** Fills a role or qualifier (`target`), only with the given filters; `negate` turns a percent's sign (`-percent`). */
  | {
      readonly kind: 'bind';
      readonly name: string;
      readonly filters: readonly SlotFilter[];
      readonly negate: boolean;
    }
  /** A phrase type: `Stake(percent, company, owner: seller)`: phrase variable → role or qualifier. */
  | { readonly kind: 'phrase'; readonly phrase: string; readonly bind: Readonly<Record<string, string>> }
  /** Only a condition: `$company-noun`, `Organization`. */
  | { readonly kind: 'test'; readonly filters: readonly SlotFilter[] };

export type SlotFilter =
  | { readonly kind: 'class'; readonly className: string; readonly negated: boolean }
  | {
      readonly kind: 'type';
      readonly type: EntityType | 'Money' | 'Percent' | 'Count' | 'Date' | 'Name' | 'Noun';
      readonly negated: boolean;
    };

export interface Slot {
  /** `in|of` gives two names: the first that holds something is taken. */
  readonly names: readonly SlotName[];
  /** Alternatives, in order: the first that fits is taken. */
  readonly patterns: readonly SlotPattern[];
  readonly required: boolean;
}

/**
 * What sets a frame off. `verb`: a clause whose verb is of a class (any voice, tense, mood). `noun`: a noun group whose
 * head is of a class, with what belongs to it. `is`: a noun group said of another one, as copula ("X is a unit of Y"),
 * apposition ("X, a unit of Y,"), title ("Y unit X", "chief executive Ann Lee") or "as"; its `subject` is what it is said
 * of, its other slots are the noun group's. `figure`: a value that is told of a noun of the class, whatever verb, noun or
 * preposition tells it ("sales rose 5% to $3m", "a 5% rise in sales", "sales of $3m").
 */
export type TriggerKind = 'verb' | 'noun' | 'is' | 'figure';

export interface Frame {
  readonly kind: 'frame';
  /** `stake-purchase/buy-stake`. */
  readonly id: string;
  readonly fact: string;
  readonly trigger: TriggerKind;
  /** Classes (any of them) of the trigger word; for `is` and `noun` `*` stands for any noun. */
  readonly classes: readonly string[];
  readonly slots: readonly Slot[];
  /** Slots that must not hold what they say. */
  readonly unless: readonly Slot[];
  /** Only where trigger and clause give one of these statuses; absent: any. */
  readonly when?: readonly Status[];
  /** Several that fill a role that takes many have a fact each: always, or where the noun, or the object of the verb, is in the plural ("rival bids by"). */
  readonly apart?: 'always' | 'plural';
  /** Constant qualifiers, as `position: chief executive`. */
  readonly set: Readonly<Record<string, string>>;
  /** Status that the trigger itself gives ("bid" → proposed); what the clause says comes on top. */
  readonly status?: Status;
  /** The same entity may fill two roles (a company buys its own shares). */
  readonly reflexive: boolean;
  /** It tells no fact but adds what it says to the one of its type that was told last ("the price was $5 million"). */
  readonly completes: boolean;
  /** It completes, and says what became of it: "the deal collapsed". */
  readonly advances: boolean;
  /** Roles that the open fact of its type told last gives: "Foo made a rival offer" for the same target. */
  readonly takes: readonly string[];
  /** Its verb begins a state, so that its past tense says that the state holds ("raised its stake to 18 percent"). */
  readonly begins: boolean;
  /** What it tells holds, whatever the clause around it says is to come ("will reduce its debt of $5m"). */
  readonly state: boolean;
  /** The line of the file on which this wording is written: that of the frame, or of an alternative under `else`. */
  readonly line: number;
  /** 0 to 1, before what entities and clause add or take. */
  readonly confidence: number;
  readonly origin: Origin;
}

/** Surface pattern for what has no clause: a sequence of elements, matched with backtracking inside one sentence. */
export interface SurfacePattern {
  readonly kind: 'pattern';
  readonly id: string;
  readonly fact: string;
  readonly sequence: readonly PatternElement[];
  readonly set: Readonly<Record<string, string>>;
  readonly status?: Status;
  readonly reflexive: boolean;
  readonly confidence: number;
  /** Only in sentences of this mode; absent: in all. */
  readonly mode?: 'prose' | 'headline';
  readonly origin: Origin;
}

export type PatternElement =
  /** A word as it stands, lower case. */
  | { readonly kind: 'word'; readonly word: string }
  /** `$buy`: a word or phrase of a class, in any form. */
  | { readonly kind: 'class'; readonly className: string }
  /** `@buyer:Organization`, `@amount:Money`, `@text:Noun` (a whole noun group); without name (`@:Money`) only a condition. */
  | { readonly kind: 'group'; readonly name?: string; readonly type: string }
  /** `(a|b c)`, with `?` optional. */
  | {
      readonly kind: 'choice';
      readonly options: readonly (readonly PatternElement[])[];
      readonly optional: boolean;
    }
  /** `..3`: up to three tokens, none of them ending a sentence. */
  | { readonly kind: 'gap'; readonly max: number };

export type Rule = Frame | SurfacePattern;

/** A named kind of noun group (`rules/phrases.yml`): noun frames whose slots bind variables instead of roles. */
export interface PhraseRule {
  readonly phrase: string;
  /** Classes of the head noun, or a value kind as head (`Percent`, `Money`): "18 percent of X". */
  readonly classes: readonly string[];
  readonly headValue?: 'Percent' | 'Money' | 'Count';
  readonly slots: readonly Slot[];
  readonly unless: readonly Slot[];
  readonly origin: Origin;
}

/** A fact as an example names it: `{ buyer: Northwind, percent: 12.5, amount: 340000000 USD, status: agreed }`. */
export type ExpectedFact = Readonly<Record<string, string | number | readonly string[]>>;

export interface Example {
  readonly text: string;
  readonly facts: readonly ExpectedFact[];
  /** Why nothing (or another status) is found: only of counter-examples. */
  readonly why?: string;
  readonly published?: string;
  /** Other fact types that are checked too: nothing of them may be found that `facts` does not name (by `type`). */
  readonly only: readonly string[];
  readonly fact: string;
  readonly counter: boolean;
  readonly origin: Origin;
}

/** Tenses and forms of the verb that decide a status: "is to buy" (be-to), "has to sell" (have-to), … */
export const TENSES = [
  'be-to',
  'have-to',
  'future',
  'progressive',
  'conditional',
  'past-state',
  'negated-infinitive',
  'reported-future',
] as const;

/** What one status.yml says: a folder that comes later names only what it adds or says otherwise. */
export type StatusFile = Omit<StatusTables, 'tenses'> & { readonly tenses: Partial<StatusTables['tenses']> };

/** What decides status (`rules/status.yml`): word class → status, by where the word stands. */
export interface StatusTables {
  /** Verbs (and predicate phrases) that govern the trigger by infinitive, gerund or object: "agreed to", "plans to". */
  readonly governors: Readonly<Record<string, Status>>;
  /** Verbs that govern by gerund or object alone: "quit running", but "quit to run" tells why. */
  readonly gerunds: Readonly<Record<string, Status>>;
  /** Verbs that govern what a company is to do, by infinitive alone: "hired a bank to sell". */
  readonly infinitives: Readonly<Record<string, Status>>;
  /** Verbs that govern their object in the simple present alone: "sees revenue of $5m", but "has seen revenue of $5m". */
  readonly presents: Readonly<Record<string, Status>>;
  /** Nouns that govern: "plan to buy", "talks to buy", "right to buy". */
  readonly nouns: Readonly<Record<string, Status>>;
  /** Adjectives and participles before the trigger noun: "proposed merger", "former chairman". */
  readonly adjectives: Readonly<Record<string, Status>>;
  /** Adverbs in the verb group: "reportedly", "formerly". */
  readonly adverbs: Readonly<Record<string, Status>>;
  /** Modals of the verb group, by lemma: "may", "will". */
  readonly modals: Readonly<Record<string, Status>>;
  /** Status of an infinitive after a form of "be" ("is to buy"), of future and of progressive tense. */
  readonly tenses: Readonly<Record<(typeof TENSES)[number], Status>>;
  /** Verbs whose subject comes to nothing: "the bid collapsed". */
  readonly subjects: Readonly<Record<string, Status>>;
  /** Verbs of finishing: what is only planned of them is more than planned ("expects to complete the purchase"). */
  readonly finishing: Readonly<Record<string, Status>>;
  /** Prepositions before what governs: "close to a deal to buy", "close to buying". */
  readonly nearness: Readonly<Record<string, Status>>;
  /** Words that open a condition: "if it buys Foo". */
  readonly conditions: Readonly<Record<string, Status>>;
  /** Phrases for sources without a name, anywhere in the sentence: "people familiar with the matter". */
  readonly hearsay: Readonly<Record<string, Status>>;
  /** Of two statuses on one fact, the one named first wins within a clause. */
  readonly strength: readonly Status[];
}

export interface RuleSet {
  readonly types: ReadonlyMap<string, FactType>;
  readonly frames: readonly Frame[];
  readonly patterns: readonly SurfacePattern[];
  readonly phrases: readonly PhraseRule[];
  readonly examples: readonly Example[];
  readonly status: StatusTables;
}
