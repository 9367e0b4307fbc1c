import type { Value } from '../mentions/types.js';
import type { Sentence, TextDocument, Token } from '../text/types.js';
import { blockAddresses } from './addresses.js';
import { numberedNames, type NumberedNames } from './numbered.js';
import { NameIndex } from './phrases.js';
import { opensClause, nameLike } from './shape.js';
import type { NameWords } from './words.js';

/** What is known while names are cut: the text, the lists, and the names that the article itself has shown so far. */
export interface Context {
  readonly document: TextDocument;
  readonly tokens: readonly Token[];
  readonly words: NameWords;
  /** Well-known names. */
  readonly listed: NameIndex;
  /** Names that the article uses where a capital proves them. */
  readonly article: NameIndex;
  /** Tokens inside money, dates, percentages and addresses: no part of a name. */
  readonly blocked: ReadonlySet<number>;
  /** Words that the article also writes with a capital inside a sentence. */
  readonly capitalInside: ReadonlySet<string>;
  /** How often each word is written like a name, possessives left out. */
  readonly capitals: ReadonlyMap<string, number>;
  /** Words that the article also writes in lower case. */
  readonly lowerCase: ReadonlySet<string>;
  readonly numbered: NumberedNames;
}

/** Starts the context of an article: blocked tokens, and how its words are written where a capital means something. */
export function makeContext(
  document: TextDocument,
  values: readonly Value[],
  words: NameWords,
  listed: NameIndex,
): Context {
  const { tokens } = document;
  const capitalInside = new Set<string>();
  const lowerCase = new Set<string>();
  const capitals = new Map<string, number>();
  for (const sentence of document.sentences) {
    if (sentence.letters !== 'sentence') continue;
    for (let i = sentence.first; i < sentence.endToken; i++) {
      const token = tokens[i];
      if (!token || token.kind !== 'word') continue;
      if (!nameLike(token, words)) {
        lowerCase.add(token.lower);
        continue;
      }
      if (tokens[i + 1]?.kind !== 'possessive')
        capitals.set(token.lower, (capitals.get(token.lower) ?? 0) + 1);
      if (!opensClause(tokens, i, sentence)) capitalInside.add(token.lower);
    }
  }
  return {
    document,
    tokens,
    words,
    listed,
    article: new NameIndex(),
    blocked: blockedTokens(values, tokens),
    capitalInside,
    capitals,
    lowerCase,
    numbered: numberedNames(tokens, document.sentences, words),
  };
}

/** Counts are left open: "3" in "Big 3" and the number in "Boeing 737" may belong to a name. */
function blockedTokens(values: readonly Value[], tokens: readonly Token[]): Set<number> {
  const blocked = new Set<number>();
  for (const value of values) {
    if (value.kind === 'count') continue;
    for (let i = value.first; i < value.endToken; i++) blocked.add(i);
  }
  blockAddresses(tokens, blocked);
  return blocked;
}

/** The longest name, from the list or the article, that starts at a token: how many tokens it has. */
export function knownAt(context: Context, at: number, end: number): number {
  return Math.max(
    context.listed.longest(context.tokens, at, end),
    context.article.longest(context.tokens, at, end),
  );
}

/** Lower-case words of a span of tokens. */
export const lowers = (tokens: readonly Token[], first: number, end: number): string[] =>
  tokens.slice(first, end).map((token) => token.lower);

/** The text of a span of tokens as written. */
export const textOf = ({ tokens, document }: Context, first: number, end: number): string =>
  document.text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0);

export const sentenceOf = (context: Context, at: number): Sentence | undefined =>
  context.document.sentences[context.tokens[at]?.sentence ?? -1];
