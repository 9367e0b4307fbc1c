import { isMark, isNoun, wordOf } from '../clauses/layout.js';
import type { NounGroup, Piece } from '../groups/types.js';
import type { SentenceContext } from './context.js';
import { isPercent } from './figure-changes.js';
import { isLevel, isMeasurable, measured, type Figure } from './figure-parts.js';
import { asGroup } from './filling.js';

/** What a verb tells of more nouns without being said again: "revenue rose 5% to $3m, profit 2% and cash to $1m". */
export function gapped(figure: Figure, level: boolean, context: SentenceContext): Figure[] {
  const { pieces, links } = context.sentence;
  const found: Figure[] = [];
  let k = Math.max(links.of(figure.metric).place, figure.clause?.at ?? 0) + 1;
  for (; k < pieces.length && pieces[k]?.kind !== 'verb'; k++) {
    const group = pieces[k + 1];
    if (!isMark(pieces[k], 'comma', 'conjunction') || !isNoun(group) || !isMeasurable(group)) continue;
    const values = valuesBehind(k + 2, pieces);
    const by = figure.change ? values.direct.filter(isPercent) : [];
    const to = [...(level ? values.direct : []), ...values.to];
    if (by.length + to.length === 0) continue;
    const { word, metric, nouns } = measured(group, context);
    // Whose it is stands with the first of them.
    found.push({
      ...figure,
      word,
      metric,
      nouns: [...nouns, ...figure.nouns],
      by: by.map(asGroup),
      to: to.map(asGroup),
      phrases: [],
    });
  }
  return found;
}

/** "5% to $3m" from piece `at` on. */
function valuesBehind(at: number, pieces: readonly Piece[]): { direct: NounGroup[]; to: NounGroup[] } {
  const first = pieces[at];
  const direct = isNoun(first) && isLevel(first) ? [first] : [];
  const [mark, level] = pieces.slice(at + direct.length);
  const comesTo = /^(?:to|at)$/.test(wordOf(mark));
  return { direct, to: comesTo && isNoun(level) && isLevel(level) ? [level] : [] };
}
