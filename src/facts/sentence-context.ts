import { flatMap } from '../flat-map.js';
import { Allowance } from '../budget.js';
import { isOffice } from '../clauses/coordinated-titles.js';
import { listAt } from '../clauses/lists.js';
import type { ParsedSentence, Predication } from '../clauses/types.js';
import { hasArticle, isIndefinite } from '../groups/determiners.js';
import type { NounGroup } from '../groups/types.js';
import type { ReadArticle, SentenceContext, Shared } from './context.js';
import { once } from '../once.js';
import { hearsayIn } from './hearsay.js';
import { listedNames } from './listed-names.js';
import { leadOf } from './leads.js';
import { stakesToldBefore } from './stake-antecedents.js';
import type { Status } from './types.js';

function sharedBy({ complement, joined, sharedWith, kind, subject }: Predication): Shared {
  const at = joined.indexOf(complement);
  // "Nissan's chairman Lee and Vexa president Kim": the second has a company of its own.
  const own = complement.owner !== undefined || complement.modifiers.some((m) => m.name);
  return {
    owners: own ? [] : [...sharedWith, ...joined.slice(0, at)],
    prepositions: [
      ...joined.slice(at + 1).filter(sharesWith(complement)),
      ...(kind === 'title' ? subject : []),
    ],
  };
}

/** "a director and chief executive of Foo", but not "an economist | and the chief executive of Foo". */
const sharesWith =
  (group: NounGroup) =>
  (other: NounGroup): boolean =>
    !(isIndefinite(group) && other.determiner === 'the');

/** "named chairman and chief executive of Foo": jobs that a verb gives together, with those behind each. */
const jobsTogether = ({ clauses }: ParsedSentence): [NounGroup, NounGroup[]][] =>
  flatMap(clauses, ({ object, complement, prepositions }) => {
    const as = prepositions.filter((p) => p.preposition === 'as').map((p) => p.groups);
    return flatMap([object, complement, ...as], (groups) => {
      const jobs = groups.filter(isOffice);
      return jobs
        .slice(0, -1)
        .map((job, i): [NounGroup, NounGroup[]] => [job, jobs.slice(i + 1).filter(sharesWith(job))]);
    });
  });

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

/** "a bank", "the bank", "Oslo's largest bank" */
const isOneThing = (group: NounGroup): boolean =>
  !group.plural && group.head.tag === 'noun' && (group.owner !== undefined || hasArticle(group));

/** A sentence of an article with what is looked up again and again in it. */
export function sentenceContext(
  article: ReadArticle,
  sentence: ParsedSentence,
  toldOf: SentenceContext['toldOf'] = stakesToldBefore(article),
  work = new Allowance(article.budget.fillings),
): SentenceContext {
  const namedBy = new Map<NounGroup, NounGroup>();
  const saidOf = new Map<NounGroup, NounGroup[]>();
  const shared = new Map<NounGroup, Shared>();
  for (const predication of sentence.predications) {
    const { kind, subject, complement } = predication;
    shared.set(complement, sharedBy(predication));
    const [first] = subject;
    // "Foo is a utility headquartered in Oslo", "is the world's largest bank, founded in 1999": what is said of it is said of Foo.
    if (kind === 'copula' && subject.length === 1 && first && isOneThing(complement))
      namedBy.set(complement, first);
    if (kind !== 'apposition' || subject.length !== 1 || !first) continue;
    namedBy.set(complement, first);
    saidOf.set(first, [...(saidOf.get(first) ?? []), complement]);
  }
  for (const [job, others] of jobsTogether(sentence))
    if (!shared.has(job)) shared.set(job, { owners: [], prepositions: others });
  for (const [group, owned] of countrymen(sentence, article))
    shared.set(group, { owners: [owned], prepositions: [] });
  const listed = listedNames(sentence);
  for (const [last, [first]] of listed) if (first) shared.set(last, { owners: [first], prepositions: [] });
  let heard: readonly Status[] | undefined;
  const hearsay = (): readonly Status[] => (heard ??= hearsayIn(sentence.index, article));
  const lead = once(() => leadOf(article, sentence));
  const { document, entities, sentences, references, lexicon, rules, budget } = article;
  return {
    document,
    entities,
    sentences,
    references,
    lexicon,
    rules,
    budget,
    sentence,
    namedBy,
    saidOf,
    shared,
    listed,
    toldOf,
    meant: new Map(),
    work,
    lead,
    hearsay,
  };
}
