import type { ReadArticle } from './context.js';
import { byClass } from './status-words.js';
import type { Status } from './types.js';

/** What a sentence's sources without a name make of what it tells: "people familiar with the matter said". */
export function hearsayIn(sentence: number, { document, lexicon, rules }: ReadArticle): Status[] {
  const span = document.sentences[sentence];
  const lowers = document.tokens.slice(span?.first, span?.endToken).map((t) => t.lower);
  const classes = lowers.flatMap((_, at) => lexicon.phrasesAt(lowers, at).flatMap((p) => p.reading.classes));
  return [...new Set(byClass(rules.status.hearsay, classes))];
}
