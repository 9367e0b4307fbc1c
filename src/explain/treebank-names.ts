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
  const { document, entities, lexicon } = read;
  const words = nameWords(lexicon, true);
  if (entities.business || entities.entities[mention.entity]?.type !== 'Person') return mention;
  const opens = ({ index, sentence }: Token): boolean => document.tokens[index - 1]?.sentence !== sentence;
  const isTitle = (token: Token | undefined): token is Token => {
    if (!token?.capital || token.sentence !== mention.sentence) return false;
    const title = words.titleWord(bare(token));
    return (
      title === 'head' ||
      (title === 'modifier' && !opens(token)) ||
      words.honorific(bare(token)) !== undefined
    );
  };
  let { first } = mention;
  while (isTitle(document.tokens[first - 1])) first--;
  return { start: document.tokens[first]?.start ?? mention.start, end: mention.end };
}

/** "the Moravians", "Bank of Moravia": peoples, and places inside names of something else; offsets in the document. */
export function peoplesAndPlaces(read: ReadStages): NameApart[] {
  const { document, entities, lexicon } = read;
  if (entities.business) return [];
  const words = nameWords(lexicon, true);
  const isNamed = ({ start, end }: Span): boolean =>
    entities.mentions.some((name) => name.start < end && start < name.end);
  const peoples = document.tokens.filter((token) => isPeople(token, words) && !isNamed(token));
  return [
    ...peoples.map(({ start, end, text }): NameApart => ({ start, end, type: 'Person', name: text })),
    ...entities.mentions.flatMap((mention) => placesInside(mention, read, words)),
  ];
}

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
