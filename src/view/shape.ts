import type { FactType } from '../rules/types.js';
import type { FactShape, Spoke } from './types.js';

/** Which entities (by their place in the model) fill which role. */
export type Fillers = Readonly<Record<string, readonly number[]>>;

/**
 * How a fact is drawn. Of two parties it is a line, along the type's shortcut where both its ends are filled; of more it
 * is a node with a spoke to each. A fact of one entity is told by that entity alone.
 */
export function factShape(fillers: Fillers, shortcut: FactType['shortcut']): FactShape {
  const parties = [...new Set(Object.values(fillers).flat())];
  const [first, second] = parties;
  if (first === undefined || second === undefined) return { as: 'none' };
  const from = shortcut ? (fillers[shortcut.from] ?? []) : [];
  const to = shortcut ? (fillers[shortcut.to] ?? []) : [];
  const mutual = !shortcut || shortcut.from === shortcut.to;
  if (parties.length > 2)
    return { as: 'hub', spokes: parties.map((entity) => spoke(entity, from, to, mutual)) };
  if (mutual) return { as: 'line', from: first, to: second, arrow: false };
  const other = (entity: number): number => (entity === first ? second : first);
  const [doer, done] = [from[0], to[0]];
  // One party may stand in both roles (it buys its own shares): the line then comes from the other one.
  if (done !== undefined) return { as: 'line', from: other(done), to: done, arrow: true };
  if (doer !== undefined) return { as: 'line', from: doer, to: other(doer), arrow: true };
  return { as: 'line', from: first, to: second, arrow: false };
}

function spoke(entity: number, from: readonly number[], to: readonly number[], mutual: boolean): Spoke {
  if (mutual) return { entity, arrow: 'none' };
  return { entity, arrow: to.includes(entity) ? 'out' : from.includes(entity) ? 'in' : 'none' };
}
