import { FORM } from '../lexicon/readings.js';
import type { Token } from '../text/types.js';
import type { Context } from './context.js';
import { nameLike } from './shape.js';
import type { NameWords } from './words.js';

/** "Wendy's International Inc", "Macy's said": a possessive that belongs to the name, as no noun follows it. */
export function ownPossessive(context: Context, first: number, at: number, end: number): boolean {
  const { tokens, words } = context;
  const next = tokens[at + 1];
  if (tokens[at]?.lower !== "'s" || !next || next.sentence !== tokens[at]?.sentence) return false;
  if (words.legalForm(next.lower) && next.capital) return true;
  if (next.capital && nameLike(next, words) && ownerInName(context, first, at, end)) return true;
  if (/^(of|than|like|from)$/.test(tokens[first - 1]?.lower ?? '')) return false;
  if (/^[,.]$/.test(next.text)) return isShop(context, first, at);
  if (next.capital) return false;
  return isFinite(next) || (isPast(next) && startsObject(tokens[at + 2], words));
}

/** "swooped on Pellow's, the baker": nothing that is owned follows, and the article never writes the name without "'s". */
function isShop({ tokens, words, capitals }: Context, first: number, at: number): boolean {
  const owner = tokens[at - 1]?.lower ?? '';
  const compared = /^(?:to|with|and|as|over|matched)$/.test(tokens[first - 1]?.lower ?? '');
  return (
    at - first === 1 && !compared && (capitals.get(owner) ?? 0) === 0 && words.known(owner) === undefined
  );
}

const isPast = (token: Token): boolean => token.readings.isVerb(FORM.past);
/** "Foo's acquired the chain": behind a possessive no article or name can follow a participle. */
const startsObject = (token: Token | undefined, words: NameWords): boolean =>
  token !== undefined && (words.lexicon.is(token.lower, 'article') || nameLike(token, words));

/** "Women's Bank", "Attorney General's Office", "Scott's Hospitality Inc": a plural noun, or one word that the article never names apart from this. */
function ownerInName(context: Context, first: number, at: number, end: number): boolean {
  const { tokens, words } = context;
  const owner = tokens[at - 1];
  if (!owner) return false;
  if (words.lexicon.value(owner.lower, 'owner-in-name') !== undefined) return true;
  const office = words.lexicon.value(tokens[at + 1]?.lower ?? '', 'join-word') === 'office';
  if (office && words.lexicon.value(owner.lower, 'official-in-name') !== undefined) return true;
  if (
    at - first > 2 ||
    context.listed.begins(owner.lower) ||
    words.known(owner.lower) ||
    words.place(owner.lower)
  )
    return false;
  let last = at + 1;
  while (last + 1 < end && nameLike(tokens[last + 1] ?? owner, words)) last += 1;
  return ownedInName(context, first, at, last);
}

/** What stands behind a possessive up to `last` makes one name with its owner, which stands nowhere else without the possessive. */
function ownedInName({ tokens, words, capitals }: Context, first: number, at: number, last: number): boolean {
  const [owner, closing] = [tokens[at - 1]?.lower ?? '', tokens[last]?.lower ?? ''];
  if (capitals.has(owner)) return false;
  const alone = at - first === 1;
  if (alone && words.legalForm(closing)) return true;
  // "the Company's Board", "the UN's Climate Fund", "Foo's Foods division"
  const behind = tokens[last + 1];
  const unit = behind?.capital === false && behind.readings.usual === 'noun';
  if (unit || tokens[at - 1]?.allCaps === true || words.lexicon.is(owner, 'company-noun')) return false;
  const plain = tokens.slice(at + 1, last + 1).every((token) => words.ordinary(token.lower));
  if (!plain || words.lexicon.is(closing, 'position')) return false;
  // "Tom's Northside Grill", "Tom's Crumbs": nothing but plain words behind a given name.
  const goods = last > at + 1 || tokens[last]?.readings.inForm(FORM.plural) === true;
  if (alone && words.given(owner) && goods) return true;
  // "Zolk's Cafe", "Stop Harlan's Fund"
  const led =
    alone || (words.ordinary(tokens[first]?.lower ?? '') && !words.given(tokens[first]?.lower ?? ''));
  return led && words.organizationWord(closing) !== undefined;
}

/** A word that can only be the verb of a clause: "said", "has", "will". */
export const isFinite = (token: Token): boolean =>
  token.readings.length > 0 &&
  token.readings.list.every(
    (r) =>
      r.pos === 'modal' ||
      r.pos === 'auxiliary' ||
      (r.pos === 'verb' && (r.form === 'past' || r.form === 'participle')),
  );
