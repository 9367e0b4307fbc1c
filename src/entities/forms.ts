import type { Cue, Weights } from './weights.js';
import { TYPES } from './weights.js';
import { acronymsOf, identityKey } from './keys.js';
import type { Piece } from './runs.js';
import type { EntityType } from './types.js';
import type { NameWords } from './words.js';

/** One name at one place, with what speaks for its type. */
export interface Draft extends Piece {
  readonly text: string;
  /** Offset in the document behind `text`. */
  readonly textEnd: number;
  readonly cues: readonly Cue[];
  readonly sentence: number;
  readonly headline: boolean;
  readonly ticker?: string;
  /** Index of the token after what belongs to the name but is no part of it: a ticker or acronym in brackets. */
  readonly tail: number;
  /** It is told to be somebody's unit or parent: "its insurance arm, Foo Life". */
  readonly related?: true;
  /** "and" and another name stand before it. */
  readonly joined?: true;
  /** For an acronym in brackets: index in the drafts of the name it stands for. */
  readonly acronymOf?: number;
}

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
  readonly scores: Record<EntityType, number>;
  type: EntityType;
}

/** Groups names that are written alike. A surname after "Mr" is kept apart from the same bare word. */
export function makeForms(drafts: readonly Draft[], words: NameWords, weights: Weights): Form[] {
  const forms = new Map<string, Form>();
  drafts.forEach((draft, index) => {
    const key = identityKey(draft.text, words);
    if (key.length === 0) return;
    const titled = draft.title !== undefined && key.length === 1;
    const id = key.join(' ') + (titled ? '|person' : '');
    const form = forms.get(id) ?? {
      id,
      key,
      titled,
      acronyms: acronymsOf(draft.text),
      singleToken: draft.end - draft.first === 1,
      drafts: [],
      scores: noScores(),
      type: 'Organization' as EntityType,
    };
    form.drafts.push(index);
    forms.set(id, form);
  });
  for (const form of forms.values()) {
    Object.assign(
      form.scores,
      scoresOf(
        form.drafts.flatMap((i) => drafts[i]?.cues ?? []),
        weights,
      ),
    );
    form.type = bestType(form.scores);
  }
  return [...forms.values()];
}

/** "Mr Tsutsumi" elsewhere makes a person of "Yoshiaki Tsutsumi", "Mr Xing" of "Xing Wangli": adds that cue. */
export function withTitles(drafts: readonly Draft[], words: NameWords): Draft[] {
  const titled = new Set<string>();
  for (const draft of drafts) {
    const key = draft.title === undefined ? [] : identityKey(draft.text, words);
    if (key.length === 1) titled.add(key[0] ?? '');
  }
  return drafts.map((draft) => {
    const length = draft.end - draft.first;
    if (titled.size === 0 || length < 2 || length > 4) return draft;
    const key = identityKey(draft.text, words);
    const named = titled.has(key[key.length - 1] ?? '') || titled.has(key[0] ?? '');
    return named ? { ...draft, cues: [...draft.cues, 'titled-elsewhere' as const] } : draft;
  });
}

const noScores = (): Record<EntityType, number> => ({
  Organization: 0,
  Person: 0,
  Product: 0,
  Place: 0,
});

/** Weighs cues: the same cue again counts less and less, so that no one habit of an article decides alone. */
export function scoresOf(cues: readonly Cue[], weights: Weights): Record<EntityType, number> {
  const counts = new Map<Cue, number>();
  for (const cue of cues) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  const scores = noScores();
  for (const type of TYPES) {
    for (const [cue, count] of counts)
      scores[type] += (weights[type].get(cue) ?? 0) * Math.min(2, Math.sqrt(count));
  }
  return scores;
}

/** The type with the highest score; the earlier of equals. */
export function bestType(scores: Readonly<Record<EntityType, number>>): EntityType {
  return TYPES.reduce(
    (best, type) => (scores[type] > scores[best] ? type : best),
    'Organization' as EntityType,
  );
}

/** How far the best type is ahead of the next. */
export function margin(scores: Readonly<Record<EntityType, number>>): number {
  const sorted = TYPES.map((type) => scores[type]).sort((a, b) => b - a);
  return (sorted[0] ?? 0) - (sorted[1] ?? 0);
}
