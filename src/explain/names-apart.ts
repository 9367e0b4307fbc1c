import { nameWords, type NameWords } from '../entities/words.js';
import type { ReadStages } from '../pipeline.js';
import { isNamed, personsAndPlaces, type NameApart } from './treebank-names.js';
import type { TextDocument, Token } from '../text/types.js';

/** What annotated texts count as names, and the program does not: places in adjectives and in names, peoples. */
export function namesApart(read: ReadStages): NameApart[] {
  const { document, lexicon } = read;
  const words = nameWords(lexicon, true);
  const adjectives = document.tokens
    .flatMap((token) => placeInAdjective(document, token, words) ?? [])
    .filter((place) => !isNamed(place, read));
  return [...adjectives, ...personsAndPlaces(read)]
    .filter(({ start }) => start >= document.bodyStart)
    .map((name) => ({
      ...name,
      start: name.start - document.bodyStart,
      end: name.end - document.bodyStart,
    }));
}

/** "Oslo" of "Oslo-based", "San Marino" of "San Marino-listed": the longest listed place before the hyphen. */
function placeInAdjective(
  { tokens, text }: TextDocument,
  token: Token,
  words: NameWords,
): NameApart | undefined {
  const hyphen = token.text.lastIndexOf('-');
  if (hyphen < 2 || !/^\p{Lu}.*-\p{Ll}{3,}$/u.test(token.text)) return undefined;
  const end = token.start + hyphen;
  for (let back = 2; back >= 0; back--) {
    const first = tokens[token.index - back];
    if (!first?.capital || first.sentence !== token.sentence) continue;
    const name = text.slice(first.start, end).replace(/\s+/g, ' ');
    const lower = name.toLowerCase().replace(/\.$/, '');
    if (words.place(lower) !== undefined) return { start: first.start, end, type: 'Place', name };
  }
  return undefined;
}
