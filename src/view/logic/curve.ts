/** A quadratic Bézier curve in pixels: from `a` to `b`, drawn towards `c`. */
export interface Curve {
  readonly a: Point;
  readonly b: Point;
  readonly c: Point;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far apart lines between the same two nodes are, and the first from the last at most, as a part of their length. */
const SPREAD = { each: 0.22, all: 0.8 } as const;
const SAMPLES = 12;

/**
 * How far the `index`th of `count` lines between two nodes is bent, as a part of its length: a single one is straight.
 * `turned` is a line that runs against the others, whose bend has the other sign.
 */
export function bendOf(index: number, count: number, turned: boolean): number {
  const step = Math.min(SPREAD.each, SPREAD.all / Math.max(count - 1, 1));
  const bend = (index - (count - 1) / 2) * step;
  return turned ? -bend : bend;
}

/** The curve of a line with its bend; `y` grows downward. */
export function curve(a: Point, b: Point, bend: number): Curve {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  return { a, b, c: { x: (a.x + b.x) / 2 + dy * bend * 2, y: (a.y + b.y) / 2 - dx * bend * 2 } };
}

/** The point at `t`, 0 to 1. */
export function pointAt({ a, b, c }: Curve, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * a.x + 2 * u * t * c.x + t * t * b.x,
    y: u * u * a.y + 2 * u * t * c.y + t * t * b.y,
  };
}

/** The length as the shader estimates it: a third of twice the chord and the two legs. */
export function lengthOf({ a, b, c }: Curve): number {
  const legs = Math.hypot(c.x - a.x, c.y - a.y) + Math.hypot(b.x - c.x, b.y - c.y);
  return (2 * Math.hypot(b.x - a.x, b.y - a.y) + legs) / 3;
}

/** The part of a curve from `from` to `to`, 0 to 1. */
export function cut(whole: Curve, from: number, to: number): Curve {
  const [a, b] = [pointAt(whole, from), pointAt(whole, to)];
  const tangent = {
    x: (1 - from) * (whole.c.x - whole.a.x) + from * (whole.b.x - whole.c.x),
    y: (1 - from) * (whole.c.y - whole.a.y) + from * (whole.b.y - whole.c.y),
  };
  const part = to - from;
  return { a, b, c: { x: a.x + tangent.x * part, y: a.y + tangent.y * part } };
}

/** Distance of a point from the curve. */
export function distanceTo(line: Curve, point: Point): number {
  let least = Infinity;
  let last = line.a;
  for (let sample = 1; sample <= SAMPLES; sample += 1) {
    const next = pointAt(line, sample / SAMPLES);
    least = Math.min(least, distanceToSegment(last, next, point));
    last = next;
  }
  return least;
}

function distanceToSegment(a: Point, b: Point, { x, y }: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}
