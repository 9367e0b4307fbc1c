import { flatMap } from '../flat-map.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Value } from '../mentions/types.js';
import type { TextDocument } from '../text/types.js';
import { abbreviations } from './abbreviations.js';
import { phraseEnds } from './apposition-cues.js';
import { bracketAfter, type Bracket } from './brackets.js';
import { clusterForms, type Assignment } from './cluster.js';
import { knownAt, makeContext, lowers, sentenceOf, type Context } from './context.js';
import { cutRun } from './segmentation.js';
import { definedNames } from './defined-names.js';
import { nameEnd, writesDots } from './dots.js';
import { cuesOf } from './evidence.js';
import { isAboutBusiness } from './business.js';
import {
  makeDraft,
  makeForms,
  withArticle,
  withTitles,
  type Draft,
  type Form,
  type Written,
} from './forms.js';
import { honoursEnd } from './honours.js';
import { keyWords } from './keys.js';
import { headlineRuns } from './headline.js';
import { knownPhrases } from './phrases.js';
import { isJoinedAt, isRelatedAt } from './related.js';
import { makePiece, proseRuns, type Piece, type Run } from './runs.js';
import { nameLike, opensClause } from './shape.js';
import { buildTable } from './table.js';
import type { EntityTable } from './types.js';
import { cutAsElsewhere } from './used-elsewhere.js';
import { weightsFor } from './weights.js';
import { nameWords } from './words.js';

export interface EntityOptions {
  /** Use the list of well-known companies and brands. */
  readonly knownNames: boolean;
}

/** The names of an article as drafts, the ways they are written, and which of them are one thing. */
export interface NameGroups {
  readonly drafts: readonly Draft[];
  readonly forms: readonly Form[];
  readonly assigned: readonly Assignment[];
  /** The article is about business. */
  readonly business: boolean;
}

/**
 * Finds the names of an article, decides for the article as a whole which of them are one thing, and of what type; what
 * more likely names nothing is left out. Pure; linear.
 */
export function resolveEntities(
  document: TextDocument,
  values: readonly Value[],
  lexicon: Lexicon,
  options: EntityOptions,
): EntityTable {
  const { drafts, assigned, business } = nameGroups(document, values, lexicon, options);
  const words = nameWords(lexicon, options.knownNames);
  return { ...buildTable(document, drafts, assigned, weightsFor(business, lexicon), words), business };
}

/** Names that prose proves are learnt first; then everything is cut again with them, headlines included. Pure; linear. */
export function nameGroups(
  document: TextDocument,
  values: readonly Value[],
  lexicon: Lexicon,
  options: EntityOptions,
): NameGroups {
  const words = nameWords(lexicon, options.knownNames);
  const context = makeContext(document, values, words, knownPhrases(lexicon, options.knownNames));
  learnNames(context);
  const business = isAboutBusiness(document, values, lexicon);
  const sums = values.some(({ kind }) => kind === 'money' || kind === 'percent');
  const drafts = withArticle(
    withTitles(draftsOf(context, cutAsElsewhere(context, allPieces(context))), words),
    words,
    sums,
  );
  const forms = makeForms(drafts, words, weightsFor(business, lexicon));
  return { drafts, forms, assigned: clusterForms(forms, drafts, words), business };
}

/** First reading: names whose capital cannot come from their place, alone or with a legal suffix. */
function learnNames(context: Context): void {
  const { tokens, words } = context;
  const joined: Run[] = [];
  for (const sentence of context.document.sentences) {
    if (sentence.letters !== 'sentence') continue;
    for (const run of proseRuns(context, sentence)) {
      if (hasAnd(context, run)) {
        joined.push(run);
        continue;
      }
      for (const piece of cutRun(context, run, 'run')) {
        if (!isName(context, piece)) continue;
        const head = tokens[piece.first];
        if (opensClause(tokens, piece.first, sentence) && head && words.ordinary(head.lower)) continue;
        learn(context, piece);
      }
    }
  }
  // "Harper and Row Inc" is one name, so "Harper and Row" is. Whether "and" joins depends on the names already learnt.
  const pieces = flatMap(joined, (run) => cutRun(context, run, 'run')).filter((piece) =>
    hasAnd(context, piece),
  );
  for (const piece of pieces) if (isName(context, piece)) learn(context, piece);
}

const hasAnd = (context: Context, { first, end }: Run): boolean =>
  lowers(context.tokens, first, end).includes('and');

function learn(context: Context, piece: Piece): void {
  const name = lowers(context.tokens, piece.first, piece.end);
  context.article.add(name);
  const and = name.lastIndexOf('and');
  if (and > 0 && !context.words.legalForm(name[and + 1] ?? '')) context.article.add(name.slice(0, and + 2));
  let end = name.length;
  while (end > 1 && context.words.legalForm(name[end - 1] ?? '')) end -= 1;
  const bare = name.slice(0, end);
  if (bare.length > 1 || !context.words.ordinary(bare[0] ?? '') || context.capitalInside.has(bare[0] ?? ''))
    context.article.add(bare);
}

function allPieces(context: Context): Piece[] {
  const pieces: Piece[] = [];
  const short = abbreviations(context.tokens);
  const names = (piece: Piece): boolean =>
    isName(context, piece) &&
    !(piece.end === piece.first + 1 && short.has(context.tokens[piece.first]?.lower ?? ''));
  for (const sentence of context.document.sentences) {
    const headline = sentence.letters !== 'sentence';
    const runs: Run[] = headline ? headlineRuns(context, sentence) : proseRuns(context, sentence);
    for (const run of runs) {
      for (const piece of cutRun(context, run, headline ? 'headline' : 'run'))
        if (names(piece)) pieces.push(run.bought && piece.end === run.end ? bought(piece) : piece);
    }
  }
  return pieces;
}

const bought = ({ first, end, how, title }: Piece): Piece => makePiece(first, end, how, title, true);

/** Refuses what has capitals and names nobody. */
function isName(context: Context, piece: Piece): boolean {
  const { tokens, words } = context;
  const own = lowers(tokens, piece.first, piece.end);
  const text = own.join(' ');
  const head = tokens[piece.first];
  if (!head || own.length === 0) return false;
  if (own.length > 1 && knownAt(context, piece.first, piece.end) === own.length && words.known(text))
    return true;
  // "Sun Co": with a legal suffix any word is a name.
  if (
    own.length > 1 &&
    own.length < 9 &&
    words.legalForm(own[own.length - 1] ?? '') &&
    !words.legalForm(own[0] ?? '')
  )
    return true;
  const letters = own.length === 1 && head.allCaps && head.text.length === 3 && words.legalForm(text);
  if (letters && words.lexicon.is(text, 'legal-suffix') === false) return true;
  if (
    own.every(
      (word) =>
        words.legalForm(word) || words.stop(word) || words.demonym(word) || words.connector(word) === 'inner',
    )
  )
    return words.place(text) !== undefined && !words.stop(text);
  if (words.stop(text)) return false;
  const written =
    sentenceOf(context, piece.first)?.letters === 'title' ||
    tokens.slice(piece.first, piece.end).some((token) => nameLike(token, words));
  if (!written) return false;
  if (isDepartment(context, piece)) return false;
  if (own.length > 1 || piece.title) return true;
  if (words.place(text)) return true;
  if (
    /^\p{L}$/u.test(head.text.replace('.', '')) ||
    (/^[ivxlc]+$/.test(text) && head.allCaps && head.text.length < 4)
  )
    return false;
  if (words.titleWord(text) === 'head' || words.honorific(text) === 'dropped') return false;
  if (words.lexicon.value(text, 'direction') !== undefined) return false;
  const sentence = sentenceOf(context, piece.first);
  const plain = sentence !== undefined && words.closed(head);
  return !plain;
}

/** "Vice President of Sales", "head of Logistics", "Head of Data and Evidence at Foo": what an officer is in charge of. */
function isDepartment(context: Context, { first, end }: Piece): boolean {
  const { tokens, words } = context;
  if (!/^(?:of|for)$/.test(tokens[first - 1]?.lower ?? '') || !phraseEnds(context, first - 2, 'position'))
    return false;
  // The firm is told behind "at", so that plain words are the field.
  const firm = tokens[end]?.lower === 'at' && tokens[end + 1]?.capital === true;
  const isField = (lower: string): boolean =>
    words.lexicon.value(lower, 'department') !== undefined || (firm && words.lexicon.isOrdinary(lower));
  return tokens.slice(first, end).every((t) => words.connector(t.lower) === 'inner' || isField(t.lower));
}

/** "FoodsInc" with the space that got lost between its tokens; all other text as it is. */
function ungluedText({ tokens }: Context, { first, end }: Piece, text: string): string {
  const start = tokens[first]?.start ?? 0;
  let whole = text;
  for (let at = end - 1; at > first; at--) {
    const [before, token] = [tokens[at - 1]!, tokens[at]!];
    if (before.kind !== 'word' || token.kind !== 'word' || before.end < token.start) continue;
    whole = `${whole.slice(0, token.start - start)} ${whole.slice(token.start - start)}`;
  }
  return whole;
}

/** A ticker behind it, or letters that are none of its own; those behind "Ann Lee (GBR)" tell where she is from. */
const isTraded = ({ tokens, words }: Context, piece: Piece, { ticker, acronym }: Bracket): boolean =>
  ticker !== undefined || (acronym === undefined && !words.given(tokens[piece.first]?.lower ?? ''));

/** Pieces with their tickers, acronyms in brackets, and cues. */
function draftsOf(context: Context, pieces: readonly Piece[]): Draft[] {
  const { tokens, document } = context;
  const drafts: Draft[] = [];
  const dotted = writesDots(context);
  /** What is defined to stand for which draft, by its first token. */
  const defined = new Map<number, { readonly end: number; readonly shortOf: number }>();
  let skipTo = 0;
  for (const piece of pieces) {
    if (piece.first < skipTo) continue;
    const own = defined.get(piece.first);
    for (const { first, end } of definedNames(context, piece))
      defined.set(first, { end, shortOf: drafts.length });
    const bracket = bracketAfter(context, piece);
    const tail = bracket?.end ?? honoursEnd(context, piece);
    skipTo = Math.max(skipTo, tail);
    drafts.push(
      makeDraft(
        piece,
        shared(context, piece),
        cuesOf(context, piece, tail, bracket !== undefined && isTraded(context, piece, bracket)),
        {
          ticker: bracket?.ticker,
          tail,
          related: isRelatedAt(context, piece.first),
          joined: isJoinedAt(context, piece.first),
          ...(own?.end === piece.end && { shortOf: own.shortOf }),
        },
      ),
    );
    if (!bracket?.acronym) continue;
    const inner = makePiece(bracket.acronym.first, bracket.acronym.end, 'bracket');
    const shortOf = drafts.length - 1;
    drafts.push(
      makeDraft(inner, shared(context, inner), ['acronym'], {
        tail: inner.end,
        related: false,
        joined: false,
        shortOf,
      }),
    );
  }
  return drafts;

  function shared(c: Context, piece: Piece): Written {
    const textEnd = nameEnd(c, piece, dotted);
    const text = document.text.slice(tokens[piece.first]?.start ?? 0, textEnd);
    return {
      text,
      words: keyWords(ungluedText(c, piece, text)),
      textEnd,
      sentence: tokens[piece.first]?.sentence ?? 0,
      headline: sentenceOf(c, piece.first)?.letters !== 'sentence',
    };
  }
}
