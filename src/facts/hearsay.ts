import type { ReadArticle } from './context.js';
import { byClass } from './status-words.js';
import type { Status } from './types.js';

/** What a sentence's sources without a name make of what it tells: "people familiar with the matter said". */
export function hearsayIn(sentence: number, { document, lexicon, rules }: ReadArticle): Status[] {
  const span = document.sentences[sentence];
  const end = span?.endToken ?? 0;
  const found = new Set<Status>();
  for (let at = span?.first ?? 0; at < end; at++)
    for (const { reading } of lexicon.phrasesAt(document.tokens, at, end))
      for (const status of byClass(rules.status.hearsay, reading.classes)) found.add(status);
  return [...found];
}
