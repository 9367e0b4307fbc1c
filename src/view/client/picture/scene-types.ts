import type { Curve, Point } from '../../logic/curve.js';
import type { Box } from '../../logic/placement.js';
import type { App } from '../app.js';
import type { Palette } from '../palette.js';
import type { LinePattern } from '../status.js';
import type { PictureLine, PictureNode } from './elements.js';

/** What is seen now, in pixels of the stage: for labels, for finding what is pointed at, and for export. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly lines: readonly SceneLine[];
  readonly labels: readonly SceneLabel[];
}

export interface SceneNode extends Point {
  readonly node: PictureNode;
  readonly radius: number;
  readonly fill: string;
  readonly border: string;
  readonly faded: boolean;
  readonly strong: boolean;
  /** How many of the facts shown tell of it: one, where it is a fact itself. */
  readonly facts: number;
  /** Where its lines leave it, as angles clockwise from the right. */
  readonly angles: number[];
}

export interface SceneLine {
  readonly line: PictureLine;
  /** From the rim of one node to the rim of the other. */
  readonly curve: Curve;
  readonly width: number;
  /** Length and half width of the arrow head; none without one. */
  readonly head: { readonly length: number; readonly half: number } | undefined;
  readonly pattern: LinePattern;
  readonly color: string;
  readonly faded: boolean;
  readonly strong: boolean;
}

export interface SceneLabel {
  readonly text: string;
  /** What it names. */
  readonly item: PictureNode['item'];
  readonly box: Box;
  readonly bold: boolean;
  readonly color: string;
  readonly struck: boolean;
  /** A label on a line or a fact has the ground's colour behind it. */
  readonly onLine: boolean;
}

export interface SceneOptions {
  readonly app: App;
  readonly palette: Palette;
  /** Part of the stage that is seen, and parts of it that lie under something else. */
  readonly bounds: Box;
  readonly covered: readonly Box[];
}
