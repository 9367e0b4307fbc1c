import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page with the main text that a person takes from it. */
export interface Page {
  readonly name: string;
  readonly html: string;
  readonly main: string;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Token precision and recall as in the public article extraction benchmark: words of letters and digits, compared
 * as bags of shingles of four words (of all words where there are fewer).
 */
export function scorePage(expected: string, found: string): Score {
  const [gold, got] = [shingles(expected), shingles(found)];
  let common = 0;
  for (const [shingle, count] of got) common += Math.min(count, gold.get(shingle) ?? 0);
  return rates(common, total(got), total(gold));
}

/** Means over pages, F1 from the mean precision and recall, as that benchmark does. */
export function scorePages(pages: readonly Page[], mainText: (html: string) => string): Score {
  const scores = pages.map((page) => scorePage(page.main, mainText(page.html)));
  const mean = (key: keyof Score) => scores.reduce((sum, s) => sum + s[key], 0) / scores.length;
  const [precision, recall] = [mean('precision'), mean('recall')];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

/** The pages of a checkout of that benchmark: `ground-truth.json` and `html/*.html.gz`. */
export function benchmarkPages(folder: string): Page[] {
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string }
  >;
  return Object.entries(truth).map(([name, { articleBody }]) => ({
    name,
    html: gunzipSync(readFileSync(join(folder, 'html', `${name}.html.gz`))).toString('utf8'),
    main: articleBody,
  }));
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const size = Math.min(4, words.length);
  const bag = new Map<string, number>();
  for (let i = 0; size > 0 && i + size <= words.length; i++) {
    const shingle = words.slice(i, i + size).join(' ');
    bag.set(shingle, (bag.get(shingle) ?? 0) + 1);
  }
  return bag;
}

function total(bag: ReadonlyMap<string, number>): number {
  return [...bag.values()].reduce((sum, n) => sum + n, 0);
}

function rates(common: number, found: number, expected: number): Score {
  const precision = found === 0 ? (expected === 0 ? 1 : 0) : common / found;
  const recall = expected === 0 ? 1 : common / expected;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
