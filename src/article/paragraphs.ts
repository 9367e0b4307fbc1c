import type { Span } from './types.js';

/** Lines of hard-wrapped text lie within these lengths, apart from a paragraph's last. */
const WRAPPED_LENGTH = { min: 40, max: 100 };
/** Share of lines of such a length, and of lines that go on in lower case on the next, in hard-wrapped text. */
const WRAPPED_SHARE = { fit: 0.6, continued: 0.3 };

interface Line extends Span {
  readonly text: string;
  /** White space before the first character. */
  readonly indent: number;
  /** A blank line, or the start of the text, stands before it. */
  readonly afterBlank: boolean;
}

/**
 * Splits a text into its paragraphs, in order, without the white space around them. A line is a paragraph, unless
 * the text is hard-wrapped: then lines are joined up to a blank line, an indent, or a line that stands alone.
 * @param standsAlone says of a trimmed line that it is never joined to others (share links, labels, bullets)
 * @param tables are a paragraph each; in order
 */
export function paragraphs(
  text: string,
  standsAlone: (line: string) => boolean,
  tables: readonly Span[] = [],
): Span[] {
  let table = 0;
  const outside: Line[] = [];
  for (const line of lines(text)) {
    const before = table;
    while ((tables[table]?.end ?? Infinity) <= line.start) table++;
    if ((tables[table]?.start ?? Infinity) <= line.start) continue;
    outside.push(table > before ? { ...line, afterBlank: true } : line);
  }
  return [...ofLines(outside, standsAlone), ...tables].sort((a, b) => a.start - b.start);
}

function ofLines(all: readonly Line[], standsAlone: (line: string) => boolean): Span[] {
  if (!isHardWrapped(all)) return all.map(({ start, end }) => ({ start, end }));
  const lengths = all.map((line) => line.text.length).filter((n) => n <= WRAPPED_LENGTH.max);
  const width = lengths.reduce((most, length) => Math.max(most, length), 0);
  const result: Span[] = [];
  let previous: Line | undefined;
  for (const line of all) {
    const last = result[result.length - 1];
    if (last && previous && joins(previous, line, width, standsAlone)) {
      result[result.length - 1] = { start: last.start, end: line.end };
    } else {
      result.push({ start: line.start, end: line.end });
    }
    previous = line;
  }
  return result;
}

/** The lines that hold anything, trimmed. */
function lines(text: string): Line[] {
  const result: Line[] = [];
  let afterBlank = true;
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]|$)/g)) {
    const trimmed = match[0].trim();
    if (trimmed !== '') {
      const indent = match[0].length - match[0].trimStart().length;
      const start = match.index + indent;
      result.push({ start, end: start + trimmed.length, text: trimmed, indent, afterBlank });
    }
    afterBlank = trimmed === '';
  }
  return result;
}

/** Most lines that another follows directly are of middle length, and many run on in lower case. */
function isHardWrapped(all: readonly Line[]): boolean {
  const inner = all.filter((_, i) => all[i + 1] && !all[i + 1]!.afterBlank);
  if (inner.length === 0) return false;
  const fit = inner.filter((line) => fits(line)).length;
  const continued = all.filter((line, i) => all[i + 1] && fits(line) && runsOn(line, all[i + 1]!)).length;
  return fit >= inner.length * WRAPPED_SHARE.fit && continued >= inner.length * WRAPPED_SHARE.continued;
}

function fits(line: Line): boolean {
  return line.text.length >= WRAPPED_LENGTH.min && line.text.length <= WRAPPED_LENGTH.max;
}

function runsOn(line: Line, next: Line): boolean {
  return !next.afterBlank && !endsSentence(line.text) && /^\p{Ll}/u.test(next.text);
}

function joins(previous: Line, line: Line, width: number, standsAlone: (line: string) => boolean): boolean {
  if (line.afterBlank || line.indent > previous.indent + 1) return false;
  if (standsAlone(previous.text) || standsAlone(line.text)) return false;
  // A line that ends a sentence well before the margin ends its paragraph.
  return !(endsSentence(previous.text) && previous.text.length < width * 0.7);
}

/** The text ends as a sentence does, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;]["'”’)\]]*$/u.test(text);
}
