import type { Context } from './context.js';
import type { NameWords } from './words.js';

/** Most tokens from the possessor to the name: "its loss-making financial services arm, Foo Money". */
const REACH = 7;

/**
 * Whether the name at `first` is told to be somebody's unit or parent, or to have one: "its insurance arm, Foo Life", "its
 * parent Foo Group", "a subsidiary of Foo".
 */
export function isRelatedAt({ tokens, words }: Context, first: number): boolean {
  const of = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  if (tokens[of]?.lower === 'of' && isUnit(tokens[of - 1], words)) return true;
  const at = tokens[first - 1]?.text === ',' ? first - 2 : first - 1;
  const noun = tokens[at]?.lower ?? '';
  // "the new company, Foo Holdings"
  if (
    tokens[first - 1]?.text === ',' &&
    tokens[at - 1]?.lower === 'new' &&
    words.lexicon.is(noun, 'generic-company')
  )
    return true;
  if (!isUnit(tokens[at], words)) return false;
  const { sentence } = tokens[first] ?? {};
  for (let k = at - 1; k >= at - REACH; k--) {
    const token = tokens[k];
    if (!token || token.sentence !== sentence || token.kind === 'punctuation') return false;
    if (token.kind === 'possessive' || words.lexicon.is(token.lower, 'possessive-pronoun')) return true;
  }
  return false;
}

const isUnit = (noun: Context['tokens'][number] | undefined, { lexicon }: NameWords): boolean =>
  noun !== undefined &&
  !noun.capital &&
  (lexicon.is(noun.lower, 'core-unit') || lexicon.is(noun.lower, 'parent-company'));

/** Whether another name is joined to the one at `first`: "between Foo and Bar". */
export const isJoinedAt = ({ tokens }: Context, first: number): boolean =>
  tokens[first - 1]?.lower === 'and' && tokens[first - 2]?.capital === true;
