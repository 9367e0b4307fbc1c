import type { FactGraph } from '../graph/types.js';
import { tell, type Context } from './context.js';

/** Tells on standard error how many texts of the graph came from several sources: each of them is one document. */
export function tellSameTexts(graph: FactGraph, { stderr }: Pick<Context, 'stderr'>): void {
  const same = graph.filterNodes((_, node) => node.kind === 'document' && node.sources !== undefined).length;
  if (same === 0) return;
  const what = same === 1 ? '1 text came' : `${same} texts came`;
  tell(stderr, `${what} from several sources: each is one document, with all its sources and their dates.`);
}
