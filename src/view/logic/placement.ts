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
  /** Rather hides an obstacle than is left out. */
  readonly insists?: boolean;
}

export interface Placed<Label> {
  readonly label: Label;
  readonly box: Box;
}

const CELL = 64;

/**
 * Puts each label in the first of its places that is free of obstacles, of labels put before it, and within the bounds;
 * one that has none is left out, unless it insists: then it goes where it hides the least of the obstacles, moved within
 * the bounds. So no two labels overlap, and the first candidates are the surest to be seen.
 */
export function place<Label>(
  candidates: readonly Candidate<Label>[],
  obstacles: readonly Box[],
  bounds: Box,
): Placed<Label>[] {
  const [fixed, labels] = [new Grid(), new Grid()];
  for (const box of obstacles) fixed.add(box);
  const placed: Placed<Label>[] = [];
  const isFree = (box: Box): boolean => within(box, bounds) && !labels.hits(box) && !fixed.hits(box);
  for (const { label, boxes, insists } of candidates) {
    const box = boxes.find(isFree) ?? (insists ? leastHiding(boxes, fixed, labels, bounds) : undefined);
    if (!box) continue;
    labels.add(box);
    placed.push({ label, box });
  }
  return placed;
}

function leastHiding(boxes: readonly Box[], fixed: Grid, labels: Grid, bounds: Box): Box | undefined {
  const possible = boxes
    .map((box) => movedWithin(box, bounds))
    .filter((box) => within(box, bounds) && !labels.hits(box))
    .map((box) => ({ box, hidden: fixed.hidden(box) }));
  const least = Math.min(...possible.map(({ hidden }) => hidden));
  return possible.find(({ hidden }) => hidden === least)?.box;
}

function movedWithin(box: Box, { x, y, width, height }: Box): Box {
  return {
    ...box,
    x: Math.max(x, Math.min(box.x, x + width - box.width)),
    y: Math.max(y, Math.min(box.y, y + height - box.height)),
  };
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(width, 0) * Math.max(height, 0);
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

  /** Area of the boxes that this one hides. */
  hidden(box: Box): number {
    const others = new Set(keysOf(box).flatMap((key) => this.cells.get(key) ?? []));
    return [...others].reduce((sum, other) => sum + sharedArea(box, other), 0);
  }
}

function keysOf({ x, y, width, height }: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1)
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1)
      keys.push(`${column}:${row}`);
  return keys;
}
