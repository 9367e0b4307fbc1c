import type { Article, Block } from '../article/types.js';
import type { Lexicon, Reading } from '../lexicon/types.js';
import { sentenceCuts } from './sentences.js';
import { cutTokens, type RawToken } from './tokens.js';
import type { Sentence, TextDocument, Token } from './types.js';

/** Forms that the spelling hides: "ca" + "n't" is "can", "wo" + "n't" is "will". */
const CONTRACTED: Readonly<Record<string, string>> = {
  ca: 'can',
  wo: 'will',
  sha: 'shall',
  "'ll": 'will',
  "'d": 'would',
};
const PRONOUN_BEFORE_IS = /^(it|he|she|that|there|what|who|here|this|where|let)$/;

const TITLE_GAP = '\n\n';

/**
 * Cuts an article into sentences and tokens with exact offsets and gives each token its readings. A title that stands
 * apart from the text is put in front (see TextDocument). Furniture is not read. Pure; linear in the text's length.
 */
export function readText(article: Article, lexicon: Lexicon): TextDocument {
  const apart = article.title !== undefined && !article.titleInText;
  const head = apart ? (article.title ?? '') + TITLE_GAP : '';
  const text = head + article.text;
  const blocks: { block: Block; index: number }[] = article.blocks.map((block, index) => ({
    block: { ...block, start: block.start + head.length, end: block.end + head.length },
    index,
  }));
  if (apart)
    blocks.unshift({ block: { start: 0, end: head.length - TITLE_GAP.length, kind: 'title' }, index: -1 });
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const { block, index } of blocks) {
    if (block.kind === 'furniture' || block.kind === 'byline' || block.kind === 'dateline') continue;
    addBlock(tokens, sentences, text, block, index, lexicon);
  }
  return { article, text, bodyStart: head.length, tokens, sentences };
}

function addBlock(
  tokens: Token[],
  sentences: Sentence[],
  text: string,
  block: Block,
  blockIndex: number,
  lexicon: Lexicon,
): void {
  const isAbbreviation = (lower: string): boolean =>
    /^\p{L}$/u.test(lower) || lexicon.is(lower, 'abbreviation') || lexicon.is(lower, 'legal-suffix');
  const raw = cutTokens(text, block.start, block.end, isAbbreviation);
  const cuts = sentenceCuts(text, raw, lexicon);
  cuts.forEach((from, i) => {
    const to = cuts[i + 1] ?? raw.length;
    const own = raw.slice(from, to);
    const first = tokens.length;
    own.forEach((token, k) =>
      tokens.push(makeToken(token, own[k - 1], tokens.length, sentences.length, text, lexicon)),
    );
    const start = own[0]?.start ?? block.start;
    const end = own[own.length - 1]?.end ?? block.start;
    const mode = isTitleCase(own, lexicon) ? 'headline' : 'prose';
    sentences.push({
      index: sentences.length,
      start,
      end,
      first,
      endToken: tokens.length,
      mode,
      block: blockIndex,
    });
  });
}

function makeToken(
  raw: RawToken,
  before: RawToken | undefined,
  index: number,
  sentence: number,
  text: string,
  lexicon: Lexicon,
): Token {
  let lower = raw.text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\.$/, (dot) => (raw.kind === 'word' ? '' : dot));
  let kind = raw.kind;
  if (kind === 'possessive' && lower === "'s" && PRONOUN_BEFORE_IS.test(before?.text.toLowerCase() ?? '')) {
    kind = 'word';
    lower = 'is';
  }
  lower = CONTRACTED[lower] ?? lower;
  const letters = raw.text.replace(/[^\p{L}]/gu, '');
  return {
    start: raw.start,
    end: raw.end,
    text: raw.text,
    index,
    lower,
    kind,
    sentence,
    spaceBefore: raw.start > 0 && /\s/.test(text[raw.start - 1] ?? ''),
    capital: /^\p{Lu}/u.test(raw.text),
    allCaps: letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
    readings: kind === 'word' || kind === 'number' ? readingsOf(lower, lexicon) : [],
  };
}

function readingsOf(lower: string, lexicon: Lexicon): readonly Reading[] {
  const known = lexicon.readings(lower);
  if (known.length > 0 || !lower.includes('-')) return known;
  // An unknown hyphenated word reads as its last part, but carries no class of it: "loss-making" is an adjective.
  const last = lexicon.readings(lower.slice(lower.lastIndexOf('-') + 1));
  const verbal = last.some(
    (r) => r.pos === 'verb' && (r.form === 'gerund' || r.form === 'participle' || r.form === 'past'),
  );
  if (verbal) return [{ lemma: lower, pos: 'adjective', form: 'other', classes: [] }];
  return [];
}

/** Title Case: nearly all words that are no function words have a capital, and there are at least four words. */
function isTitleCase(tokens: readonly RawToken[], lexicon: Lexicon): boolean {
  const last = tokens[tokens.length - 1];
  if (last && /[.!?]$/.test(last.text) && last.text !== '!' && tokens.length > 12) return false;
  const words = tokens.filter((t) => t.kind === 'word' && /\p{L}{2,}/u.test(t.text));
  const content = words.filter((t) => {
    const readings = lexicon.readings(t.text.toLowerCase());
    return !readings.some((r) => !['noun', 'verb', 'adjective', 'adverb'].includes(r.pos));
  });
  if (words.length < 3 || content.length < 3) return false;
  const capitals = content.filter((t) => /^\p{Lu}/u.test(t.text) || /^\p{Ll}\p{Lu}/u.test(t.text)).length;
  return (
    capitals / content.length >= (last?.text === '.' ? 1 : 0.75) &&
    content.some((t) => ordinaryCapital(t, lexicon))
  );
}

/** A capital on a plain verb or adjective shows Title Case; capitals on names alone do not. */
const ordinaryCapital = (token: RawToken, lexicon: Lexicon): boolean =>
  /^\p{Lu}/u.test(token.text) && lexicon.isOrdinary(token.text.toLowerCase());
