import { flatMap } from '../flat-map.js';
import type { NounGroup } from '../groups/types.js';
import type { Lexicon } from '../lexicon/types.js';
import type { StatusTables } from '../rules/types.js';
import type { SentenceContext } from './context.js';
import type { Status } from './types.js';

export const byClass = (table: Readonly<Record<string, Status>>, classes: readonly string[]): Status[] =>
  flatMap(classes, (c) => (table[c] ? [table[c]] : []));

export const classesOfWord = (word: string, lexicon: Lexicon): readonly string[] =>
  lexicon.readings(word).classes;

/** "the proposed merger", "a plan", "advanced talks": adjectives before a noun, and the noun itself or the last of its words. */
export function nounStatuses(group: NounGroup, { rules, lexicon }: SentenceContext): Status[] {
  const { status } = rules;
  if (group.determiner === 'no') return ['denied'];
  const own = byClass(status.nouns, group.head.readings.classes);
  const last = group.head.lower.slice(group.head.lower.lastIndexOf(' ') + 1);
  const said = own.length > 0 ? own : byClass(status.nouns, classesOfWord(last, lexicon));
  return [...adjectiveStatuses(group, status), ...said];
}

export function adjectiveStatuses(group: NounGroup, tables: StatusTables): Status[] {
  const prefixed = [...group.modifiers, group.head].some((m) => m.lower.startsWith('ex-'));
  const found = flatMap(group.modifiers, (m) => byClass(tables.adjectives, m.readings.classes));
  return prefixed ? [...found, 'former'] : found;
}

/** "Ann Lee, then the head of Foo,", "formerly a unit of Foo": adverbs right before what is said in an aside. */
export function adverbStatuses(group: NounGroup, { sentence, rules, lexicon }: SentenceContext): Status[] {
  const { pieces } = sentence;
  const found: Status[] = [];
  for (let k = sentence.links.of(group).place - 1; k >= 0; k--) {
    const piece = pieces[k];
    if (piece?.kind !== 'mark' || piece.tag !== 'adverb') break;
    found.push(...byClass(rules.status.adverbs, classesOfWord(piece.lower, lexicon)));
  }
  return found;
}
