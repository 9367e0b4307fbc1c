import { flatMap } from '../flat-map.js';
import type { Clause, ParsedSentence, PrepositionPhrase } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { SentenceContext } from './context.js';

/** What a deal is with may stand behind what is said of the thing that changes hands. */
export const isLostBehind = (preposition: string): boolean => preposition === 'to' || preposition === 'from';

/**
 * "the sale of plants serving 8,000 customers to Foo", "sold the half that it had kept to Foo": to Foo.
 * @param things what changes hands
 */
export function lostBehind(
  things: readonly NounGroup[],
  name: string,
  { sentence }: SentenceContext,
): NounGroup[] {
  const inner = [
    ...things,
    ...flatMap(things, (g) => flatMap(sentence.attached.get(g) ?? [], (p) => p.groups)),
  ];
  if (inner.length === 0) return [];
  const said = sentence.clauses.filter(
    (c) =>
      !c.verb.classes.includes('takes-to') &&
      c.kind !== 'infinitive' &&
      (inner.some((g) => c.surfaceSubject.includes(g)) ||
        (c.kind === 'relative' && inner.some((g) => c.object.includes(g)))),
  );
  return flatMap(
    flatMap(said, (c) => c.prepositions.filter((p) => p.preposition === name && !parted(c, p, sentence))),
    (p) => p.groups,
  );
}

/** "the purchase of Foo, which employs 6,400, with a loan from Bar": a comma closes what is said of Foo. */
const parted = (clause: Clause, phrase: PrepositionPhrase, { pieces }: ParsedSentence): boolean =>
  pieces.slice(clause.at, phrase.at).some((p) => p.kind === 'mark' && p.tag === 'comma');
