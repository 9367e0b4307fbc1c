import type { FactGraph } from '../graph/types.js';
import { tell, type Context } from './context.js';

/** How many texts of the graph came from several sources. */
export function countSameTexts(graph: FactGraph): number {
  return graph.filterNodes((_, node) => node.kind === 'document' && node.sources !== undefined).length;
}

/** Tells on standard error how many texts came from several sources: each of them is one document. */
export function tellSameTexts(count: number, { stderr }: Pick<Context, 'stderr'>): void {
  if (count === 0) return;
  const what = count === 1 ? '1 text came' : `${count} texts came`;
  tell(stderr, `${what} from several sources: each is one document, with all its sources and their dates.`);
}
