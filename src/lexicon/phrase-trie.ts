/** The phrases that go on with a word, by that word, and what the phrase that ends here stands for. */
export interface TrieNode<Value> {
  readonly next: Map<string, TrieNode<Value>>;
  value: Value | undefined;
}

const newNode = <Value>(): TrieNode<Value> => ({ next: new Map(), value: undefined });

/** Phrases as sequences of words (a trie, Fredkin 1960), found at a place in a text in one look for each word. */
export class PhraseTrie<Value> {
  readonly root: TrieNode<Value> = newNode();

  /** The place of a phrase, made where it has none; of no words it is the root. */
  place(words: readonly string[]): TrieNode<Value> {
    let node = this.root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = newNode()));
      node = next;
    }
    return node;
  }

  /** What exactly this phrase stands for. */
  get(words: readonly string[]): Value | undefined {
    let node: TrieNode<Value> | undefined = this.root;
    for (const word of words) node = node?.next.get(word);
    return node?.value;
  }

  /** True when some phrase starts with this word. */
  begins(word: string): boolean {
    return this.root.next.has(word);
  }

  /** True when some phrase of two words or more starts with this word. */
  beginsLonger(word: string): boolean {
    return (this.root.next.get(word)?.next.size ?? 0) > 0;
  }
}
