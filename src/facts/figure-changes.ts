import { headIs } from '../groups/heads.js';
import type { NounGroup, Piece } from '../groups/types.js';
import type { SentenceContext } from './context.js';
import { asGroup, asUnit, type Filling } from './filling.js';

// By how much a figure changed, said beside it.

export type Change = 'up' | 'down' | undefined;

export const isPercent = ({ head }: NounGroup): boolean => head.value?.kind === 'percent';

/** Which way a noun of change goes: "rise", "drop". */
export const changeOf = (group: NounGroup): Change =>
  headIs(group, 'change-up') ? 'up' : headIs(group, 'change-down') ? 'down' : undefined;

/** "was 4% higher", "5% down": the adjective behind a percentage. */
export function directionBehind(group: NounGroup, { sentence: { pieces, links } }: SentenceContext): Change {
  const next = pieces[links.of(group).place + 1];
  if (!isPercent(group) || next?.kind !== 'mark') return undefined;
  if (next.unit.readings.inClass('change-direction-up')) return 'up';
  return next.unit.readings.inClass('change-direction-down') ? 'down' : undefined;
}

/**
 * What is said of the change behind a figure: ", 15% lower", ", a 5% increase on 2015", "marking a 5% rise".
 * @param last place of the last piece that tells the figure
 */
export function changeBehind(
  last: number,
  context: SentenceContext,
): { readonly change: 'up' | 'down'; readonly by: Filling } | undefined {
  const { pieces, attached } = context.sentence;
  let k = last + 1;
  while (leadsOn(pieces[k])) k += saidAside(pieces, k + 1) ? 4 : 1;
  const turn = directionOf(pieces[k]);
  const share = pieces[k + 1];
  // "$5m (down 3%)"
  if (k > last + 1 && turn && share?.kind === 'noun' && isPercent(share))
    return { change: turn, by: asGroup(share) };
  const group = pieces[k];
  if (k === last + 1 || group?.kind !== 'noun') return undefined;
  const direction = directionBehind(group, context);
  if (direction) return { change: direction, by: asGroup(group) };
  const change = changeOf(group);
  const percent = group.modifiers.find((m) => m.value?.kind === 'percent');
  const phrases = attached.get(group) ?? [];
  // "a 5% rise in sales" is a figure of its own.
  if (!change || phrases[0]?.preposition === 'in') return undefined;
  if (percent) return { change, by: asUnit(percent) };
  const of = phrases.find((p) => p.preposition === 'of')?.groups.find(isPercent);
  return of && { change, by: asGroup(of) };
}

const directionOf = (piece: Piece | undefined): Change =>
  piece?.kind === 'mark' && (piece.lower === 'up' || piece.lower === 'down') ? piece.lower : undefined;

/** ", Foo said, a decline of 5%": who says it stands between. */
function saidAside(pieces: readonly Piece[], at: number): boolean {
  const [who, says, comma] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  return (
    who?.kind === 'noun' &&
    says?.kind === 'verb' &&
    says.classes.includes('say') &&
    comma?.kind === 'mark' &&
    comma.tag === 'comma'
  );
}

/** A comma, a dash, or a verb that says what the figure means. */
const leadsOn = (piece: Piece | undefined): boolean =>
  piece?.kind === 'verb'
    ? piece.classes.includes('show-change')
    : piece?.kind === 'mark' && /^(?:comma|dash|open)$/.test(piece.tag);
