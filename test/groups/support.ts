import type { ParsedSentence } from '../../src/clauses/types.js';
import type { NounGroup, VerbGroup } from '../../src/groups/types.js';
import { readArticleText } from '../../src/pipeline.js';
import { openSession } from '../../src/session.js';
import { plainArticle } from '../article/plain.js';

const { engine } = openSession();

export interface Read {
  readonly sentence: ParsedSentence;
  /** The words of a noun group or of any other stretch of tokens. */
  readonly words: (piece: { readonly first: number; readonly end: number }) => string;
}

/** The first sentence of a text, read up to its clauses. */
export function readSentence(text: string): Read {
  const { sentences, document } = readArticleText(engine, plainArticle(text));
  const sentence = sentences[0];
  if (!sentence) throw new Error(`no sentence in: ${text}`);
  const words: Read['words'] = ({ first, end }) =>
    text.slice(document.tokens[first]!.start, document.tokens[end - 1]!.end);
  return { sentence, words };
}

/** Its verb group with that main verb. */
export function verbOf(text: string, lemma: string): VerbGroup {
  const found = readSentence(text).sentence.pieces.find((p) => p.kind === 'verb' && p.lemma === lemma);
  if (found?.kind !== 'verb') throw new Error(`no verb "${lemma}" in: ${text}`);
  return found;
}

/** Its noun groups, as words. */
export function nounGroups(text: string): string[] {
  const { sentence, words } = readSentence(text);
  return sentence.pieces.filter((p): p is NounGroup => p.kind === 'noun').map(words);
}
