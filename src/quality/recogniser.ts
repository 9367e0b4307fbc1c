import type { RawValue } from '../mentions/raw.js';
import type { Quantity } from '../mentions/types.js';

/** One line of a public recogniser test set: `end` is the last character, not the one after it. */
export interface RecogniserCase {
  readonly kind: 'currency' | 'percent';
  readonly input: string;
  readonly results: readonly {
    readonly text: string;
    readonly value: string | null;
    readonly unit: string | null;
    readonly start: number;
    readonly end: number;
  }[];
}

export interface RecogniserScore {
  readonly found: number;
  readonly expected: number;
  readonly right: number;
  readonly wrong: readonly string[];
}

/** Units of the test sets that are hundredths: their values are brought to the unit of the currency. */
const HUNDREDTHS = new Set(['Cent', 'Pence', 'Penny', 'Sen', 'Kopek', 'Pfennig', 'Paisa', 'Öre', 'Jiao']);

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

const plain = (quantity: Quantity): number => ('value' in quantity ? quantity.value : quantity.min);

/** Span of the value's own words and its number, as the test sets give them. */
function hitsOf(kind: RecogniserCase['kind'], values: readonly RawValue[]): Hit[] {
  return values.flatMap((value): Hit[] => {
    if (value.kind === 'money' && kind === 'currency') {
      const own = { start: value.textStart, end: value.textEnd - 1, value: plain(value.quantity) };
      const others = value.alternatives.map((a) => ({
        start: a.start,
        end: a.end - 1,
        value: plain(a.quantity),
      }));
      return [own, ...others];
    }
    if (value.kind === 'percent' && kind === 'percent')
      return [{ start: value.textStart, end: value.textEnd - 1, value: plain(value.quantity) }];
    return [];
  });
}

/**
 * Compares found values with the expected ones on span and number.
 * @param noSum expected results that no reader would call a sum, as `text` → reason; they count neither way
 */
export function scoreCases(
  cases: readonly RecogniserCase[],
  find: (text: string) => readonly RawValue[],
  noSum: ReadonlyMap<string, string>,
): RecogniserScore {
  let [found, expected, right] = [0, 0, 0];
  const wrong: string[] = [];
  for (const test of cases) {
    const wanted = test.results.filter((result) => !noSum.has(result.text.toLowerCase()));
    const hits = hitsOf(test.kind, find(test.input));
    const same = hits.filter((hit) => wanted.some((result) => isSame(hit, result)));
    found += hits.length;
    expected += wanted.length;
    right += same.length;
    if (same.length === hits.length && same.length === wanted.length) continue;
    const got = hits.map((hit) => `${test.input.slice(hit.start, hit.end + 1)} = ${hit.value}`);
    wrong.push(
      `${test.input}\n   want ${wanted.map((r) => `${r.text} = ${r.value}`).join(' | ')}\n   got  ${got.join(' | ')}`,
    );
  }
  return { found, expected, right, wrong };
}

function isSame(hit: Hit, result: RecogniserCase['results'][number]): boolean {
  const factor = HUNDREDTHS.has(result.unit ?? '') ? 0.01 : 1;
  const value = Number.parseFloat(result.value ?? '') * factor;
  return (
    hit.start === result.start &&
    hit.end === result.end &&
    Math.abs(hit.value - value) <= Math.abs(value) * 1e-9
  );
}
