import { phrasesIn } from '../clauses/phrases.js';
import type { PrepositionPhrase } from '../clauses/types.js';
import { headIs } from '../groups/heads.js';
import type { NounGroup } from '../groups/types.js';
import type { SentenceContext } from './context.js';

/** Nouns of which companies are examples. */
const OF_COMPANIES = ['company-noun', 'generic-company', 'led-group', 'investor', 'suitor-noun'] as const;

/**
 * "Several firms are weighing bids for Vexa, including Foo and Bar": examples that stand at the end of what their noun does.
 * They are companies, and of the last noun before them that means several of such.
 */
export function farExamples(group: NounGroup, context: SentenceContext): NounGroup[] {
  if (!meansCompanies(group) || context.sentence.links.of(group).surfaceSubjectOf.length === 0) return [];
  const { links, pieces } = context.sentence;
  const place = links.of(group).place;
  const phrase = phrasesIn(context.sentence).find((p) => p.at > place && isOfExamples(p, context));
  if (!phrase) return [];
  const between = pieces.slice(place + 1, phrase.at);
  const rival = between.some((p) => p.kind === 'noun' && (meansCompanies(p) || (p.head.name && p.plural)));
  const parted = between.some(
    (p) => p.kind === 'mark' && (p.tag === 'stop' || p.lower === ';' || p.tag === 'quote'),
  );
  return rival || parted ? [] : [...phrase.groups];
}

const meansCompanies = (group: NounGroup): boolean =>
  group.plural && !group.head.name && OF_COMPANIES.some((name) => headIs(group, name));

function isOfExamples(
  { preposition, groups }: PrepositionPhrase,
  { lexicon, references, entities }: SentenceContext,
): boolean {
  return (
    lexicon.is(preposition, 'preposition-example') &&
    groups.length > 0 &&
    groups.every((g) => references.of(g).some((r) => entities.entities[r.entity]?.type === 'Organization'))
  );
}
