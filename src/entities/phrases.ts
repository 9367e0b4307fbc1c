import type { Lexicon } from '../lexicon/types.js';
import { cutTokens } from '../text/tokens.js';
import type { Token } from '../text/types.js';

/** The names that go on with a word, by that word (a trie, after Fredkin 1960). */
interface Node {
  readonly next: Map<string, Node>;
  /** Whether a name ends here. */
  ends: boolean;
}

const newNode = (): Node => ({ next: new Map(), ends: false });

/** Names as sequences of lower-case tokens, found at a place in one look per token. */
export class PhraseIndex {
  private readonly root = newNode();

  /** Adds a name; adding it twice changes nothing. */
  add(words: readonly string[]): void {
    if (words.length === 0) return;
    let node = this.root;
    for (const word of words) {
      const next = node.next.get(word) ?? newNode();
      node.next.set(word, next);
      node = next;
    }
    node.ends = true;
  }

  /** Number of tokens of the longest name that starts at `at`; 0 when none does. */
  longest(tokens: readonly Token[], at: number, end: number): number {
    let length = 0;
    let node = this.root.next.get(tokens[at]?.lower ?? '');
    for (let next = at + 1; node && next <= end; next++) {
      if (node.ends) length = next - at;
      node = node.next.get(tokens[next]?.lower ?? '');
    }
    return length;
  }

  /** True when some name starts with this word. */
  begins(word: string): boolean {
    return this.root.next.has(word);
  }

  /** True when some name of two words or more starts with this word. */
  beginsLonger(word: string): boolean {
    return (this.root.next.get(word)?.next.size ?? 0) > 0;
  }

  /** True when exactly this sequence was added. */
  has(words: readonly string[]): boolean {
    let node: Node | undefined = this.root;
    for (const word of words) node = node?.next.get(word);
    return node?.ends ?? false;
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
