import type { Point } from '../../logic/curve.js';

/** What panning moves: the stage, drawn beyond the edges of what is seen. */
export interface Panned {
  readonly frame: HTMLElement;
  readonly stage: HTMLElement;
  /** Pixels that the stage reaches beyond the frame on each side. */
  readonly beyond: number;
  /** Has the stage drawn anew, moved by so many pixels. */
  move(by: Point): void;
  /** Calls when the stage has been drawn. */
  drawn(then: () => void): void;
  /** How long it takes to draw the stage, in milliseconds. */
  cost(): number;
  /** What is taken hold of at a point, so that a drag moves it and not the picture. */
  grab(at: Point): Grabbed | undefined;
  /** A press without a drag; with Shift it adds to what is chosen. */
  press(at: Point, adds: boolean): void;
  hover(at: Point | undefined): void;
}

/** A thing that a drag moves, by where the pointer is on the stage. */
export interface Grabbed {
  move(to: Point): void;
  drop(): void;
}

/** A pointer that moves less is pressing, not dragging. */
const SLACK = 4;
/** Milliseconds that drawing may take for it to be done during a drag: two frames and what begins them. */
const QUICK = 50;
/** Milliseconds after which a pointer that does not move is at rest; more where drawing takes long. */
const REST = 120;

/**
 * Panning by pointer: while it goes on the drawn stage is only shifted, which costs no drawing however many lines there
 * are; it is drawn anew when the pointer lets go, and when what was drawn beyond the edges is used up: at once where
 * drawing is quick, else when the pointer rests.
 */
export function panByPointer(panned: Panned): void {
  const { frame, stage, beyond } = panned;
  const pointers = new Set<number>();
  let start: Point | undefined;
  let last: Point | undefined;
  let dragged = false;
  let held: Grabbed | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** Where the stage is moved to, but not yet drawn. */
  let awaited: Point = { x: 0, y: 0 };
  const shift = (by: Point): void => {
    const [x, y] = [awaited.x + by.x, awaited.y + by.y];
    stage.style.transform = x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px)`;
  };
  const commit = (by: Point): void => {
    awaited = { x: awaited.x + by.x, y: awaited.y + by.y };
    panned.move(by);
    panned.drawn(() => {
      awaited = { x: 0, y: 0 };
      shift(start && last ? between(start, last) : awaited);
    });
  };
  /** What was drawn beyond the edges is used up: the drag goes on from a fresh drawing. */
  const drawHere = (): void => {
    if (!start || !last) return;
    const by = between(start, last);
    start = last;
    commit(by);
  };
  const end = (event: PointerEvent): void => {
    pointers.delete(event.pointerId);
    clearTimeout(rest);
    if (start && dragged && held) held.drop();
    else if (start && dragged) commit(between(start, at(event)));
    else if (start && event.type === 'pointerup') panned.press(pointIn(stage, event), event.shiftKey);
    start = undefined;
    held = undefined;
    frame.classList.remove('dragging');
  };
  frame.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    pointers.add(event.pointerId);
    if (start && dragged && held) held.drop();
    else if (start && dragged && last) commit(between(start, last));
    // Two fingers zoom.
    start = pointers.size === 1 ? at(event) : undefined;
    last = start;
    dragged = false;
    held = start && panned.grab(pointIn(stage, event));
  });
  frame.addEventListener('pointermove', (event) => {
    if (!start) return panned.hover(pointers.size === 0 ? pointIn(stage, event) : undefined);
    last = at(event);
    const by = between(start, last);
    if (!dragged && Math.hypot(by.x, by.y) < SLACK) return;
    if (!dragged) {
      frame.setPointerCapture(event.pointerId);
      frame.classList.add('dragging');
      panned.hover(undefined);
    }
    dragged = true;
    if (held) return held.move(pointIn(stage, event));
    const used = Math.max(Math.abs(by.x), Math.abs(by.y)) >= beyond;
    if (used && panned.cost() < QUICK) drawHere();
    else shift(by);
    clearTimeout(rest);
    if (used) rest = setTimeout(drawHere, Math.max(REST, 2 * panned.cost()));
  });
  keepFromSigma(frame);
  frame.addEventListener('pointerup', end);
  frame.addEventListener('pointercancel', end);
  frame.addEventListener('pointerleave', () => panned.hover(undefined));
}

/** Presses and moves are handled here; sigma gets the wheel, and touches of two fingers. */
function keepFromSigma(frame: HTMLElement): void {
  const keep = (event: Event): void => {
    if (!('touches' in event) || (event.touches as TouchList).length < 2) event.stopPropagation();
  };
  for (const name of ['mousedown', 'mousemove', 'click', 'dblclick', 'touchstart', 'touchmove'])
    frame.addEventListener(name, keep, { capture: true });
}

function at({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY };
}

function between(start: Point, end: Point): Point {
  return { x: end.x - start.x, y: end.y - start.y };
}

function pointIn(element: HTMLElement, { clientX, clientY }: PointerEvent): Point {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
