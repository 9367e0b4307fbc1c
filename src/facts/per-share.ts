import type { Value } from '../mentions/types.js';
import type { SentenceContext } from './context.js';
import { asGroup } from './filling.js';
import { valueOf } from './filling-class.js';
import type { Binding, Bindings } from './match.js';

// One figure told twice: "lost $3m, or 12 cents a share".

type Sum = Extract<Value, { kind: 'money' }>;

const sumOf = (value: Value | undefined): Sum | undefined => (value?.kind === 'money' ? value : undefined);

/** What a match binds where the same sum is told once more, for the share or in all; undefined where it is not. */
export function toldOtherwise(bindings: Bindings, context: SentenceContext): Bindings | undefined {
  const other = (bindings.get('amount') ?? []).map((b) => otherSum(b, context)).find((b) => b !== undefined);
  if (!other) return undefined;
  const rest = [...bindings].filter(([name]) => name !== 'percent');
  return new Map([...rest, ['amount', [other]]]);
}

function otherSum(
  { filling }: Binding,
  { sentence: { pieces, links } }: SentenceContext,
): Binding | undefined {
  if (filling.kind !== 'group') return undefined;
  const own = sumOf(valueOf(filling));
  let k = links.of(filling.group).place + 1;
  const comma = pieces[k];
  if (comma?.kind === 'mark' && comma.tag === 'comma') k++;
  const [or, next] = [pieces[k], pieces[k + 1]];
  if (!own || or?.kind !== 'mark' || or.lower !== 'or' || next?.kind !== 'noun') return undefined;
  const told = asGroup(next);
  const other = sumOf(valueOf(told));
  return other && (own.per === undefined) !== (other.per === undefined)
    ? { filling: told, negate: false }
    : undefined;
}

/** "profit per share" for the profit of "a profit of 12 cents a share". */
export function metricOf(metric: string, amount: readonly Binding[], { lexicon }: SentenceContext): string {
  const by = amount.map((b) => sumOf(valueOf(b.filling))).find((sum) => sum !== undefined)?.per;
  const part = by !== undefined && lexicon.value(by.toLowerCase(), 'per-security') === 'security';
  const last = metric.toLowerCase().split(' ').at(-1) ?? '';
  return part && !lexicon.is(last, 'told-by-share') ? `${metric} per ${by}` : metric;
}
