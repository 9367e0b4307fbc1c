import { lowers, type Context } from './context.js';

const role = (context: Context, at: number): string | undefined =>
  context.words.lexicon.value(context.tokens[at]?.lower ?? '', 'join-word');

/** Whether the connector at `at` joins one name ("Johnson & Johnson", "Bank of Scotland") or parts two. */
export function joinDecision(context: Context, first: number, at: number, end: number): boolean {
  const connector = context.tokens[at]?.lower;
  if (connector === '&') return ampersand(context, first, at, end);
  if (connector === 'and') return and(context, first, at, end);
  return of(context, first, at, end);
}

const isName = (context: Context, first: number, end: number): boolean => {
  const name = lowers(context.tokens, first, end);
  return (
    name.length > 0 &&
    (context.listed.has(name) ||
      context.article.has(name) ||
      context.words.known(name.join(' ')) !== undefined)
  );
};

function ampersand(context: Context, first: number, at: number, end: number): boolean {
  return !(isName(context, first, at) && isName(context, at + 1, end));
}

function and(context: Context, first: number, at: number, end: number): boolean {
  const { tokens, words } = context;
  const stop = beforeConnector(context, at + 1, end);
  const [left, right, last] = [tokens[at - 1], tokens[at + 1], tokens[stop - 1]];
  if (!left || !right || !last) return false;
  if (role(context, at + 1) === 'partner') return true;
  if (words.legalForm(left.lower) || isName(context, at + 1, stop)) return false;
  if (isName(context, first, at)) return false;
  if (role(context, first - 1) === 'parts') return false;
  if (words.legalForm(last.lower) && isNew(context, first, at)) return true;
  const joinedTail = words.legalForm(last.lower) || words.organizationWord(last.lower) !== undefined;
  const office = role(context, first) === 'office';
  // "Texas Oil and Gas Corp", "Securities and Exchange Commission", "Department of Trade and Industry": two plain nouns.
  const plain =
    words.lexicon.isOrdinary(left.lower) &&
    words.lexicon.isOrdinary(right.lower) &&
    !words.place(right.lower) &&
    !words.given(right.lower) &&
    !words.demonym(right.lower);
  return plain && (joinedTail || office) && words.known(left.lower) === undefined;
}

/**
 * "Kaufman and Broad Inc": a company named in full has its own legal suffix, so a word without one that the article
 * uses nowhere else belongs to the name behind it.
 */
function isNew(context: Context, first: number, at: number): boolean {
  const { tokens, words } = context;
  const head = tokens[first];
  if (!head || at - first > 2 || context.article.begins(head.lower) || context.listed.begins(head.lower))
    return false;
  const lower = lowers(tokens, first, at).join(' ');
  if (words.known(lower) || words.place(lower) || words.demonym(head.lower)) return false;
  return (
    at - first === 1 ||
    (!words.given(head.lower) && words.organizationWord(tokens[at - 1]?.lower ?? '') !== undefined)
  );
}

/** The first "of" or "and" behind `from`, or the end. */
function beforeConnector(context: Context, from: number, end: number): number {
  let at = from;
  while (at < end && context.words.connector(context.tokens[at]?.lower ?? '') !== 'inner') at += 1;
  return at;
}

function of(context: Context, first: number, at: number, end: number): boolean {
  const { tokens, words } = context;
  const [left, right] = [tokens[at - 1], tokens[at + 1]];
  if (!left || !right) return false;
  if (isName(context, first, at) && !words.ofHead(left.lower)) return false;
  const rest = lowers(tokens, at + 1, end)
    .filter((word) => word !== 'the')
    .join(' ');
  if (isLocation(context, first, at, end, rest)) return false;
  if (words.ofHead(left.lower))
    return tokens[at]?.lower === 'of' || words.organizationWord(left.lower) !== undefined;
  // "House of Fraser", "Legend of Zelda": an ordinary noun before "of", and no place after it.
  if (words.titleWord(left.lower) === 'head') return false;
  return (
    tokens[at]?.lower === 'of' &&
    words.lexicon.isOrdinary(left.lower) &&
    !words.place(rest) &&
    !words.legalForm(tokens[end - 1]?.lower ?? '')
  );
}

/** "Foo Corp of Wayne, N.J.", "Foo Inc of Boston": where a company is, behind a name that is distinctive without it. */
function isLocation(context: Context, first: number, at: number, end: number, rest: string): boolean {
  const { tokens, words } = context;
  const state = tokens[end]?.text === ',' && words.place(tokens[end + 1]?.lower ?? '') !== undefined;
  if (!state && words.place(rest) === undefined) return false;
  const left = tokens[at - 1];
  if (left && words.legalForm(left.lower)) return state || !words.lexicon.value(rest, 'part-word');
  const own = tokens.slice(first, at - 1);
  return own.length > 0 && own.some((token) => !words.ordinary(token.lower) && !words.place(token.lower));
}
