import { opensWithWord } from './sentence-openings.js';
import { knownAt, lowers, sentenceOf, type Context } from './context.js';
import { joinDecision } from './joins.js';
import { makePiece, type Piece, type Run } from './runs.js';
import { titleSpan } from './titles.js';

const MAX_DEPTH = 12;

/** Cuts a run into names: titles and openings off, legal suffixes end a name, "and" and "of" join or part. */
export function cutRun(context: Context, run: Run, how: string, depth = 0): Piece[] {
  const pieces: Piece[] = [];
  let rest: Run | undefined = run;
  while (rest) {
    const { first, end, title }: Trimmed = trim(context, rest);
    if (first >= end) break;
    const cut: Cut | undefined = depth < MAX_DEPTH ? splitPoint(context, first, end) : undefined;
    const own = cut
      ? cutRun(context, { first, end: cut.left }, how, depth + 1)
      : [makePiece(first, end, how)];
    const [head] = own;
    if (title && head && !head.title)
      own[0] = makePiece(head.first, head.end, `${how}/after-title`, title, head.bought);
    pieces.push(...own);
    rest = cut && { first: cut.right, end };
  }
  return pieces;
}

interface Trimmed extends Run {
  readonly title?: string;
}

/** Takes off what stands before and behind the names of a run; a person title is remembered. */
function trim(context: Context, run: Run): Trimmed {
  let { first, end } = run;
  let title: string | undefined;
  while (first < end) {
    const left = opensWithWord(context, first, end);
    if (left === 0) break;
    const lower = context.tokens[first]?.lower ?? '';
    if (context.words.honorific(lower) === 'dropped') title = lower;
    first += left;
  }
  while (end > first && isTail(context, end - 1)) end -= 1;
  // "a Hong Kong IPO", "Ann Lee OBE"
  while (end > first + 1 && isBehindName(context, first, end - 1)) end -= 1;
  return { first, end, title };
}

/** Connectors, possessives and marks that a name cannot end with. */
function isTail(context: Context, at: number): boolean {
  const token = context.tokens[at];
  if (!token) return true;
  if (token.kind === 'possessive')
    return !/^(?:['’]s)$/i.test(token.text) || context.tokens[at - 1] === undefined;
  if (token.kind === 'punctuation' && token.text !== '!') return true;
  return (
    context.words.connector(token.lower) === 'inner' ||
    (!token.capital && token.kind === 'word' && context.words.connector(token.lower) !== undefined)
  );
}

/** An abbreviation that is a plain noun of business, or an honour behind a person. */
function isBehindName(context: Context, first: number, at: number): boolean {
  const { tokens, words } = context;
  const token = tokens[at];
  if (!token?.allCaps) return false;
  if (words.lexicon.value(token.lower, 'honour') !== undefined)
    return words.given(tokens[first]?.lower ?? '') && at - first > 1;
  if (words.titleWord(token.lower) !== undefined || endsNewName(context, first, at)) return false;
  return words.stop(token.lower) && token.readings.list.some((r) => r.pos === 'noun' && r.classes.length > 0);
}

/** "Gascoyne LNG has", where the article nowhere speaks of "Gascoyne", and no noun follows ("Gascoyne LNG plants"). */
function endsNewName({ tokens, words, article, listed }: Context, first: number, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (words.lexicon.value(token?.lower ?? '', 'abbreviation-in-name') === undefined) return false;
  const rest = lowers(tokens, first, at);
  const goesOn = next?.kind === 'word' && next.readings.usual === 'noun';
  return !goesOn && !article.has(rest) && !listed.has(rest) && words.place(rest.join(' ')) === undefined;
}

const sameWords = ({ tokens }: Context, a: number, b: number, count: number): boolean =>
  tokens.slice(a, a + count).every((token, i) => token.text === tokens[b + i]?.text);

/** "CEO Jim Hart | James P. Hart said": a caption, and the sentence behind it that gives the name in full. */
function saidAgain({ tokens, words, article }: Context, first: number, end: number): number | undefined {
  const last = tokens[end - 1];
  // "Vexa Motor | Vexa": a name in full, and the short one that the article uses by itself.
  const short = last !== undefined && last.text === tokens[first]?.text && article.has([last.lower]);
  if (short && end - first > 2 && words.connector(tokens[end - 2]?.lower ?? '') === undefined) return end - 1;
  for (let at = first + 1; at < end - 2; at++) {
    const [surname, next] = [tokens[at], tokens[at + 1]];
    if (!last || !next || surname?.lower !== last.lower || !words.given(next.lower)) continue;
    if (words.given(tokens[at - 1]?.lower ?? '')) return at + 1;
  }
  return undefined;
}

/** "Facebook Twitter Reddit": the end of the first of three well-known names or more that stand in a row. */
function inRow({ tokens, listed }: Context, first: number, end: number): number | undefined {
  let [at, names] = [first, 0];
  for (let length = 1; length > 0 && at < end; names += length > 0 ? 1 : 0, at += length)
    length = listed.longest(tokens, at, end);
  const goesOn = names === 2 && listed.has([tokens[first - 1]?.lower ?? '']);
  return names > 2 || goesOn ? first + listed.longest(tokens, first, end) : undefined;
}

interface Cut {
  readonly left: number;
  readonly right: number;
}

/** Where a run is two names; undefined when it is one. */
function splitPoint(context: Context, first: number, end: number): Cut | undefined {
  const { tokens, listed, article } = context;
  const whole = Math.max(listed.longest(tokens, first, end), article.longest(tokens, first, end));
  if (whole === end - first) return undefined;
  // "About Blue Harbor Blue Harbor is": a heading, and the sentence below it.
  for (let half = Math.floor((end - first) / 2); half >= 2; half--)
    if (sameWords(context, end - 2 * half, end - half, half)) return { left: end - half, right: end - half };
  const next = inRow(context, first, end);
  if (next) return { left: next, right: next };
  const again = saidAgain(context, first, end);
  if (again) return { left: again, right: again };
  const title = titleSpan(context, first, end);
  if (title) return { left: title.first, right: title.end };
  for (let at = first + 1; at < end; at++) {
    const inside = Math.max(listed.longest(tokens, at - 1, end), 1);
    if (inside > 1 && at - 1 + inside <= end) {
      at += inside - 2;
      continue;
    }
    const cut = cutAt(context, first, at, end);
    if (cut) return cut;
  }
  const used = usedElsewhere(context, first, end);
  return used === undefined ? afterOwner(context, first, end) : { left: used, right: end };
}

/** "Vexa Telecom | SME" of a headline: where the name ends that the article uses, and a stop word or, among capitals, plain words follow. */
function usedElsewhere(context: Context, first: number, end: number): number | undefined {
  const { tokens, words, article } = context;
  const titled = sentenceOf(context, first)?.letters === 'title';
  let at = first + article.longest(tokens, first, end);
  if (at === first) return undefined;
  while (at < end && words.generic(tokens[at]?.lower ?? '')) at += 1;
  const rest = tokens.slice(at, end);
  // "UK Government"
  const [body, more] = rest;
  const governs = body && !more && words.lexicon.is(body.lower, 'public-body');
  if (governs && words.place(lowers(tokens, first, at).join(' ')) !== undefined) return undefined;
  const plain = rest.every(
    ({ lower, kind }) =>
      kind === 'word' &&
      (words.stop(lower) || (titled && words.ordinary(lower))) &&
      words.organizationWord(lower) === undefined &&
      !words.legalForm(lower) &&
      !words.connector(lower) &&
      words.place(lower) === undefined &&
      !words.surname(lower),
  );
  return rest.length > 0 && plain ? at : undefined;
}

function cutAt(context: Context, first: number, at: number, end: number): Cut | undefined {
  const { tokens, words } = context;
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || at >= end) return undefined;
  if (words.honorificGender(token.lower) && words.honorific(token.lower) === 'dropped')
    return { left: at, right: at };
  if (isDateline(context, at, end)) return { left: at, right: at };
  if (isParted(context, at, end)) return { left: at, right: at + 1 };
  if (words.connector(token.lower) === 'inner') {
    return joinDecision(context, first, at, end) ? undefined : { left: at, right: at + 1 };
  }
  // After "Corp" a new name begins, unless more of the suffix follows ("Co Ltd", "Corp of America", "Inc & Co").
  if (at > first + 1 && endsName(context, at - 1) && !continuesName(context, at))
    return { left: at, right: at };
  return undefined;
}

/** "Ann Lee OSLO": a city in capitals behind a name that has none is a dateline. */
function isDateline({ tokens, words }: Context, at: number, end: number): boolean {
  if (tokens[at]?.allCaps !== true || tokens[at - 1]?.allCaps !== false) return false;
  return tokens[at]!.text.length > 3 && words.place(lowers(tokens, at, end).join(' ')) !== undefined;
}

/** "U.S.-Israeli", "Ann Lee/Newsagency": a hyphen before a nationality, a stroke beside a name that is known by itself. */
function isParted(context: Context, at: number, end: number): boolean {
  const { tokens, words } = context;
  const [before, mark, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !mark || !next) return false;
  if (mark.text === '-') return words.demonym(next.lower) && words.place(before.lower) !== undefined;
  return mark.text === '/' && at + 1 < end && (knownAt(context, at + 1, end) > 0 || words.given(next.lower));
}

/** A legal form that surely ends a name: "Corp", "plc", not the plain words "Company", "Limited". */
const endsName = (context: Context, at: number): boolean => {
  const token = context.tokens[at];
  return (
    token !== undefined &&
    context.words.legalForm(token.lower) &&
    context.words.lexicon.value(token.lower, 'soft-legal-form') === undefined
  );
};

function continuesName(context: Context, at: number): boolean {
  const token = context.tokens[at];
  if (!token) return true;
  if (token.kind !== 'word') return true;
  return (
    context.words.legalForm(token.lower) ||
    context.words.generic(token.lower) ||
    context.words.place(token.lower) !== undefined ||
    context.words.connector(token.lower) !== undefined
  );
}

/** "Apple iPhone", "Ford Alan Mulally": a known name in front of a known name of another kind. */
function afterOwner(context: Context, first: number, end: number): Cut | undefined {
  const { tokens, words, listed, article } = context;
  const own = Math.max(listed.longest(tokens, first, end - 1), article.longest(tokens, first, end - 1));
  const at = first + own;
  if (own === 0 || at >= end) return undefined;
  const rest = tokens
    .slice(at, end)
    .map((token) => token.lower)
    .join(' ');
  const front = tokens
    .slice(first, at)
    .map((token) => token.lower)
    .join(' ');
  if (words.known(rest) === 'Product' && words.known(front) !== 'Product') return { left: at, right: at };
  return undefined;
}
