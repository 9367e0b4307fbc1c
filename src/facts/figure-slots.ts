import { flatMap } from '../flat-map.js';
import { speakersOf } from './attribution.js';
import type { SentenceContext } from './context.js';
import { isTurn, type Figure } from './figure-parts.js';
import { headIs } from '../groups/heads.js';
import type { NounGroup } from '../groups/types.js';
import { asClause, asGroup, asUnit, asWords, type Filling } from './filling.js';
import { meansA } from './entity-types.js';
import { valueOf } from './filling-class.js';
import { prepositional } from './prepositional.js';
import { clauseSlot, groupSlot } from './slots.js';
import { sumsWithoutCurrency } from './sums-without-currency.js';

/** What the slot `name` of a figure holds. */
export function figureSlot(figure: Figure, name: string, context: SentenceContext): Filling[] {
  const { clause, nouns, told, word, metric } = figure;
  const { links } = context.sentence;
  switch (name) {
    case 'up':
    case 'down':
      return [...(figure.change === name ? figure.by : []), ...turned(figure, name)];
    case 'by':
      return [...figure.by];
    case 'to':
      return [...figure.to, ...sumsWithoutCurrency(figure, context)];
    case 'counted':
      return [...figure.counted];
    case 'by-thousands':
      return figure.counted.filter(isThousands);
    case 'counted-in':
      return figure.counted.length === 0 ? [] : nouns.filter((g) => g !== metric).map((g) => asUnit(g.head));
    case 'object-of':
      return flatMap(nouns, (g) => links.of(g).objectOf)
        .filter((c) => !c.passive)
        .map(asClause);
    case 'head':
      // "a 5% sales increase" is of sales; "user numbers" are what they are.
      return word === metric.head || headIs(metric, 'number-noun')
        ? (perWhat(metric, context) ?? groupSlot(metric, name, clause, context))
        : [asUnit(word)];
    case 'agent':
      return doerOf(figure, context);
    case 'spoken-of': {
      // "Sales rose 5%, Foo said": its own.
      const speakers =
        told === 'verb' ? speakersOf(clause, context).filter((g) => meansA('Organization', g, context)) : [];
      return speakers.length > 0 ? speakers.map(asGroup) : groupSlot(metric, name, clause, context);
    }
    case 'clause':
      return clause ? [asClause(clause)] : [];
    case 'host':
      // "Foo, turnover $5m," and "Foo (staff: 640)": what it is said of.
      return [
        ...flatMap(nouns, (g) => groupSlot(g, name, clause, context)),
        // "the four airlines, Foo among them": they are what is counted, and count nothing of Foo's.
        ...flatMap(
          nouns.filter((g) => figure.counted.length === 0 || g !== metric),
          (g) => flatMap(links.of(g).saidIn, (p) => p.subject.map(asGroup)),
        ),
      ];
    case 'date': {
      const own = flatMap(nouns, (g) => groupSlot(g, name, told === 'noun' ? clause : undefined, context));
      return own.length > 0 || !clause ? own : clauseSlot(clause, name, context);
    }
    default: {
      const own = nouns.map((g) => groupSlot(g, name, clause, context)).find((held) => held.length > 0);
      // "reached $5m by the end of May", "was $5m, or 3% of sales": what stands behind "of" belongs to the noun before it.
      return own ?? (name === 'of' ? [] : prepositional(figure.phrases, name));
    }
  }
}

/** "loss per share": by what it is told is a part of its name. */
function perWhat(metric: NounGroup, { sentence }: SentenceContext): Filling[] | undefined {
  const [first] = sentence.attached.get(metric) ?? [];
  const [unit] = first?.preposition === 'per' ? first.groups : [];
  return unit && [asWords(metric, unit)];
}

function isThousands(filling: Filling): boolean {
  const value = valueOf(filling);
  return value?.kind === 'count' && 'value' in value.quantity && value.quantity.value >= 1000;
}

/** "at $3m, up 5%"; where the change is told already, it is that of another figure ("fell 5%, on sales up 3%"). */
const turned = ({ phrases, by }: Figure, name: string): Filling[] =>
  by.length > 0 ? [] : prepositional(phrases.filter(isTurn), name);

/** Who makes it so: "Foo cut its costs", "Foo reported a profit"; the name right before it in a headline. */
function doerOf(
  { clause, nouns, told, metric, owner, counted }: Figure,
  context: SentenceContext,
): Filling[] {
  if (owner) return owner.map(asGroup);
  const { pieces, links } = context.sentence;
  const before = pieces[links.of(metric).place - 1];
  if (before?.kind === 'noun' && before.head.name) return [asGroup(before)];
  if (told === 'noun') {
    const outer = nouns[nouns.length - 1] ?? metric;
    // "oversees 40 shops": whoever has to do with a deal of others has what is counted.
    if (
      counted.length > 0 &&
      clause?.verb.classes.includes('on-others-deal') &&
      clause.object.includes(outer)
    )
      return clause.subject.map(asGroup);
    return groupSlot(outer, 'agent', clause, context);
  }
  // "had assets totalling $5m": who has what the clause measures.
  const [having] = clause?.object.includes(metric) ? [clause] : links.of(metric).objectOf;
  return having?.subject.map(asGroup) ?? [];
}
