import type { ParsedSentence } from '../clauses/types.js';
import type { Entity } from '../entities/types.js';
import type { NounGroup } from '../groups/types.js';
import type { Salience } from './salience.js';

/** What a name in the same sentence adds for being spoken of there. */
const NAMED_HERE = 2;
/** What opening the sentence adds on top. */
const OPENING = 4;
/** What each doubling of its mentions in the whole article adds: offices left bare are mostly those of its topic. */
const ARTICLE_TOPIC = 1.6;

/** A person or a job: what an organization spoken of may be asked for. */
export function isPersonal({ head }: NounGroup, entities: readonly Entity[]): boolean {
  if (head.name) return entities[head.name.entity]?.type === 'Person';
  return head.tag === 'pronoun' || head.readings.inClass('position');
}

/** "Revenues", "the workforce": a noun that may belong to a company and says not to which. */
export function isUnowned({ head, owner, possessivePronoun }: NounGroup): boolean {
  return head.tag === 'noun' && !owner && !possessivePronoun;
}

/**
 * The organization that is spoken of where `group` stands, by its index.
 * @param totals mentions of each entity in the whole article
 * @param reach how many sentences back it may have been mentioned last
 */
export function topicOf(
  group: NounGroup,
  sentence: ParsedSentence,
  salience: Salience,
  totals: ReadonlyMap<number, number>,
  reach: number,
): number | undefined {
  const here = new Set(
    sentence.pieces.flatMap((p) =>
      p.kind === 'noun' && p !== group && p.head.name ? [p.head.name.entity] : [],
    ),
  );
  // "Vexa signed a deal with Moravia, spokesman Bob Day said": what the sentence is about comes first in it.
  const start = sentence.pieces.find((p) => p.kind === 'noun' && p !== group && p.title !== group);
  const opening = start?.kind === 'noun' ? start.head.name?.entity : undefined;
  const ranked = salience.ranked(sentence.index, (e) => e.type === 'Organization', reach);
  const score = (r: { entity: number; score: number }): number =>
    r.score +
    (here.has(r.entity) ? NAMED_HERE : 0) +
    (r.entity === opening ? OPENING : 0) +
    ARTICLE_TOPIC * Math.log2(1 + (totals.get(r.entity) ?? 1));
  return [...ranked].sort((a, b) => score(b) - score(a))[0]?.entity;
}
