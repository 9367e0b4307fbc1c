import type { MultiDirectedGraph } from 'graphology';

/** What the program reads of an edge besides what every edge of sigma has. */
export interface LineData {
  readonly bend: number;
  /** 0 solid, 1 dashed, 2 struck through. */
  readonly pattern: number;
  /** Size of the arrow head, 1 for a full one, 0 for none. */
  readonly arrow: number;
}

/** A node of the picture: an entity, or a fact between more than two of them. */
export interface PictureNode {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly item: { readonly kind: 'entity' | 'fact'; readonly index: number };
}

/** A line of the picture: a fact between two entities, or the spoke of one between more. */
export interface PictureLine extends LineData {
  readonly size: number;
  readonly type: 'straight' | 'bent';
  readonly fact: number;
  /** Whether the fact's label stands at it; a spoke has none. */
  readonly labelled: boolean;
}

export type PictureGraph = MultiDirectedGraph<PictureNode, PictureLine>;
