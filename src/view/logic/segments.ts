/** A span of a text with a mark: the sentence of a fact, its trigger, a mention of a party. */
export interface Mark<Kind extends string> {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  /** What a reader is told of the mark. */
  readonly note?: string;
}

/** A stretch of text with the marks that cover it. */
export interface Segment<Kind extends string> {
  readonly text: string;
  readonly marks: readonly Mark<Kind>[];
}

/** Cuts a text at every border of a mark; the segments together are the text again. Marks outside the text are cut off. */
export function segments<Kind extends string>(text: string, marks: readonly Mark<Kind>[]): Segment<Kind>[] {
  const inside = marks.filter(({ start, end }) => start < end && start < text.length && end > 0);
  const borders = new Set([0, text.length]);
  for (const { start, end } of inside) borders.add(Math.max(0, start)).add(Math.min(text.length, end));
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    return {
      text: text.slice(start, end),
      marks: inside.filter((mark) => mark.start <= start && mark.end >= end),
    };
  });
}
