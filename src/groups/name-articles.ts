import type { GroupKnowledge } from './group-knowledge.js';
import type { TaggedUnit } from './types.js';

/** Classes of nouns that say what is named behind them. */
const KINDS = [
  'company-noun',
  'company-kind-head',
  'generic-company',
  'product-noun',
  'news-source',
] as const;

/** "e-commerce giant The Foo Group": whether the unit at `i` is the article of a name whose description stands in front of it. */
export function isArticleOfName(units: readonly TaggedUnit[], i: number, know: GroupKnowledge): boolean {
  const [before, the, name] = [units[i - 1], units[i], units[i + 1]];
  return (
    the?.tag === 'determiner' &&
    the.lower === 'the' &&
    the.capital &&
    name?.tag === 'name' &&
    before?.tag === 'noun' &&
    !before.capital &&
    KINDS.some((kind) => know.inClass(before, kind))
  );
}
