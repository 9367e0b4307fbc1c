import type { FurnitureRules } from './furniture.js';
import { firstMatch, matches } from './line-patterns.js';
import { endsSentence, paragraphs } from './paragraphs.js';
import { BULLET, structured, type Structured } from './structure.js';
import { findTables } from './tables.js';
import { sameTitle } from './title.js';
import type { Block, BlockKind, Span } from './types.js';

/** Longer lines are never furniture, titles or bylines; it also keeps the regexes away from very long lines. */
const MAX_LINE = 300;
const MAX_TITLE = 140;
const MAX_TEASER = 200;
/** How far into a paragraph a dateline reaches, and how far from its end a tail starts, at most. */
const DATELINE_REACH = 160;
const TAIL_REACH = 400;
/** A byline, a date or a given title stands among the first so many paragraphs. */
const HEAD_PARAGRAPHS = 8;
/** A dateline stands in one of the first so many paragraphs of the story, items of a list apart. */
const DATELINE_PARAGRAPHS = 5;

/** What was found out about a text while it was cut into blocks. */
export interface BlockReading extends Structured {
  /** The date of a dateline or date line, as written. */
  readonly date?: string;
}

/**
 * Cuts a text into blocks: trimmed paragraphs in reading order, with what a paragraph holds besides the story (a
 * dateline in front, a byline or an end mark behind, the label of a teaser) as blocks of their own. They never
 * overlap, and leave out white space only.
 * @param title the title, where the caller knows it; else a first line that looks like one is taken
 */
export function splitBlocks(text: string, rules: FurnitureRules, title?: string): BlockReading {
  const tables = new Map(findTables(text).map((table) => [table.start, table]));
  const standsAlone = (line: string): boolean =>
    BULLET.test(line) || isFurniture(line, rules) || labelEnd(line, rules) > 0;
  const spans = paragraphs(text, standsAlone, [...tables.values()]);
  const titleAt = findTitle(text, spans, rules, title);
  const blocks: Block[] = [];
  const dates: string[] = [];
  let inSection = false;
  let bodies = 0;
  spans.forEach((span, i) => {
    const table = tables.get(span.start);
    if (table) {
      blocks.push({ ...table, kind: 'table' });
      return;
    }
    const line = text.slice(span.start, span.end);
    if (i === titleAt) {
      blocks.push({ ...span, kind: 'title' });
      return;
    }
    const nearEdge = i < HEAD_PARAGRAPHS || i >= spans.length - HEAD_PARAGRAPHS;
    const whole = wholeLine(line, rules, nearEdge, inSection, dates);
    if (whole === 'furniture') inSection ||= matches(rules.sections, bare(line));
    else if (whole !== 'teaser') inSection = false;
    if (whole) blocks.push({ ...span, kind: whole });
    else {
      for (const part of parts(text, span, rules, bodies < DATELINE_PARAGRAPHS, dates)) blocks.push(part);
      if (!BULLET.test(line)) bodies++;
    }
  });
  const read = structured(text, blocks, title, rules.structure);
  return dates[0] === undefined ? read : { ...read, date: dates[0] };
}

/** True for a line that is wholly furniture: a share link, a heading of related stories, a credit. */
export function isFurniture(line: string, rules: FurnitureRules): boolean {
  if (!/[\p{L}\p{N}]/u.test(line)) return true;
  const text = bare(line);
  return text.length <= MAX_LINE && (text === '' || matches(rules.furniture, text));
}

/** True for a line that wholly names the writers or the date. */
export function isCredit(line: string, rules: FurnitureRules): boolean {
  return line.length <= MAX_LINE && (matches(rules.bylines, line) || matches(rules.dateLines, line));
}

/** True for the heading of a list of other stories. */
export function isSection(line: string, rules: FurnitureRules): boolean {
  return line.length <= MAX_LINE && matches(rules.sections, bare(line));
}

/** The kind of a line that is one thing as a whole; undefined for the story itself. */
function wholeLine(
  line: string,
  rules: FurnitureRules,
  nearEdge: boolean,
  inSection: boolean,
  dates: string[],
): BlockKind | undefined {
  if (line.length > MAX_LINE || labelEnd(line, rules) > 0)
    return isFurniture(line, rules) ? 'furniture' : undefined;
  const byline = nearEdge ? firstMatch(rules.bylines, line) : undefined;
  if (byline) {
    if (byline.groups?.['date']) dates.push(byline.groups['date']);
    return 'byline';
  }
  const dateLine = nearEdge ? firstMatch(rules.dateLines, line) : undefined;
  if (dateLine) {
    if (dateLine.groups?.['date']) dates.push(dateLine.groups['date']);
    return 'dateline';
  }
  if (isFurniture(line, rules)) return 'furniture';
  const headline = inSection && line.length <= MAX_TITLE && !endsSentence(line) && /\s\S+\s/.test(line);
  return headline ? 'teaser' : undefined;
}

/** The blocks of a paragraph of the story: label and teaser, or dateline, body and tails. */
function parts(text: string, span: Span, rules: FurnitureRules, atStart: boolean, dates: string[]): Block[] {
  const line = text.slice(span.start, span.end);
  const label = labelEnd(line, rules);
  if (label > 0)
    return pieces(text, [
      cut(span.start, span.start + label, 'furniture'),
      cut(span.start + label, span.end, 'teaser'),
    ]);
  const dateline = atStart ? firstMatch(rules.datelines, line.slice(0, DATELINE_REACH)) : undefined;
  if (dateline?.groups?.['date']) dates.push(dateline.groups['date']);
  const bodyStart = span.start + (dateline?.[0].length ?? 0);
  const tails: Block[] = [];
  let end = span.end;
  for (let tail = lastTail(text, bodyStart, end, rules); tail; tail = lastTail(text, bodyStart, end, rules)) {
    tails.unshift(tail);
    end = trimmedEnd(text, tail.start);
  }
  return pieces(text, [cut(span.start, bodyStart, 'dateline'), cut(bodyStart, end, 'body'), ...tails]);
}

/** Where the headline behind a teaser's label starts in `line`, bullet included; 0 where there is no label. */
function labelEnd(line: string, rules: FurnitureRules): number {
  if (line.length > MAX_TEASER) return 0;
  const bullet = line.length - bare(line).length;
  const label = rules.teaserLabel.exec(line.slice(bullet));
  return label && bullet + label[0].length < line.length ? bullet + label[0].length : 0;
}

function lastTail(text: string, start: number, end: number, rules: FurnitureRules): Block | undefined {
  const from = Math.max(start, end - TAIL_REACH);
  // A tail stands behind the end of a sentence, never behind half of one.
  const places = [...text.slice(from, end).matchAll(SENTENCE_END)].map((m) => from + m.index + m[0].length);
  for (const kind of ['byline', 'furniture'] as const)
    for (const regex of rules.tails[kind]) {
      const place = places.find((at) => regex.test(text.slice(at, end)));
      if (place !== undefined) return { start: place, end, kind };
    }
  return undefined;
}

const SENTENCE_END = /[.!?"”'’)]\s*/gu;

/** The paragraph that is the title: the one that equals `title`, or a first line that looks like one. */
function findTitle(text: string, spans: readonly Span[], rules: FurnitureRules, title?: string): number {
  const line = (i: number) => (spans[i] ? text.slice(spans[i].start, spans[i].end) : '');
  if (title !== undefined) {
    return spans.slice(0, HEAD_PARAGRAPHS).findIndex((_, i) => sameTitle(title, line(i)));
  }
  const first = spans.findIndex((_, i) => !wholeLine(line(i), rules, true, false, []));
  const story = spans
    .slice(first + 1)
    .some(
      (span) => span.end - span.start > line(first).length && endsSentence(text.slice(span.start, span.end)),
    );
  return first >= 0 && story && looksLikeTitle(line(first), rules) ? first : -1;
}

function looksLikeTitle(line: string, rules: FurnitureRules): boolean {
  if (line.length > MAX_TITLE || labelEnd(line, rules) > 0 || !/\s/.test(line)) return false;
  return !/[.:;,]["'”’)\]]*$/.test(line) && /^["'“‘]?[\p{Lu}\p{N}$£€]|^\p{Ll}\p{Lu}/u.test(line);
}

/** A line without the bullet in front of it. */
function bare(line: string): string {
  return line.replace(/^(?:[-*•·▪►●◦‣>|–—]+\s+)+/, '');
}

function cut(start: number, end: number, kind: BlockKind): Block {
  return { start, end, kind };
}

/** The blocks without white space at their ends, and without empty ones. */
function pieces(text: string, blocks: readonly Block[]): Block[] {
  return blocks
    .map((block) => ({ ...block, end: trimmedEnd(text, block.end, block.start) }))
    .map((block) => ({ ...block, start: block.end - text.slice(block.start, block.end).trimStart().length }))
    .filter((block) => block.start < block.end);
}

function trimmedEnd(text: string, end: number, start = 0): number {
  return start + text.slice(start, end).trimEnd().length;
}
