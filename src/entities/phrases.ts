import { PhraseTrie } from '../lexicon/phrase-trie.js';
import type { Lexicon } from '../lexicon/types.js';
import { cutTokens } from '../text/tokens.js';
import { oncePer } from '../once.js';
import type { Token } from '../text/types.js';

/** Names as sequences of lower-case tokens. */
export class NameIndex extends PhraseTrie<true> {
  /** Adds a name; adding it twice changes nothing. */
  add(words: readonly string[]): void {
    if (words.length > 0) this.place(words).value = true;
  }

  /** True when exactly this sequence was added. */
  has(words: readonly string[]): boolean {
    return this.get(words) === true;
  }

  /** Number of tokens of the longest name that starts at `at`; 0 when none does. */
  longest(tokens: readonly Token[], at: number, end: number): number {
    let length = 0;
    let node = this.root.next.get(tokens[at]?.lower ?? '');
    for (let next = at + 1; node && next <= end; next++) {
      if (node.value) length = next - at;
      node = node.next.get(tokens[next]?.lower ?? '');
    }
    return length;
  }
}

const EMPTY = new NameIndex();

/** The list of well-known names, cut like text; built once for each lexicon. */
export function knownPhrases(lexicon: Lexicon, knownNames: boolean): NameIndex {
  return knownNames ? listedNames(lexicon) : EMPTY;
}

const listedNames = oncePer((lexicon: Lexicon) => {
  const index = new NameIndex();
  for (const name of lexicon.valuesOf('known-name').keys())
    index.add(cutTokens(name, 0, name.length, () => false).map((token) => token.text));
  return index;
});
