import { flatMap } from '../flat-map.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { Lexicon } from '../lexicon/types.js';
import { headLemma } from './called.js';
import type { Discourse } from './discourse.js';

// Who is called by what it is to another: "the Vexa affiliate", "Vexa's chief executive", "its parent".

/** What an article calls those who are such a thing to that entity. */
const called = (noun: string, of: number): string => `${noun} of ${of}`;

/** The noun of a relation, the same for "CEO" and "chief executive". */
const relationOf = (group: NounGroup, lexicon: Lexicon): string =>
  lexicon.value(group.head.lower, 'same-office') ?? headLemma(group);

/** Takes in who is said to be what to whom: "Vexa's affiliate, Norden", "Norden, an affiliate of Vexa". */
export function learnRelations(sentence: ParsedSentence, discourse: Discourse, lexicon: Lexicon): void {
  for (const { subject, complement } of sentence.predications) {
    if (complement.head.tag !== 'noun' || isOver(complement)) continue;
    const relation = relationOf(complement, lexicon);
    const others = [...namedIn(complement), ...namedBehind(complement, sentence)];
    for (const { head } of subject)
      for (const other of head.name ? others : []) {
        const { entity } = head.name!;
        if (other === entity) continue;
        discourse.describe(entity, called(relation, other));
        if (relation === 'subsidiary') discourse.describe(other, called('parent', entity));
      }
  }
}

/** Whom "the Vexa affiliate", "Vexa's chief executive" or "its parent" stands for, where that is told of one alone. */
export function relatedTo(
  group: NounGroup,
  owners: readonly number[],
  discourse: Discourse,
  lexicon: Lexicon,
): number | undefined {
  const held = group.determiner === 'the' || group.owner !== undefined || owners.length > 0;
  if (!held || group.plural || isOver(group) || group.head.name) return undefined;
  const found = new Set(
    flatMap(
      [...namedIn(group), ...owners],
      (of) => discourse.only(called(relationOf(group, lexicon), of)) ?? [],
    ),
  );
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

const namedIn = ({ owner, modifiers }: NounGroup): number[] =>
  flatMap([...(owner ? [owner.head] : []), ...modifiers], (unit) => unit.name?.entity ?? []);

/** "an affiliate of Vexa", "the chairman at Vexa" */
const namedBehind = (group: NounGroup, { attached }: ParsedSentence): number[] =>
  flatMap(
    (attached.get(group) ?? []).filter((p) => p.preposition === 'of' || p.preposition === 'at'),
    (p) => flatMap(p.groups, ({ head }) => head.name?.entity ?? []),
  );

/** "Vexa's former chairman", "its new unit": not the one that was told of. */
const isOver = (group: NounGroup): boolean =>
  group.modifiers.some((m) => m.readings.inAny(['former-adjective', 'other-adjective']));
