import type { EntityType } from '../../entities/types.js';
import { hsl } from './color.js';

/** Colours of the picture; the page's own are in its style sheet. */
export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly faint: string;
  /** Of what has no group of its own. */
  readonly pale: string;
  /** The colour of a group: of a family of fact types, or of whatever else is told apart. */
  group(index: number): string;
  node(type: EntityType): { readonly fill: string; readonly border: string };
}

/** Told apart by people who see few colours too: they differ in lightness as well. */
const FAMILIES = {
  light: ['#1d5fd1', '#8b3fd6', '#0b8a7d', '#d9660a', '#a97900', '#d12f7f', '#c81e1e', '#4d8a12', '#6b7280'],
  dark: ['#6aa5ff', '#bb92ff', '#3fd3c2', '#ff9f57', '#f0c53a', '#ff86bb', '#ff7d7d', '#a5dc57', '#a3acba'],
} as const;
const GOLDEN_ANGLE = 137.508;

const BASE = {
  light: { ground: '#fbfcfe', ink: '#18212f', faint: '#cdd4de', node: '#3b4a60', pale: '#94a3b8' },
  dark: { ground: '#0f1520', ink: '#e8edf5', faint: '#2c3647', node: '#b9c6d9', pale: '#66758c' },
} as const;

export function palette(dark: boolean): Palette {
  const name = dark ? 'dark' : 'light';
  const { ground, ink, faint, node, pale } = BASE[name];
  const nodes: Record<EntityType, { fill: string; border: string }> = {
    Organization: { fill: node, border: node },
    Person: { fill: ground, border: node },
    Product: { fill: pale, border: node },
    Place: { fill: ground, border: pale },
  };
  return {
    ground,
    ink,
    ...{ faint, pale },
    // There may be more groups than colours.
    group: (index) => FAMILIES[name][index] ?? hsl((index * GOLDEN_ANGLE) % 360, 0.55, dark ? 0.7 : 0.4),
    node: (type) => nodes[type],
  };
}
