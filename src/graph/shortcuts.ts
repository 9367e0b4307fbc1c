import type { Status } from '../facts/types.js';
import type { GraphFact } from '../output/types.js';
import type { FactType } from '../rules/types.js';

/** An arrow from one entity to another that shows a fact at a glance. */
export interface Shortcut {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** An arrow says that something is or was so; what is only agreed, proposed, rumoured, cancelled or denied has none. */
const PLAIN: readonly Status[] = ['actual', 'former'];

/** True of what is or was so. */
export function isPlain({ status }: Pick<GraphFact, 'status'>): boolean {
  return PLAIN.includes(status);
}

/**
 * The arrows of a fact, as its type in `rules/schema.yml` names them: from every filler of one role to every filler of
 * the other, between partners one for each two of them. None for a fact that is not so, nor for a type without
 * `shortcut`.
 */
export function shortcutsOf(
  { roles, status }: Pick<GraphFact, 'roles' | 'status'>,
  type: FactType | undefined,
): Shortcut[] {
  const shortcut = type?.shortcut;
  if (!shortcut || !isPlain({ status })) return [];
  const idsIn = (role: string): string[] => (roles[role] ?? []).map(({ id }) => id).sort();
  const [givers, takers] = [idsIn(shortcut.from), idsIn(shortcut.to)];
  return givers.flatMap((from, index) =>
    (shortcut.from === shortcut.to ? takers.slice(index + 1) : takers).map((to) => ({
      name: shortcut.name,
      from,
      to,
    })),
  );
}
