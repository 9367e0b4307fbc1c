import { ownershipOf, type OwnershipNode } from '../../logic/ownership.js';
import { compactNumber, percentText } from '../../words.js';
import type { App } from '../app.js';
import { el } from '../dom.js';
import { entityButton } from './chips.js';

/** Who owns an entity and what it owns, as trees with the shares told; nothing where no fact shown tells of any. */
export function ownershipSection(app: App, index: number): HTMLElement[] {
  const { owners, owned } = ownershipOf(index, app.shown(), app.model);
  if (owners.length === 0 && owned.length === 0) return [];
  return [
    el('h3', { class: 'sub' }, ['Ownership']),
    ...part(app, 'Owned by', owners),
    ...part(app, 'Owns', owned),
  ];
}

function part(app: App, heading: string, nodes: readonly OwnershipNode[]): HTMLElement[] {
  if (nodes.length === 0) return [];
  return [el('p', { class: 'described' }, [heading]), tree(app, nodes, 1)];
}

function tree(app: App, nodes: readonly OwnershipNode[], depth: number): HTMLElement {
  return el(
    'ul',
    { class: 'ownership' },
    nodes.map((node) =>
      el('li', {}, [
        entityButton(app, node.entity),
        ' ',
        share(app, node, depth),
        node.next.length > 0 && tree(app, node.next, depth + 1),
      ]),
    ),
  );
}

/** The share as told, which opens the fact that tells it; further away also what it comes to, multiplied. */
function share(app: App, { holding, share: through }: OwnershipNode, depth: number): HTMLElement {
  const text = holding.percent ? percentText(holding.percent) : 'share not told';
  const comes = depth > 1 && through !== undefined ? ` (${compactNumber(through)} % in all)` : '';
  return el('button', { type: 'button', class: 'link share', title: 'Show the fact' }, [`${text}${comes}`], {
    click: () => app.select({ kind: 'fact', index: holding.fact }),
  });
}
