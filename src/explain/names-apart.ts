import type { Article } from '../article/types.js';
import { resolveEntities } from '../entities/resolve.js';
import { nameWords, type NameWords } from '../entities/words.js';
import { findValues } from '../mentions/find.js';
import type { ReadStages } from '../pipeline.js';
import { isNamed, personsAndPlaces, type NameApart } from './treebank-names.js';
import { readText } from '../text/document.js';
import type { TextDocument, Token } from '../text/types.js';

/** What annotated texts count as names, and the program does not read: names in bylines and datelines, places in adjectives and in names, peoples. */
export function namesApart(read: ReadStages): NameApart[] {
  const { document, lexicon } = read;
  const words = nameWords(lexicon, true);
  const adjectives = document.tokens
    .flatMap((token) => placeInAdjective(document, token, words) ?? [])
    .filter((place) => !isNamed(place, read));
  const inBody = [...adjectives, ...personsAndPlaces(read)]
    .filter(({ start }) => start >= document.bodyStart)
    .map((name) => ({
      ...name,
      start: name.start - document.bodyStart,
      end: name.end - document.bodyStart,
    }));
  return [...inBody, ...bylineNames(document.article, lexicon)];
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

function bylineNames(article: Article, lexicon: ReadStages['lexicon']): NameApart[] {
  const isByline = (kind: string): boolean => kind === 'byline' || kind === 'dateline';
  const blocks = article.blocks.map((block) => ({
    ...block,
    kind: isByline(block.kind) ? ('body' as const) : ('furniture' as const),
  }));
  if (blocks.every(({ kind }) => kind === 'furniture')) return [];
  const rest = { ...article, title: undefined };
  const document = readText({ ...rest, blocks }, lexicon);
  const { entities, mentions } = resolveEntities(document, findValues(document, lexicon), lexicon, {
    knownNames: true,
  });
  return mentions.flatMap(({ start, end, entity }) => {
    const { type, name } = entities[entity]!;
    return [{ start, end, type, name }];
  });
}
