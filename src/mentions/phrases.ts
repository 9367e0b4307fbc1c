import { lexemesOf, type Lexeme } from './lexemes.js';

/** A phrase of a table found at a lexeme: its value, and the lexeme after it. */
export interface PhraseHit {
  readonly value: string;
  readonly end: number;
}

interface Node {
  value: string | undefined;
  /** Next lexeme where the entry writes no space ("A$"), and where it does ("us dollars"). */
  readonly tight: Map<string, Node>;
  readonly loose: Map<string, Node>;
}

const newNode = (): Node => ({ value: undefined, tight: new Map(), loose: new Map() });

/** Words and phrases with their values, found at a place in a list of lexemes in time proportional to the phrase. */
export class PhraseTable {
  readonly #root = newNode();

  /** @param entries word or phrase (any case) → value. A space in a phrase stands for any gap or a hyphen. */
  constructor(entries: ReadonlyMap<string, string>) {
    for (const [phrase, value] of entries) {
      let node = this.#root;
      for (const lexeme of lexemesOf(phrase.trim())) {
        if (lexeme.text === '-' && lexeme.gap === 'space') continue;
        const edges = lexeme.gap === 'none' ? node.tight : node.loose;
        const next = edges.get(lexeme.lower) ?? newNode();
        edges.set(lexeme.lower, next);
        node = next;
      }
      node.value = value;
    }
  }

  /** The longest phrase that starts at lexeme `at`. */
  match(lexemes: readonly Lexeme[], at: number): PhraseHit | undefined {
    const first = this.#root.tight.get(lexemes[at]?.lower ?? '');
    return first && longest(first, lexemes, at + 1);
  }
}

function longest(node: Node, lexemes: readonly Lexeme[], at: number): PhraseHit | undefined {
  const lexeme = lexemes[at];
  let best: PhraseHit | undefined;
  if (lexeme !== undefined && lexeme.gap !== 'break' && node.tight.size + node.loose.size > 0) {
    const after = lexemes[at + 1];
    const hyphen = lexeme.text === '-' && after !== undefined && after.gap === lexeme.gap;
    const tight = lexeme.gap === 'none' ? node.tight.get(lexeme.lower) : undefined;
    const loose = node.loose.get(lexeme.lower);
    const overHyphen = hyphen ? node.loose.get(after.lower) : undefined;
    if (tight) best = longest(tight, lexemes, at + 1);
    if (loose) best = longer(best, longest(loose, lexemes, at + 1));
    if (overHyphen) best = longer(best, longest(overHyphen, lexemes, at + 2));
  }
  return best ?? (node.value === undefined ? undefined : { value: node.value, end: at });
}

/** Of two hits the one that ends later, the first of equals. */
const longer = (a: PhraseHit | undefined, b: PhraseHit | undefined): PhraseHit | undefined =>
  !a || (b && b.end > a.end) ? b : a;
