import type { UndirectedGraph } from 'graphology';
import forceAtlas2Module, { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import noverlapModule, { type NoverlapLayoutParameters } from 'graphology-layout-noverlap';

/** A graph whose nodes have a position and a radius. */
export type LayoutGraph = UndirectedGraph<{ x: number; y: number; size: number }>;

// Both modules export one function with others on it (CommonJS), which their types say otherwise to Node's module
// resolution than to a bundler's.

export const forceAtlas2 = forceAtlas2Module as unknown as {
  inferSettings(graph: LayoutGraph): ForceAtlas2Settings;
  assign(graph: LayoutGraph, options: { iterations: number; settings: ForceAtlas2Settings }): void;
};

export const noverlap = noverlapModule as unknown as {
  assign(graph: LayoutGraph, options: NoverlapLayoutParameters): void;
};
