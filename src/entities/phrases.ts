import type { Lexicon } from '../lexicon/types.js';
import { cutTokens } from '../text/tokens.js';
import type { Token } from '../text/types.js';

/** Names as sequences of lower-case tokens, found at a place in one look per token. */
export class PhraseIndex {
  private readonly byFirst = new Map<string, string[][]>();

  /** Adds a name; adding it twice changes nothing. */
  add(words: readonly string[]): void {
    const first = words[0];
    if (first === undefined) return;
    const known = this.byFirst.get(first) ?? [];
    if (known.some((k) => k.length === words.length && k.every((w, i) => w === words[i]))) return;
    known.push([...words]);
    known.sort((a, b) => b.length - a.length);
    this.byFirst.set(first, known);
  }

  /** Number of tokens of the longest name that starts at `at`; 0 when none does. */
  longest(tokens: readonly Token[], at: number, end: number): number {
    for (const words of this.byFirst.get(tokens[at]?.lower ?? '') ?? []) {
      if (at + words.length <= end && words.every((word, i) => tokens[at + i]?.lower === word))
        return words.length;
    }
    return 0;
  }

  /** True when some name starts with this word. */
  begins(word: string): boolean {
    return this.byFirst.has(word);
  }

  /** True when some name of two words or more starts with this word. */
  beginsLonger(word: string): boolean {
    return this.byFirst.get(word)?.some((known) => known.length > 1) ?? false;
  }

  /** True when exactly this sequence was added. */
  has(words: readonly string[]): boolean {
    return (this.byFirst.get(words[0] ?? '') ?? []).some(
      (known) => known.length === words.length && known.every((word, i) => word === words[i]),
    );
  }
}

const cache = new WeakMap<Lexicon, PhraseIndex>();
const EMPTY = new PhraseIndex();

/** The list of well-known names, cut like text; built once for each lexicon. */
export function knownPhrases(lexicon: Lexicon, knownNames: boolean): PhraseIndex {
  if (!knownNames) return EMPTY;
  const made = cache.get(lexicon);
  if (made) return made;
  const index = new PhraseIndex();
  for (const name of lexicon.valuesOf('known-name').keys()) {
    index.add(cutTokens(name, 0, name.length, () => false).map((token) => token.text));
  }
  cache.set(lexicon, index);
  return index;
}
