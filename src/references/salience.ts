import type { Entity } from '../entities/types.js';
import { REACH } from './weights.js';

/** What the text so far says of an entity as a candidate for reference. */
interface Standing {
  readonly lastSentence: number;
  readonly lastToken: number;
  readonly mentions: number;
  /** Sentence in which it was last a subject. */
  readonly subjectIn: number;
  /** Sentence in which it last stood inside a subject: "Vexa's shares", "the Vexa affair". */
  readonly insideSubjectIn: number;
}

/** Where in its sentence an entity is mentioned. */
export type Place = 'subject' | 'inside-subject' | 'elsewhere';

/** Weights of the evidence for a referent, in the manner of Lappin and Leass (1994), "An Algorithm for Pronominal Anaphora Resolution". */
const WEIGHTS = {
  distance: -1.6,
  subject: 2.2,
  sameSentenceSubject: 1.5,
  insideSubject: 1.4,
  topic: 0.9,
  frequency: 0.6,
  head: 6,
  commonHead: 2,
  commonHeadHere: 3,
  ownName: 3,
  bystander: -3,
} as const;

const NEVER = -99;
const NOBODY: ReadonlySet<number> = new Set();

const wordsOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => name.toLowerCase().split(/\s+/)));

/** Keeps, while an article is read from left to right, which entities a pronoun or description may mean. */
export class Salience {
  /** Entities in reach, the one mentioned longest ago first. */
  private readonly standing = new Map<number, Standing>();
  /** Who was called by a noun anywhere in the article, by its lemma: "carmaker", "service". */
  private readonly called = new Map<string, Set<number>>();
  /** Words of each entity's names: "the group" may be Foo Group, "the bank" Bank of Moravia. */
  private readonly nameWords: readonly ReadonlySet<string>[];

  /**
   * @param totals mentions of each entity in the whole article
   * @param isBystander entities that are seldom meant: regulators, newspapers
   */
  constructor(
    private readonly entities: readonly Entity[],
    private readonly totals: ReadonlyMap<number, number>,
    private readonly isBystander: (entity: number) => boolean,
  ) {
    this.nameWords = entities.map((e) => wordsOf([e.name, ...e.aliases]));
  }

  mention(entity: number, sentence: number, token: number, place: Place): void {
    const before = this.standing.get(entity);
    this.standing.delete(entity);
    this.standing.set(entity, {
      lastSentence: sentence,
      lastToken: token,
      mentions: (before?.mentions ?? 0) + 1,
      subjectIn: place === 'subject' ? sentence : (before?.subjectIn ?? NEVER),
      insideSubjectIn: place === 'inside-subject' ? sentence : (before?.insideSubjectIn ?? NEVER),
    });
    this.forget(sentence);
  }

  describe(entity: number, headLemma: string): void {
    const called = this.called.get(headLemma);
    if (called) called.add(entity);
    else this.called.set(headLemma, new Set([entity]));
  }

  /** Who a description calls so, where that is one alone. */
  only(description: string): number | undefined {
    const [first, second] = this.described(description);
    return second === undefined ? first : undefined;
  }

  /** Entities that carry that description anywhere in the article. */
  described(headLemma: string): ReadonlySet<number> {
    return this.called.get(headLemma) ?? NOBODY;
  }

  /** Whether a noun is part of the entity's name: "the group" of Foo Group. */
  isCalled(entity: number, lemma: string): boolean {
    return this.nameWords[entity]?.has(lemma) ?? false;
  }

  /** Candidates that pass `fits`, best first. Only entities mentioned at most `reach` sentences ago. */
  ranked(
    sentence: number,
    fits: (entity: Entity) => boolean,
    reach: number,
    headLemma?: string,
    common = false,
  ): { entity: number; score: number }[] {
    const found: { entity: number; score: number; token: number }[] = [];
    for (const [index, s] of this.standing) {
      const entity = this.entities[index];
      if (!entity || sentence - s.lastSentence > reach || !fits(entity)) continue;
      found.push({
        entity: index,
        score: this.score(index, s, sentence, headLemma, common),
        token: s.lastToken,
      });
    }
    return found.sort((a, b) => b.score - a.score || b.token - a.token);
  }

  private score(
    entity: number,
    s: Standing,
    sentence: number,
    headLemma: string | undefined,
    common: boolean,
  ): number {
    let score = WEIGHTS.distance * Math.min(4, sentence - s.lastSentence);
    if (s.subjectIn >= 0 && sentence - s.subjectIn <= 1) score += WEIGHTS.subject;
    else if (s.insideSubjectIn >= 0 && sentence - s.insideSubjectIn <= 1) score += WEIGHTS.insideSubject;
    if (s.subjectIn === sentence) score += WEIGHTS.sameSentenceSubject;
    score += WEIGHTS.topic * Math.log2(1 + (this.totals.get(entity) ?? 1));
    score += WEIGHTS.frequency * Math.log2(1 + s.mentions);
    if (headLemma && this.described(headLemma).has(entity)) {
      const here = s.lastSentence === sentence ? WEIGHTS.commonHeadHere : WEIGHTS.commonHead;
      score += common ? here : WEIGHTS.head;
    } else if (headLemma && this.isCalled(entity, headLemma)) score += WEIGHTS.ownName;
    if (this.isBystander(entity)) score += WEIGHTS.bystander;
    return score;
  }

  /** Drops what no reference reaches any more, so that an article's length costs linear time. */
  private forget(sentence: number): void {
    for (const [entity, { lastSentence }] of this.standing) {
      if (sentence - lastSentence <= REACH.described) return;
      this.standing.delete(entity);
    }
  }
}
