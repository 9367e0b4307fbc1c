import type { Kind, Scores } from './types.js';
import { INSIDE, KINDS, type Cue, type Weights } from './weights.js';
import { acronymsOf, identityKey } from './keys.js';
import type { Piece } from './runs.js';
import type { NameWords } from './words.js';

/** One name at one place, with what speaks for its type. */
export interface Draft extends Piece {
  readonly text: string;
  /** Its words for comparing. */
  readonly words: readonly string[];
  /** Offset in the document behind `text`. */
  readonly textEnd: number;
  readonly cues: readonly Cue[];
  readonly sentence: number;
  readonly headline: boolean;
  readonly ticker?: string;
  /** Index of the token after what belongs to the name but is no part of it: a ticker or acronym in brackets. */
  readonly tail: number;
  /** It is told to be somebody's unit or parent: "its insurance arm, Foo Life". */
  readonly related: boolean;
  /** "and" and another name stand before it. */
  readonly joined: boolean;
  /** For what brackets say that a name is called, or its acronym there: index in the drafts of that name. */
  readonly shortOf?: number;
}

/** All drafts have the same properties in the same order, which makes reading them fast. */
export const makeDraft = (
  { first, end, bought, how, title }: Piece,
  { text, words, textEnd, sentence, headline }: Written,
  cues: readonly Cue[],
  { ticker, tail, related, joined, shortOf }: Beside,
): Draft => ({
  first,
  end,
  bought,
  how,
  title,
  text,
  words,
  textEnd,
  cues,
  sentence,
  headline,
  ticker,
  tail,
  related,
  joined,
  shortOf,
});

/** How and where a name is written. */
export type Written = Pick<Draft, 'text' | 'words' | 'textEnd' | 'sentence' | 'headline'>;

/** What stands beside a name and says more of it. */
type Beside = Pick<Draft, 'ticker' | 'tail' | 'related' | 'joined' | 'shortOf'>;

const withCues = (draft: Draft, more: readonly Cue[]): Draft =>
  makeDraft(draft, draft, draft.cues.concat(more), draft);

/** All places of an article where a name is written in one way (but for case, legal suffix and the like). */
export interface Form {
  readonly id: string;
  readonly key: readonly string[];
  /** A bare surname with "Mr": it can never be an organisation. */
  readonly titled: boolean;
  /** Letters that may stand for it. */
  readonly acronyms: ReadonlySet<string>;
  /** Written as one token ("Coca-Cola"). */
  readonly singleToken: boolean;
  /** Indexes of drafts, in order. */
  readonly drafts: number[];
  readonly scores: Scores;
  type: Kind;
}

/** Groups names that are written alike. A surname after "Mr" is kept apart from the same bare word. */
export function makeForms(drafts: readonly Draft[], words: NameWords, weights: Weights): Form[] {
  const forms = new Map<string, Form>();
  drafts.forEach((draft, index) => {
    const key = identityKey(draft.words, words);
    if (key.length === 0) return;
    const titled = draft.title !== undefined && key.length === 1;
    const id = key.join(' ') + (titled ? '|person' : '');
    const form = forms.get(id) ?? {
      id,
      key,
      titled,
      acronyms: acronymsOf(draft.words),
      singleToken: draft.end - draft.first === 1,
      drafts: [],
      scores: noScores(),
      type: 'Organization' as Kind,
    };
    form.drafts.push(index);
    forms.set(id, form);
  });
  for (const form of forms.values()) {
    const own = form.drafts.map((i) => drafts[i]!);
    Object.assign(form.scores, scoresOf(own, weights));
    form.type = bestKind(form.scores);
  }
  return [...forms.values()];
}

/** "Mr Tsutsumi" elsewhere makes a person of "Yoshiaki Tsutsumi", "Mr Xing" of "Xing Wangli": adds that cue. */
export function withTitles(drafts: readonly Draft[], words: NameWords): Draft[] {
  const titled = new Set<string>();
  for (const draft of drafts) {
    const key = draft.title === undefined ? [] : identityKey(draft.words, words);
    if (key.length === 1) titled.add(key[0] ?? '');
  }
  return drafts.map((draft) => {
    const length = draft.end - draft.first;
    if (titled.size === 0 || length < 2 || length > 4) return draft;
    const key = identityKey(draft.words, words);
    const named = titled.has(key[key.length - 1] ?? '') || titled.has(key[0] ?? '');
    return named ? withCues(draft, ['titled-elsewhere']) : draft;
  });
}

/** What the other names of the article say of a single word: "Lee" behind "Ann Lee", "Norvane" before "Norvane Corp". */
export function withArticle(drafts: readonly Draft[], words: NameWords, business: boolean): Draft[] {
  const [heads, tails] = [new Map<string, Set<Cue>>(), new Map<string, Set<Cue>>()];
  const add = (map: Map<string, Set<Cue>>, word: string, cue: Cue): void => {
    const known = map.get(word);
    if (known) known.add(cue);
    else map.set(word, new Set([cue]));
  };
  for (const draft of drafts) {
    if (draft.end - draft.first < 2) continue;
    const key = identityKey(draft.words, words);
    const person = draft.cues.some((cue) => PERSON_CUES.has(cue));
    const organization = draft.cues.some((cue) => ORGANIZATION_CUES.has(cue));
    const [head, tail] = [key[0] ?? '', key[key.length - 1] ?? ''];
    if (key.length > 1) add(tails, tail, person ? 'tail-of-person' : 'tail-of-other');
    if (person && key.length > 1) add(heads, head, 'head-of-person');
    if (organization) add(heads, head, 'head-of-organization');
  }
  return drafts.map((draft) => {
    const word = draft.end - draft.first === 1 ? (identityKey(draft.words, words)[0] ?? '') : '';
    const cues = [...(heads.get(word) ?? []), ...(tails.get(word) ?? [])];
    if (business) cues.push('in-business');
    return cues.length === 0 ? draft : withCues(draft, cues);
  });
}
const PERSON_CUES: ReadonlySet<Cue> = new Set([
  'given-name',
  'honorific',
  'kept-title',
  'initial',
  'titled-elsewhere',
  'office-after',
]);
const ORGANIZATION_CUES: ReadonlySet<Cue> = new Set(['legal-form', 'organization-word', 'ticker']);

const noScores = (): Scores => ({ Organization: 0, Person: 0, Product: 0, Place: 0, Nothing: 0 });

/** How much each cue of a name counts: what its words say is said once, what stands around it less and less. */
export function countedCues(drafts: readonly Pick<Draft, 'cues'>[]): Map<Cue, number> {
  const counts = new Map<Cue, number>();
  for (const { cues } of drafts) for (const cue of cues) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  for (const [cue, count] of counts) counts.set(cue, INSIDE.has(cue) ? 1 : Math.min(2, Math.sqrt(count)));
  return counts;
}

/** How much speaks for each kind: the weights of all cues. */
export function scoresOf(drafts: readonly Pick<Draft, 'cues'>[], weights: Weights): Scores {
  const sums = new Float64Array(KINDS.length);
  for (const [cue, times] of countedCues(drafts)) {
    const row = weights.get(cue);
    if (row) for (let i = 0; i < sums.length; i++) sums[i]! += (row[i] ?? 0) * times;
  }
  const scores = noScores();
  KINDS.forEach((kind, i) => (scores[kind] = sums[i]!));
  return scores;
}

/** So far `Nothing` must be ahead: a name that is lost costs more facts than a wrong one spoils. */
const LEAD_OF_NOTHING = 1.05;

/** The kind with the highest score; the earlier of equals. */
export function bestKind(scores: Readonly<Scores>): Kind {
  const lead = (kind: Kind): number => scores[kind] - (kind === 'Nothing' ? LEAD_OF_NOTHING : 0);
  return KINDS.reduce((best, kind) => (lead(kind) > lead(best) ? kind : best), 'Organization' as Kind);
}

/** How far the best kind is ahead of the next. */
export function margin(scores: Readonly<Scores>): number {
  const sorted = KINDS.map((kind) => scores[kind]).sort((a, b) => b - a);
  return (sorted[0] ?? 0) - (sorted[1] ?? 0);
}
