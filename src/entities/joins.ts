import { lowers, type Context } from './context.js';

const PARTNERS = /^(co|company|sons|partners|associates|brothers|bros|cie|cia)$/;
const OFFICE =
  /^(department|ministry|office|institute|board|council|bureau|committee|commission|agency|association|society|centre|center)$/;

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
  const [left, right, last] = [tokens[at - 1], tokens[at + 1], tokens[end - 1]];
  if (!left || !right || !last) return false;
  if (PARTNERS.test(right.lower)) return true;
  if (words.legalForm(left.lower) || isName(context, at + 1, end)) return false;
  if (isName(context, first, at)) return false;
  if (tokens[first - 1]?.lower === 'between' || tokens[first - 1]?.lower === 'both') return false;
  const joinedTail = words.legalForm(last.lower) || words.organizationWord(last.lower) !== undefined;
  const office = OFFICE.test(tokens[first]?.lower ?? '');
  // "Texas Oil and Gas Corp", "Securities and Exchange Commission", "Department of Trade and Industry": two plain nouns.
  const plain =
    words.lexicon.isOrdinary(left.lower) &&
    words.lexicon.isOrdinary(right.lower) &&
    !words.place(right.lower) &&
    !words.given(right.lower) &&
    !words.demonym(right.lower);
  return plain && (joinedTail || office) && words.known(left.lower) === undefined;
}

function of(context: Context, first: number, at: number, end: number): boolean {
  const { tokens, words } = context;
  const [left, right] = [tokens[at - 1], tokens[at + 1]];
  if (!left || !right) return false;
  if (isName(context, first, at) && !words.ofHead(left.lower)) return false;
  if (words.ofHead(left.lower))
    return tokens[at]?.lower === 'of' || words.organizationWord(left.lower) !== undefined;
  // "House of Fraser", "Legend of Zelda": an ordinary noun before "of", and no place after it.
  const rest = lowers(tokens, at + 1, end).join(' ');
  if (words.titleWord(left.lower) === 'head') return false;
  return (
    tokens[at]?.lower === 'of' &&
    words.lexicon.isOrdinary(left.lower) &&
    !words.place(rest) &&
    !words.legalForm(tokens[end - 1]?.lower ?? '')
  );
}
