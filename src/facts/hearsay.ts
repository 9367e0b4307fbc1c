import type { Lexicon } from '../lexicon/types.js';
import type { Token } from '../text/types.js';
import type { StatusTables } from '../rules/types.js';
import { byClass } from './status-words.js';
import type { Status } from './types.js';

/** What a sentence's sources without a name make of what it tells: "people familiar with the matter said". */
export function hearsayIn(tokens: readonly Token[], lexicon: Lexicon, tables: StatusTables): Status[] {
  const lowers = tokens.map((t) => t.lower);
  const classes = lowers.flatMap((_, at) => lexicon.phrasesAt(lowers, at).flatMap((p) => p.reading.classes));
  return [...new Set(byClass(tables.hearsay, classes))];
}
