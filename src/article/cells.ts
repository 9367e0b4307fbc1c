import type { Cell } from './types.js';

const SIGN = '[-–—−+]';
const CURRENCY = '(?:(?:US|CA|AU|NZ|HK|SG|[CASR])?[$€£¥₹]|[A-Z]{3}|Rs\\.?)';
const SCALE = '(?:thousand|million|billion|trillion|mln|bn|tn|[mkMKB])';
/** A footnote's mark: (1), [a], *, †, ¹. */
const NOTE = '(?:\\s?(?:[(\\[][\\da-z][)\\]]|[*†‡¹²³])){0,4}';
/** Its last is no space, so that what stands behind is found in one way only. */
const NUMBER = "\\d(?:[\\d.,'’\\u00a0\\u202f ]*[\\d.,'’])?";
const VALUE = new RegExp(
  `^\\(?${SIGN}?\\s?(?:${CURRENCY}\\s?)?\\(?${SIGN}?\\s?${NUMBER}(?:\\s?(?:%|pp|bps|pts|x|${SCALE}))?(?:\\s?\\))?(?:\\s?(?:%|${SCALE}))?${NOTE}$`,
  'u',
);
const NOTHING = /^(?:[-–—−]+|n\.?\/?[ams]\.?(?:\/[mfa])?|nil|\*{1,3}|—\s?%?|nm|x)$/i;

/** A number as it stands in a cell: "$1,234", "(5.6)", "12%", "–", "n/m", with footnote marks behind it. */
export const isValueCell = (text: string): boolean =>
  text.length <= 40 && (NOTHING.test(text) || VALUE.test(text));

/** A year on its own heads a column more often than it is a figure. */
export const isYear = (text: string): boolean => /^(?:19|20)\d\d(?:\s?\(?[A-Ea-e*]\)?)?$/.test(text);

/** "$" and ")" in cells of their own belong to the number beside them. */
export function joinedCells(cells: readonly Cell[]): Cell[] {
  const joined: Cell[] = [];
  for (const cell of cells) {
    const before = joined[joined.length - 1];
    if (before && /^\(?[$€£¥₹]\s?\(?$/.test(before.text) && isValueCell(cell.text.replace(/\)?$/, '')))
      joined[joined.length - 1] = { ...cell, start: before.start, text: `${before.text}${cell.text}` };
    else if (
      before &&
      /^(?:\)|%|\)\s?%|pp|pts)$/.test(cell.text) &&
      isValueCell(`${before.text}${cell.text}`)
    )
      joined[joined.length - 1] = { ...before, end: cell.end, text: `${before.text}${cell.text}` };
    else joined.push(cell);
  }
  return joined;
}
