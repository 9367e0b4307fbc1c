import { flatMap } from '../flat-map.js';
import type { Span } from '../article/types.js';
import { isNoun } from '../clauses/layout.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { Entity } from '../entities/types.js';
import type { NounGroup } from '../groups/types.js';
import type { Discourse } from './discourse.js';
import { relativesOf } from './disjoint-reference.js';
import { conjunctBefore } from './structure.js';
import type { Judge } from './types.js';

/** A person or a job: what an organization spoken of may be asked for. */
export function isPersonal({ head }: NounGroup, entities: readonly Entity[]): boolean {
  if (head.name) return entities[head.name.entity]?.type === 'Person';
  return head.tag === 'pronoun' || head.readings.inClass('position');
}

/** "Revenues", "the workforce": a noun that may belong to a company and says not to which. */
export function isUnowned({ head, owner, possessivePronoun }: NounGroup): boolean {
  return head.tag === 'noun' && !owner && !possessivePronoun;
}

/** "Vexa's board fired chief executive Ann Lee": who hires or dismisses somebody has the job. By its index. */
export function employerOf(
  group: NounGroup,
  { clauses }: ParsedSentence,
  entities: readonly Entity[],
): number | undefined {
  const isIts = (g: NounGroup): boolean => g === group || g.title === group;
  for (const { verb, object, complement, subject } of clauses) {
    if (!verb.classes.includes('appoint') && !verb.classes.includes('dismiss')) continue;
    if (!object.some(isIts) && !complement.some(isIts)) continue;
    for (const { head, owner } of subject) {
      const entity = (head.name ?? owner?.head.name)?.entity;
      if (entity !== undefined && entities[entity]?.type === 'Organization') return entity;
    }
  }
  return undefined;
}

/** "sued the company and former chief executive Ann Lee": who is named together with whom she works for. */
export function namedWith(
  group: NounGroup,
  sentence: ParsedSentence,
  organizationOf: (group: NounGroup) => number | undefined,
): number | undefined {
  const partner = group.title && conjunctBefore(group, sentence);
  return partner && organizationOf(partner);
}

/**
 * "the acquisition of Vexa and the acquisition of Brell": what a noun and its like are about is not whose they are. By their
 * indices.
 */
function namedInParallel({ head }: NounGroup, { attached }: ParsedSentence): ReadonlySet<number> {
  const named = new Set<number>();
  for (const [host, phrases] of attached) {
    if (host.head.lower !== head.lower) continue;
    for (const { preposition, groups } of phrases)
      if (preposition === 'of')
        for (const { head: inside } of groups) if (inside.name) named.add(inside.name.entity);
  }
  return named;
}

/** What was found for a noun without a name, and when: it holds until somebody is mentioned. */
interface Answer {
  readonly sentence: number;
  readonly mentions: number;
  readonly topic: number | undefined;
}

/** Which organization is spoken of where a noun group stands. */
export class Topics {
  /** By how far back it was looked for. */
  private readonly answers = new Map<number, Answer>();

  constructor(
    private readonly discourse: Discourse,
    private readonly judge: Judge,
    private readonly entities: readonly Entity[],
  ) {}

  /**
   * The organization, by its index. Nouns without a name between two mentions have the same, whichever they are.
   * @param reach how many sentences back it may have been mentioned last
   */
  at(group: NounGroup, sentence: ParsedSentence, span: Span, reach: number): number | undefined {
    const first = sentence.pieces.find(isNoun);
    const theirs = new Set([...namedInParallel(group, sentence), ...relativesOf(group, sentence)]);
    // Asked with others to leave out than its neighbours, it has an answer of its own.
    if (group.head.name || group === first || group === first?.title || theirs.size > 0)
      return this.find(group, sentence, span, reach, theirs);
    const { mentions } = this.discourse;
    const known = this.answers.get(reach);
    if (known?.sentence === sentence.index && known.mentions === mentions) return known.topic;
    const topic = this.find(group, sentence, span, reach, theirs);
    this.answers.set(reach, { sentence: sentence.index, mentions, topic });
    return topic;
  }

  private find(
    group: NounGroup,
    sentence: ParsedSentence,
    span: Span,
    reach: number,
    theirs: ReadonlySet<number>,
  ): number | undefined {
    const here = new Set<number>();
    for (const p of sentence.pieces)
      if (isNoun(p) && p !== group && p.head.name) here.add(p.head.name.entity);
    // "Vexa signed a deal with Moravia, spokesman Bob Day said": what the sentence is about comes first in it.
    const first = sentence.pieces.find((p) => isNoun(p) && p !== group && p.title !== group);
    const opening = isNoun(first) ? first.head.name?.entity : undefined;
    const units = flatMap(relativesOf(group, sentence), (e) => this.entities[e]?.name ?? []);
    const [topic] = this.judge(
      this.discourse.choice({
        kind: 'topic',
        span,
        sentence: sentence.index,
        reach,
        fits: (e) => e.type === 'Organization' && !theirs.has(e.index),
        cues: ({ entity }) => [
          here.has(entity?.index ?? -1) && 'named-here',
          entity?.index === opening && 'opens-sentence',
          entity !== undefined && units.some((unit) => isNamedAfter(unit, entity.name)) && 'namesake',
        ],
      }),
    );
    return topic;
  }
}

/** "Vexa Foods", whose parent may be Vexa. */
const isNamedAfter = (unit: string, parent: string): boolean => firstWord(unit) === firstWord(parent);
const firstWord = (name: string): string => name.split(' ', 1)[0] ?? name;
