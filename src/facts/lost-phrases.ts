import type { Clause, ParsedSentence, PrepositionPhrase } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { SentenceContext } from './context.js';

/** What a deal is with may stand behind what is said of the thing that changes hands. */
export const isLostBehind = (preposition: string): boolean => preposition === 'to' || preposition === 'from';

/** "the sale of plants serving 8,000 customers to Foo", "the sale of the half that it had kept to Foo": to Foo. */
export function lostBehind(
  attached: readonly PrepositionPhrase[],
  name: string,
  { sentence, references }: SentenceContext,
): NounGroup[] {
  const things = attached.filter((p) => p.preposition === 'of').flatMap((p) => p.groups);
  const inner = [
    ...things,
    ...things.flatMap((g) => (sentence.attached.get(g) ?? []).flatMap((p) => p.groups)),
  ];
  const said = sentence.clauses.filter(
    (c) =>
      !c.verb.classes.includes('takes-to') &&
      (inner.some((g) => c.surfaceSubject.includes(g)) ||
        (c.kind === 'relative' && inner.some((g) => c.object.includes(g)))),
  );
  const groups = said
    .flatMap((c) => c.prepositions.filter((p) => p.preposition === name && !parted(c, p, sentence)))
    .flatMap((p) => p.groups);
  return groups.filter((g) => references.of(g).length > 0);
}

/** "the purchase of Foo, which employs 6,400, with a loan from Bar": a comma closes what is said of Foo. */
const parted = (clause: Clause, phrase: PrepositionPhrase, { pieces }: ParsedSentence): boolean =>
  pieces.slice(clause.at, phrase.at).some((p) => p.kind === 'mark' && p.tag === 'comma');
