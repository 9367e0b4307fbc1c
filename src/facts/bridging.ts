import { flatMap } from '../flat-map.js';
import type { NounGroup, Piece } from '../groups/types.js';
import type { Referent } from '../references/types.js';
import type { SentenceContext } from './context.js';

const DEFINITE: readonly (string | undefined)[] = ['the', 'this', 'that'];

/**
 * "The alliance will let Vexa sell Moravia's cars": the organizations and products that the sentence speaks of beside a
 * definite noun group which says itself neither whose nor with whom. Each once, in the order of the text.
 */
export function namedBeside(group: NounGroup, context: SentenceContext): Referent[] {
  const { sentence, entities } = context;
  const attached = sentence.attached.get(group) ?? [];
  const open = DEFINITE.includes(group.determiner) && !group.owner && attached.length === 0;
  // "The partnership said": a firm that speaks, and no bond of others.
  const speaks = sentence.links.of(group).subjectOf.some((c) => c.verb.classes.includes('say'));
  if (!open || speaks || group.modifiers.some((m) => m.name)) return [];
  const found = new Map<number, Referent>();
  const others = sentence.pieces.filter((piece) => piece !== group && !isToldIt(piece, context));
  for (const referent of flatMap(others, (piece) => spokenOf(piece, context))) {
    const type = entities.entities[referent.entity]?.type;
    if (type !== 'Organization' && type !== 'Product') continue;
    if (!found.has(referent.entity)) found.set(referent.entity, referent);
  }
  return [...found.values()];
}

/** "he told Reuters": who hears it takes no part in it. */
const isToldIt = (piece: Piece, { sentence }: SentenceContext): boolean =>
  piece.kind === 'noun' && sentence.links.of(piece).objectOf.some((c) => c.verb.classes.includes('say'));

/** Whom a piece names: its owner, the names before its head, and what it stands for. */
function spokenOf(piece: Piece, { references, entities }: SentenceContext): Referent[] {
  if (piece.kind !== 'noun') return [];
  const modifiers = flatMap(piece.modifiers, ({ name }): Referent[] =>
    name
      ? [
          {
            entity: name.entity,
            span: { start: name.start, end: name.end },
            by: 'name',
            certainty: entities.entities[name.entity]?.certainty ?? 0.5,
          },
        ]
      : [],
  );
  return [...references.ownerOf(piece), ...modifiers, ...references.of(piece)];
}
