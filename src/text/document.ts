import type { Article, Block, BlockKind } from '../article/types.js';
import { BUDGET } from '../budget.js';
import { FORM, Readings } from '../lexicon/readings.js';
import type { Lexicon } from '../lexicon/types.js';
import { datelineEnd } from './datelines.js';
import { kickerEnd } from './kickers.js';
import { cutGlued, gluedWords, type Glued } from './glued.js';
import { cutHyphened } from './hyphened.js';
import { isRaised, lettersOf } from './letters.js';
import { sentenceCuts } from './sentences.js';
import { isAllCaps, isCapital, undoubled } from './spelling.js';
import { cutTokens, type RawToken } from './tokens.js';
import { partLongSentences } from './long-sentences.js';
import { siteCuts } from './sites.js';
import { narrowVerbs } from './title-verbs.js';
import type { Sentence, TextDocument, Token } from './types.js';

/** Forms that the spelling hides: "ca" + "n't" is "can", "wo" + "n't" is "will". */
const CONTRACTED: Readonly<Record<string, string>> = {
  ca: 'can',
  wo: 'will',
  sha: 'shall',
  "'ll": 'will',
  "'d": 'would',
};
/** What makes a word of `'s`: "it's", "let's". */
const CONTRACTING = /^(it|he|she|that|there|what|who|here|this|where|let)$/;

/** What is no sentence of the story; a table is read by its cells. */
const UNREAD: ReadonlySet<BlockKind> = new Set([
  'furniture',
  'byline',
  'dateline',
  'entry',
  'boilerplate',
  'table',
]);
/** Tokens; no headline is longer. */
const LONGEST_TITLE = 40;
const TITLE_GAP = '\n\n';

/**
 * Cuts an article into sentences and tokens with exact offsets and gives each token its readings. A title that stands
 * apart from the text is put in front (see TextDocument). Furniture is not read. Pure; linear in the text's length.
 * @param mostTokens the sentence in which these are reached is the last one read
 */
export function readText(article: Article, lexicon: Lexicon, mostTokens = BUDGET.tokens): TextDocument {
  const apart = article.title !== undefined && !article.titleInText;
  const head = apart ? (article.title ?? '') + TITLE_GAP : '';
  const text = head + article.text;
  const blocks: { block: Block; index: number }[] = article.blocks.map((block, index) => ({
    block: { ...block, start: block.start + head.length, end: block.end + head.length },
    index,
  }));
  if (apart)
    blocks.unshift({ block: { start: 0, end: head.length - TITLE_GAP.length, kind: 'title' }, index: -1 });
  const glued = gluedWords(text, lexicon);
  const reading: Reading = { text, glued, tokens: [], sentences: [], mostTokens, readInParts: 0, cut: false };
  for (const { block, index } of blocks) {
    if (article.form === 'advertisement' || UNREAD.has(block.kind)) continue;
    reading.cut ||= reading.tokens.length >= mostTokens;
    if (reading.cut) break;
    addBlock(reading, block, index, lexicon);
  }
  const { tokens, sentences, readInParts, cut } = reading;
  const readTo = (cut ? sentences[sentences.length - 1]?.end : undefined) ?? text.length;
  return { article, text, bodyStart: head.length, tokens, sentences, readTo, readInParts };
}

/** What is read of a text so far. */
interface Reading {
  readonly text: string;
  /** Where words begin that another one is glued to. */
  readonly glued: Glued;
  readonly tokens: Token[];
  readonly sentences: Sentence[];
  readonly mostTokens: number;
  readInParts: number;
  /** Whether sentences were left out behind those read. */
  cut: boolean;
}

/** Adds the sentences and tokens of a block. */
function addBlock(reading: Reading, block: Block, blockIndex: number, lexicon: Lexicon): void {
  const { text, glued, tokens, sentences, mostTokens } = reading;
  const isAbbreviation = (lower: string): boolean =>
    /^\p{L}$/u.test(lower) || lexicon.is(lower, 'abbreviation') || lexicon.is(lower, 'legal-suffix');
  const whole = cutTokens(text, block.start, block.end, isAbbreviation);
  const raw = cutHyphened(text, cutGlued(text, whole, glued.starts), lexicon);
  const sentenceStarts = sentenceCuts(raw, lexicon, glued.inside);
  const inTitle = isTitle(block, raw, sentenceStarts.length);
  const opening = inTitle ? kickerEnd(raw, lexicon) : datelineEnd(raw, lexicon);
  const starts =
    inTitle || sentenceStarts.length === 1 ? withSites(sentenceStarts, raw, lexicon) : sentenceStarts;
  const { cuts, parted } = partLongSentences(
    opening > 0 ? [0, opening, ...starts.filter((at) => at > opening)] : starts,
    raw,
    lexicon,
  );
  reading.readInParts += parted;
  for (const [i, from] of cuts.entries()) {
    if (i > 0 && tokens.length >= mostTokens) {
      reading.cut = true;
      return;
    }
    const to = cuts[i + 1] ?? raw.length;
    const own = withPossessive(raw.slice(from, to));
    const first = tokens.length;
    const letters = lettersOf(own, lexicon);
    const read: Token[] = [];
    for (let k = 0; k < own.length; k++) {
      const token = makeToken(own[k]!, own[k - 1], own[k + 1], first + k, sentences.length, text, lexicon);
      read.push(letters === 'capitals' ? token : withoutPronoun(token));
    }
    for (const token of letters !== 'sentence' ? withVerbs(read, lexicon) : read) tokens.push(token);
    const start = own[0]?.start ?? block.start;
    const end = own[own.length - 1]?.end ?? block.start;
    const mode = letters === 'title' || inTitle ? 'headline' : 'prose';
    sentences.push({
      index: sentences.length,
      start,
      end,
      first,
      endToken: tokens.length,
      mode,
      letters,
      block: blockIndex,
    });
  }
}

/** A title, a teaser of another story, or a line of one sentence without its full stop. */
function isTitle(block: Block, tokens: readonly RawToken[], sentences: number): boolean {
  if (block.kind === 'title' || block.kind === 'teaser') return true;
  return (
    sentences === 1 &&
    tokens.length <= LONGEST_TITLE &&
    !/[.?!"”]$/u.test(tokens[tokens.length - 1]?.text ?? '')
  );
}

const withSites = (cuts: readonly number[], tokens: readonly RawToken[], lexicon: Lexicon): number[] =>
  [...new Set([...cuts, ...siteCuts(tokens, lexicon)])].sort((a, b) => a - b);

const withVerbs = (tokens: readonly Token[], lexicon: Lexicon): Token[] => {
  const readings = narrowVerbs(tokens, lexicon);
  return tokens.map((token, i) => withReadings(token, readings[i] ?? token.readings));
};

const isApostrophe = (token: RawToken | undefined): boolean => token?.text === "'" || token?.text === '’';

/** "PGS ' partners include": an apostrophe between spaces behind a plural name, alone in its sentence, is a possessive. */
function withPossessive(tokens: readonly RawToken[]): readonly RawToken[] {
  const at = tokens.findIndex(isApostrophe);
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !mark || !after || tokens.slice(at + 1).some(isApostrophe)) return tokens;
  const spaced = before.end < mark.start && mark.end < after.start;
  if (!spaced || !/^\p{Lu}.*s$/iu.test(before.text) || !/^\p{Ll}/u.test(after.text)) return tokens;
  const { start, end, text, lower } = mark;
  const possessive: RawToken = { start, end, text, lower, kind: 'possessive' };
  return tokens.map((token) => (token === mark ? possessive : token));
}

/** Written out, since spread tokens would each be of a shape of their own, which makes reading them slow. */
const withReadings = (
  { start, end, text, index, lower, kind, sentence, spaceBefore, capital, allCaps }: Token,
  readings: Readings,
): Token => ({
  start,
  end,
  text,
  index,
  lower,
  kind,
  sentence,
  spaceBefore,
  capital,
  allCaps,
  readings,
});

/** "IT", "US" and "WHO" in capitals of their own are no pronouns. */
const withoutPronoun = (token: Token): Token =>
  token.allCaps
    ? withReadings(
        token,
        token.readings.filter((r) => r.pos !== 'pronoun'),
      )
    : token;

function makeToken(
  raw: RawToken,
  before: RawToken | undefined,
  after: RawToken | undefined,
  index: number,
  sentence: number,
  text: string,
  lexicon: Lexicon,
): Token {
  let lower = withStraightMarks(raw.lower);
  if (raw.kind === 'word' && lower.endsWith('.')) lower = lower.slice(0, -1);
  let kind = raw.kind;
  if (kind === 'possessive' && lower === "'s" && CONTRACTING.test(before?.lower ?? '')) {
    kind = 'word';
    lower = before?.lower === 'let' ? 'us' : 'is';
  }
  if (lower.startsWith("'") || isNot(after)) lower = CONTRACTED[lower] ?? lower;
  return {
    start: raw.start,
    end: raw.end,
    text: raw.text,
    index,
    lower,
    kind,
    sentence,
    spaceBefore: raw.start > 0 && (before?.end ?? 0) < raw.start && isSpace(text, raw.start - 1),
    capital: isCapital(raw.text) && !isRaised(raw, before, after, lexicon),
    allCaps: isAllCaps(raw.text, raw.lower),
    readings: kind === 'word' || kind === 'number' ? readingsOf(lower, lexicon) : Readings.none,
  };
}

const withStraightMarks = (text: string): string =>
  text.includes('’') || text.includes('‘') ? text.replace(/[’‘]/g, "'") : text;

const isSpace = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 32 || /\s/.test(text[at] ?? '');

const isNot = (token: RawToken | undefined): boolean =>
  token?.text.length === 3 && /^n['’]t$/.test(token.lower);

function readingsOf(lower: string, lexicon: Lexicon): Readings {
  const known = lexicon.readings(undoubled(lower));
  if (known.length > 0 || !lower.includes('-')) return known;
  // "her ex-boss": what she was.
  if (lower.startsWith('ex-')) return lexicon.readings(lower.slice(3));
  // An unknown hyphenated word reads as its last part, but carries no class of it: "loss-making" is an adjective.
  const last = lexicon.readings(lower.slice(lower.lastIndexOf('-') + 1));
  const verbal = last.isVerb(FORM.gerund | FORM.participle | FORM.past);
  return verbal ? Readings.of({ lemma: lower, pos: 'adjective', form: 'other', classes: [] }) : Readings.none;
}
