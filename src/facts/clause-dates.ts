import { flatMap } from '../flat-map.js';
import { datesOfAside } from '../clauses/asides.js';
import { matchingOpen } from '../clauses/layout.js';
import type { Clause, PrepositionPhrase } from '../clauses/types.js';
import type { NounGroup, Piece } from '../groups/types.js';
import type { Lexicon } from '../lexicon/types.js';
import type { SentenceContext } from './context.js';
import { asGroup, type Filling } from './filling.js';

/** When what a clause tells happened: dates of its own, before its verb, or of the clause that it hangs on. */
export function clauseDates(clause: Clause, context: SentenceContext): Filling[] {
  const own = ownDates(clause, context);
  if (own.length > 0) return own;
  // "agreed on Thursday to buy", "a plan to buy Foo collapsed in May"
  const { kind, governor } = clause;
  return kind === 'infinitive' && governor?.clause ? clauseDates(governor.clause, context) : [];
}

/** Dates that the clause itself gives, behind or before its verb. */
export function ownDates(clause: Clause, context: SentenceContext): Filling[] {
  const { prepositions } = clause;
  // "up 80 percent from a year ago", "compared with a loss in 2003": what is compared with is another time.
  const changes = prepositions.some((p) => p.preposition === 'up' || p.preposition === 'down');
  const own = flatMap(
    beforeComparison(prepositions, context.lexicon).filter((p) => !(changes && p.preposition === 'from')),
    (p) => p.groups,
  ).filter((g) => g.head.value?.kind === 'date');
  return (own.length > 0 ? own : fronted(clause, context.sentence)).map(asGroup);
}

/** "profits of $5m, compared with a loss of $6m in 2003": the phrases up to what is compared with. */
export function beforeComparison(
  phrases: readonly PrepositionPhrase[],
  lexicon: Lexicon,
): readonly PrepositionPhrase[] {
  const compared = phrases.find((p) => lexicon.is(p.preposition, 'preposition-comparison'));
  return compared ? phrases.filter((p) => p.at < compared.at) : phrases;
}

/** "In 2012, Foo bought", "Last May Foo bought": dates before the verb that belong to no other clause. */
function fronted(
  clause: Clause,
  { pieces, clauses, predications, links }: SentenceContext['sentence'],
): NounGroup[] {
  // A relative clause has what stands behind its "which", other asides have nothing in front.
  if (clause.kind === 'participle' || clause.kind === 'gerund') return [];
  const inAside = (date: NounGroup, next: Piece | undefined): boolean =>
    next?.kind === 'mark' &&
    /^(?:comma|dash|close)$/.test(next.tag) &&
    predications.some((p) => p.kind === 'apposition' && datesOfAside(p.complement, pieces).includes(date));
  const found: NounGroup[] = [];
  let inRelative = false;
  let opened = false;
  for (let k = clause.at - 1; k >= 0 && !opened; k--) {
    const piece = pieces[k];
    const mark = piece?.kind === 'mark' ? piece.tag : undefined;
    if (mark === 'colon') break;
    // "Lee (1911 - 1976) was": what stands in brackets is of no clause around them.
    if (mark === 'close') {
      const open = matchingOpen(pieces, k);
      if (open >= 0) k = open;
      continue;
    }
    // "In May Foo, which last year bought Bar, will buy Baz": what stands before that verb is of its clause.
    if (mark === 'relative' && !inRelative) opened = true;
    inRelative =
      mark !== 'relative' && (inRelative || clauses.some((c) => c.kind === 'relative' && c.at === k));
    if (inRelative) continue;
    if (piece?.kind !== 'noun' || piece.head.value?.kind !== 'date') continue;
    if (pieces[k - 1]?.kind === 'noun' && inAside(piece, pieces[k + 1])) continue;
    const taken = links.of(piece).phraseOf.some((c) => c !== clause);
    if (!taken) found.push(piece);
  }
  return clause.kind === 'relative' && !opened ? [] : found;
}
