import type { Span } from '../article/types.js';
import type { EntityType, NameMention } from '../entities/types.js';
import { nameWords, type NameWords } from '../entities/words.js';
import type { ReadStages } from '../pipeline.js';
import type { Token } from '../text/types.js';

// Treebanks of every genre count more as names than business news does: titles of persons, peoples, and places in names.

/** A name that no fact is read from, with offsets in the article's text. */
export interface NameApart extends Span {
  readonly type: EntityType;
  readonly name: string;
}

/** "President Ann Lee": a name with the title before it. */
export function withTitle(mention: NameMention, read: ReadStages): Span {
  const { document, entities } = read;
  if (entities.business || entities.entities[mention.entity]?.type !== 'Person') return mention;
  const first = titleStart(mention.first, read);
  return { start: document.tokens[first]?.start ?? mention.start, end: mention.end };
}

/** Where the title begins that stands right before token `at`; `at` where none does. */
function titleStart(at: number, { document: { tokens }, lexicon }: ReadStages): number {
  const words = nameWords(lexicon, true);
  const sentence = tokens[at]?.sentence;
  let first = at;
  while (isTitle(tokens[first - 1], tokens[first - 2], words) && tokens[first - 1]?.sentence === sentence)
    first--;
  return first;
}

/** "Vice" and "Then" are part of a title, but not where they open the sentence. */
function isTitle(token: Token | undefined, before: Token | undefined, words: NameWords): boolean {
  if (!token?.capital) return false;
  const title = words.titleWord(bare(token));
  if (title === 'modifier') return before?.sentence === token.sentence;
  return title === 'head' || words.honorific(bare(token)) !== undefined;
}

/** "said the Vice President": an office with a capital stands for who holds it. */
function holders(read: ReadStages, words: NameWords): Span[] {
  const { tokens } = read.document;
  return tokens.flatMap((token, i) => {
    const opens = tokens[i - 1]?.sentence !== token.sentence;
    const head = token.capital && words.titleWord(bare(token)) === 'head';
    if (!head || opens || tokens[i + 1]?.capital) return [];
    return [{ start: tokens[titleStart(i, read)]?.start ?? token.start, end: token.end }];
  });
}

/** "the Moravians", "the President", "Bank of Moravia": peoples, who holds an office, and places inside names of something else; offsets in the document. */
export function personsAndPlaces(read: ReadStages): NameApart[] {
  const { document, entities, lexicon } = read;
  if (entities.business) return [];
  const words = nameWords(lexicon, true);
  const persons = [...document.tokens.filter((token) => isPeople(token, words)), ...holders(read, words)];
  return [
    ...persons
      .filter((person) => !isNamed(person, read))
      .map(({ start, end }): NameApart => ({
        start,
        end,
        type: 'Person',
        name: document.text.slice(start, end),
      })),
    ...entities.mentions.flatMap((mention) => placesInside(mention, read, words)),
  ];
}

/** Whether a name is read where this stands; offsets in the document. */
export const isNamed = ({ start, end }: Span, { entities }: ReadStages): boolean =>
  entities.mentions.some((name) => name.start < end && start < name.end);

const bare = ({ lower }: Token): string => lower.replace(/\.$/, '');

const isPeople = ({ capital, lower }: Token, words: NameWords): boolean =>
  capital && /[^s]s$/.test(lower) && (words.demonym(lower) || words.demonym(lower.slice(0, -1)));

/** "Oslo" of "Oslo University", "Moravia" of "Bank of Moravia". */
function placesInside(
  { first, endToken, entity }: NameMention,
  read: ReadStages,
  words: NameWords,
): NameApart[] {
  const { document, entities } = read;
  const tokens = document.tokens.slice(first, endToken);
  if (entities.entities[entity]?.type === 'Person' || words.place(phrase(tokens)) !== undefined) return [];
  const of = tokens.findIndex(({ lower }) => lower === 'of');
  const parts = of > 0 ? [tokens.slice(of + 1)] : [tokens.slice(0, 2), tokens.slice(0, 1)];
  const place = parts.find(
    (part) =>
      part.length > 0 &&
      part.length < tokens.length &&
      (words.place(phrase(part)) !== undefined || (of > 0 && words.town(phrase(part)))),
  );
  const [head, last] = [place?.[0], place?.at(-1)];
  if (!head || !last) return [];
  const { start } = head;
  return [{ start, end: last.end, type: 'Place', name: document.text.slice(start, last.end) }];
}

const phrase = (tokens: readonly Token[]): string => tokens.map(bare).join(' ');
