import { hearsayIn } from './hearsay.js';
import { listAt } from '../clauses/lists.js';
import type { Status } from './types.js';
import type { ParsedSentence, Predication } from '../clauses/types.js';
import type { EntityTable } from '../entities/types.js';
import type { NounGroup } from '../groups/types.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Referent, References } from '../references/types.js';
import type { RuleSet } from '../rules/types.js';
import type { TextDocument } from '../text/types.js';
import { stakesToldBefore } from './told-of.js';

/** Everything that rules are matched against: one article, read. */
export interface ReadArticle {
  readonly document: TextDocument;
  readonly entities: EntityTable;
  readonly sentences: readonly ParsedSentence[];
  readonly references: References;
  readonly lexicon: Lexicon;
  readonly rules: RuleSet;
}

/** One sentence of it, with what is looked up again and again. */
export interface SentenceContext extends ReadArticle {
  readonly sentence: ParsedSentence;
  /** Who is meant by a group that an apposition names: "a rival, Foo," → Foo. */
  readonly namedBy: ReadonlyMap<NounGroup, NounGroup>;
  /** What appositions say of a name: "Ann Lee, chairman of Foo," → chairman. */
  readonly saidOf: ReadonlyMap<NounGroup, readonly NounGroup[]>;
  /** Whose owner and prepositions hold for a noun group that is said together with others. */
  readonly shared: ReadonlyMap<NounGroup, Shared>;
  /** Of which company a stake is that does not say so itself. */
  readonly toldOf: ReadonlyMap<NounGroup, readonly NounGroup[]>;
  /** Whom the groups asked for so far stand for, so that each is worked out once. */
  readonly meant: Map<NounGroup, readonly Referent[]>;
  /** What sources without a name make of what the sentence tells. */
  readonly hearsay: () => readonly Status[];
}

/** "Vexa's chairman and chief executive", "founder and president of Foo", "analyst Ann Lee at Foo". */
interface Shared {
  readonly owners: readonly NounGroup[];
  readonly prepositions: readonly NounGroup[];
}

function sharedBy({ complement, joined, sharedWith, kind, subject }: Predication): Shared {
  const at = joined.indexOf(complement);
  // "Nissan's chairman Lee and Vexa president Kim": the second has a company of its own.
  const own = complement.owner !== undefined || complement.modifiers.some((m) => m.name);
  return {
    owners: own ? [] : [...sharedWith, ...joined.slice(0, at)],
    prepositions: [...joined.slice(at + 1), ...(kind === 'title' ? subject : [])],
  };
}

/** "Germany's Foo and Bar": names joined to one that has a country as its owner, with that one. */
function countrymen({ pieces }: ParsedSentence, { entities }: ReadArticle): [NounGroup, NounGroup][] {
  const found: [NounGroup, NounGroup][] = [];
  pieces.forEach((piece, i) => {
    if (piece.kind !== 'noun' || !piece.head.name || !piece.owner?.head.name) return;
    if (entities.entities[piece.owner.head.name.entity]?.type !== 'Place') return;
    for (const other of listAt(pieces, i).groups.slice(1))
      if (other.head.name && !other.owner && other.modifiers.length === 0) found.push([other, piece]);
  });
  return found;
}

export function sentenceContext(
  article: ReadArticle,
  sentence: ParsedSentence,
  toldOf: SentenceContext['toldOf'] = stakesToldBefore(article),
): SentenceContext {
  const namedBy = new Map<NounGroup, NounGroup>();
  const saidOf = new Map<NounGroup, NounGroup[]>();
  const shared = new Map<NounGroup, Shared>();
  for (const predication of sentence.predications) {
    const { kind, subject, complement } = predication;
    shared.set(complement, sharedBy(predication));
    const [first] = subject;
    // "Foo is a utility headquartered in Oslo": what is said of the utility is said of Foo.
    if (kind === 'copula' && subject.length === 1 && first && /^an?$/.test(complement.determiner ?? ''))
      namedBy.set(complement, first);
    if (kind !== 'apposition' || subject.length !== 1 || !first) continue;
    namedBy.set(complement, first);
    saidOf.set(first, [...(saidOf.get(first) ?? []), complement]);
  }
  for (const [group, owned] of countrymen(sentence, article))
    shared.set(group, { owners: [owned], prepositions: [] });
  let heard: readonly Status[] | undefined;
  const hearsay = (): readonly Status[] => (heard ??= hearsayIn(sentence.index, article));
  return { ...article, sentence, namedBy, saidOf, shared, toldOf, meant: new Map(), hearsay };
}

/** The words of tokens `first` to before `end`, as the article writes them. */
export function wordsOf(document: TextDocument, first: number, end: number): string {
  const from = document.tokens[first]?.start ?? 0;
  const to = document.tokens[end - 1]?.end ?? from;
  return document.text.slice(from, to).replace(/\s+/g, ' ');
}
