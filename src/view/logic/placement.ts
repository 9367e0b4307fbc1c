/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A label and the places where it may stand, the best first. */
export interface Candidate<Label> {
  readonly label: Label;
  readonly boxes: readonly Box[];
}

export interface Placed<Label> {
  readonly label: Label;
  readonly box: Box;
}

const CELL = 64;

/**
 * Puts each label in the first of its places that is free of obstacles, of labels put before it, and within the bounds;
 * one that has none is left out. So no two labels overlap, and the first candidates are the surest to be seen.
 */
export function place<Label>(
  candidates: readonly Candidate<Label>[],
  obstacles: readonly Box[],
  bounds: Box,
): Placed<Label>[] {
  const taken = new Grid();
  for (const box of obstacles) taken.add(box);
  const placed: Placed<Label>[] = [];
  for (const { label, boxes } of candidates) {
    const box = boxes.find((one) => within(one, bounds) && !taken.hits(one));
    if (!box) continue;
    taken.add(box);
    placed.push({ label, box });
  }
  return placed;
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function within(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  );
}

/** Boxes by the cells of a grid that they touch. */
class Grid {
  private readonly cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const key of keysOf(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
    }
  }

  hits(box: Box): boolean {
    return keysOf(box).some((key) => this.cells.get(key)?.some((other) => overlap(box, other)) ?? false);
  }
}

function keysOf({ x, y, width, height }: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1)
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1)
      keys.push(`${column}:${row}`);
  return keys;
}
