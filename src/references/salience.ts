import type { Entity } from '../entities/types.js';

/** What the text so far says of an entity as a candidate for reference. */
interface Standing {
  lastSentence: number;
  lastToken: number;
  mentions: number;
  /** Sentence in which it was last a subject. */
  subjectIn: number;
  /** Lemmas of the nouns that described it: "carmaker", "service". */
  readonly heads: Set<string>;
}

/** Weights of the evidence for a referent, in the manner of Lappin and Leass (1994), "An Algorithm for Pronominal Anaphora Resolution". */
const WEIGHTS = {
  distance: -1.6,
  subject: 2.2,
  sameSentenceSubject: 1.5,
  topic: 0.9,
  frequency: 0.6,
  head: 6,
  bystander: -3,
} as const;

/** Keeps, while an article is read from left to right, which entities a pronoun or description may mean. */
export class Salience {
  private readonly standing = new Map<number, Standing>();

  /**
   * @param totals mentions of each entity in the whole article
   * @param isBystander entities that are seldom meant: regulators, newspapers
   */
  constructor(
    private readonly entities: readonly Entity[],
    private readonly totals: ReadonlyMap<number, number>,
    private readonly isBystander: (entity: number) => boolean,
  ) {}

  mention(entity: number, sentence: number, token: number, subject: boolean): void {
    const s = this.of(entity);
    s.lastSentence = sentence;
    s.lastToken = token;
    s.mentions += 1;
    if (subject) s.subjectIn = sentence;
  }

  describe(entity: number, headLemma: string): void {
    this.of(entity).heads.add(headLemma);
  }

  /** Whether any entity seen so far (or described anywhere) carries that description. */
  described(headLemma: string): number[] {
    return [...this.standing].filter(([, s]) => s.heads.has(headLemma)).map(([entity]) => entity);
  }

  /** Candidates that pass `fits`, best first. Only entities mentioned at most `reach` sentences ago. */
  ranked(
    sentence: number,
    fits: (entity: Entity) => boolean,
    reach: number,
    headLemma?: string,
  ): { entity: number; score: number }[] {
    const found: { entity: number; score: number; token: number }[] = [];
    for (const [index, s] of this.standing) {
      const entity = this.entities[index];
      if (!entity || s.mentions === 0 || sentence - s.lastSentence > reach || !fits(entity)) continue;
      found.push({ entity: index, score: this.score(index, s, sentence, headLemma), token: s.lastToken });
    }
    return found.sort((a, b) => b.score - a.score || b.token - a.token);
  }

  private score(entity: number, s: Standing, sentence: number, headLemma: string | undefined): number {
    let score = WEIGHTS.distance * Math.min(4, sentence - s.lastSentence);
    if (s.subjectIn >= 0 && sentence - s.subjectIn <= 1) score += WEIGHTS.subject;
    if (s.subjectIn === sentence) score += WEIGHTS.sameSentenceSubject;
    score += WEIGHTS.topic * Math.log2(1 + (this.totals.get(entity) ?? 1));
    score += WEIGHTS.frequency * Math.log2(1 + s.mentions);
    if (headLemma && s.heads.has(headLemma)) score += WEIGHTS.head;
    if (this.isBystander(entity)) score += WEIGHTS.bystander;
    return score;
  }

  private of(entity: number): Standing {
    let s = this.standing.get(entity);
    if (!s) {
      s = { lastSentence: -99, lastToken: -1, mentions: 0, subjectIn: -99, heads: new Set() };
      this.standing.set(entity, s);
    }
    return s;
  }
}
