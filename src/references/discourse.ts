import { flatMap } from '../flat-map.js';
import type { Span } from '../article/types.js';
import type { Allowance } from '../budget.js';
import type { Entity, EntityTable } from '../entities/types.js';
import type { NounGroup } from '../groups/types.js';
import type { Candidate, Choice, Referent, ReferenceKind } from './types.js';
import { REACH } from './reach.js';

/** Where in its sentence an entity is mentioned. */
export type Place = 'subject' | 'inside-subject' | 'elsewhere';

/** What the text so far says of an entity as a candidate for reference. */
export interface Standing {
  readonly lastSentence: number;
  readonly lastToken: number;
  readonly lastPlace: Place;
  /** How it was mentioned last. */
  readonly lastBy: Referent['by'];
  readonly mentions: number;
  /** Sentence in which it was last a subject. */
  readonly subjectIn: number;
  /** Sentence in which it last stood inside a subject: "Vexa's shares", "the Vexa affair". */
  readonly insideSubjectIn: number;
}

/** What is being referred to, and by which words. */
export interface Asked {
  readonly kind: ReferenceKind;
  readonly span: Span;
  readonly sentence: number;
  /** How many sentences back it may have been mentioned last. */
  readonly reach: number;
  /** How many are meant, one if not given. */
  readonly count?: number;
  readonly fits: (entity: Entity) => boolean;
  /** Which noun groups that stand for nobody with a name may be meant instead; none for most descriptions. */
  readonly unnamed?: (group: NounGroup) => boolean;
  /** Cues that hang on these words. */
  readonly cues: (mentioned: Mentioned) => readonly (string | false)[];
}

/** What may be meant: an entity, or a noun group that stands for none. */
export interface Mentioned {
  readonly entity: Entity | undefined;
  readonly group: NounGroup | undefined;
  readonly standing: Standing;
}

/** A noun group that stands for nobody with a name. */
interface Unnamed {
  readonly group: NounGroup;
  readonly standing: Standing;
}

/** Of so many entities at most one is chosen; the one mentioned longest ago makes place. No article of the corpora has as many. */
const MOST_IN_REACH = 256;
const NEVER = -99;
const NOBODY: ReadonlySet<number> = new Set();

const wordsOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(flatMap(names, (name) => name.toLowerCase().split(/\s+/)));

/** How often each entity is mentioned in the whole article, by its index. */
export function totalsOf({ mentions }: EntityTable): ReadonlyMap<number, number> {
  const totals = new Map<number, number>();
  for (const { entity } of mentions) totals.set(entity, (totals.get(entity) ?? 0) + 1);
  return totals;
}

/** Keeps, while an article is read from left to right, which entities a pronoun or description may mean. */
export class Discourse {
  /** How often anybody was mentioned so far. */
  mentions = 0;
  /** Entities in reach, the one mentioned longest ago first. */
  private readonly standing = new Map<number, Standing>();
  /** What stands for nobody with a name, of this sentence and the one before. */
  private unnamed: Unnamed[] = [];
  /** Who was called by a noun anywhere in the article, by its lemma: "carmaker", "service". */
  private readonly called = new Map<string, Set<number>>();
  /** What is so of each entity from the beginning, by its index. */
  private readonly lasting: Lasting[] = [];
  /** Words of each entity's names: "the group" may be Foo Group, "the bank" Bank of Moravia. */
  private readonly nameWords: readonly ReadonlySet<string>[];

  /**
   * @param totals mentions of each entity in the whole article
   * @param isBystander entities that are seldom meant: regulators, newspapers
   * @param work how many more may be weighed; beyond that nobody is meant
   * @param headlined whom the headline names: those whom the story is about
   */
  constructor(
    private readonly entities: readonly Entity[],
    private readonly totals: ReadonlyMap<number, number>,
    private readonly isBystander: (entity: Entity) => boolean,
    private readonly work: Allowance,
    private readonly headlined: ReadonlySet<number>,
  ) {
    this.nameWords = entities.map((e) => wordsOf([e.name, ...e.aliases]));
  }

  mention(entity: number, sentence: number, token: number, place: Place, by: Referent['by']): void {
    this.mentions += 1;
    const before = this.standing.get(entity);
    this.standing.delete(entity);
    this.standing.set(entity, standingAt(sentence, token, place, by, before));
    this.forget(sentence);
  }

  /** That a noun group was read which stands for nobody with a name. */
  mentionUnnamed(group: NounGroup, sentence: number, place: Place): void {
    if (this.unnamed.some(({ standing }) => sentence - standing.lastSentence > 1))
      this.unnamed = this.unnamed.filter(({ standing }) => sentence - standing.lastSentence <= 1);
    this.unnamed.push({ group, standing: standingAt(sentence, group.first, place, 'description') });
  }

  /** That an entity is called by a noun, or has what it stands for ("from germany"). */
  describe(entity: number, noun: string): void {
    const called = this.called.get(noun);
    if (called) called.add(entity);
    else this.called.set(noun, new Set([entity]));
  }

  /** Who a description calls so, where that is one alone. */
  only(description: string): number | undefined {
    const [first, second] = this.described(description);
    return second === undefined ? first : undefined;
  }

  /** Entities that carry that description anywhere in the article. */
  described(noun: string): ReadonlySet<number> {
    return this.called.get(noun) ?? NOBODY;
  }

  isPlace(entity: number): boolean {
    return this.entities[entity]?.type === 'Place';
  }

  /** Whether a noun is part of the entity's name: "the group" of Foo Group. */
  isCalled(entity: number, noun: string): boolean {
    return this.nameWords[entity]?.has(noun) ?? false;
  }

  /** Those whom it may mean, with what speaks for and against each. */
  choice({ kind, span, sentence, reach, count = 1, fits, unnamed, cues }: Asked): Choice {
    const found: Unmarked[] = [];
    if (!this.work.take(this.standing.size)) return { kind, span, candidates: [], count };
    const add = (mentioned: Mentioned): void => {
      const { entity, standing } = mentioned;
      found.push({
        entity: entity?.index,
        standing: standingCues(standing, sentence, entity && this.lastingOf(entity)),
        own: cues(mentioned),
        nearest: false,
        lastToken: standing.lastToken,
      });
    };
    for (const [index, standing] of this.standing) {
      const entity = this.entities[index];
      // A story goes on about whom its headline names, however many others come between.
      const far = kind === 'topic' && this.headlined.has(index) ? REACH.description : reach;
      if (entity && sentence - standing.lastSentence <= far && fits(entity))
        add({ entity, group: undefined, standing });
    }
    for (const { group, standing } of unnamed ? this.unnamed : [])
      if (unnamed?.(group) && sentence - standing.lastSentence <= 1)
        add({ entity: undefined, group, standing });
    markNearest(found);
    return { kind, span, candidates: found, count };
  }

  private lastingOf(entity: Entity): Lasting {
    return (this.lasting[entity.index] ??= {
      told: reached(TOLD, this.totals.get(entity.index) ?? 1),
      bystander: this.isBystander(entity),
      headlined: this.headlined.has(entity.index),
    });
  }

  /** Drops what no reference reaches any more, so that an article's length costs linear time. */
  private forget(sentence: number): void {
    for (const [entity, { lastSentence }] of this.standing) {
      if (sentence - lastSentence <= REACH.described && this.standing.size <= MOST_IN_REACH) return;
      this.standing.delete(entity);
    }
  }
}

/** How many sentences ago, how often so far, how often in the whole article. */
const BACK = [1, 2, 3, 4, 8, 16];
const NAMED = [2, 4, 8, 16];
const TOLD = [2, 4, 8, 16, 32];

/** How many of these steps, in rising order, a number has reached. */
function reached(steps: readonly number[], n: number): number {
  let i = 0;
  while (i < steps.length && n >= steps[i]!) i++;
  return i;
}

/** The cues of so many steps: `back-1`, `back-2`. */
const upTo = (name: string, steps: readonly number[], count: number): string[] =>
  steps.slice(0, count).map((step) => `${name}-${step}`);

/** What is so of an entity wherever it is asked for. */
interface Lasting {
  /** How many steps the number of its mentions in the article has reached. */
  readonly told: number;
  readonly bystander: boolean;
  readonly headlined: boolean;
}

/** Where in a sentence something was mentioned. */
const PLACES: readonly (readonly string[])[] = [
  [],
  ['inside-subject-lately'],
  ['subject-lately'],
  ['subject-lately', 'subject-here'],
];
function placeOf(s: Standing, sentence: number): number {
  if (sentence - s.subjectIn <= 1) return s.subjectIn === sentence ? 3 : 2;
  return sentence - s.insideSubjectIn <= 1 ? 1 : 0;
}
const BY: readonly Referent['by'][] = ['name', 'pronoun', 'description'];

/** Lists of cues by the numbers that they are made of. There are few, since numbers count by steps. */
const CUES = new Map<number, readonly string[]>();

/**
 * How far back something was mentioned and where in its sentence, and of what has a name how often and how. All that stand
 * alike have one list, which is weighed once.
 */
function standingCues(s: Standing, sentence: number, lasting: Lasting | undefined): readonly string[] {
  const back = reached(BACK, sentence - s.lastSentence);
  const place = placeOf(s, sentence);
  const named = lasting ? reached(NAMED, s.mentions) : NAMED.length + 1;
  const by = BY.indexOf(s.lastBy);
  const { told, bystander, headlined } = lasting ?? { told: 0, bystander: false, headlined: false };
  const numbers = ((back * PLACES.length + place) * (NAMED.length + 2) + named) * BY.length + by;
  const key = ((numbers * (TOLD.length + 1) + told) * 2 + Number(bystander)) * 2 + Number(headlined);
  let cues = CUES.get(key);
  if (!cues) {
    const ofEntity = [
      ...upTo('named', NAMED, named),
      ...upTo('told', TOLD, told),
      ...(by > 0 ? [`${BY[by]}-last`] : []),
      ...(bystander ? ['bystander'] : []),
      ...(headlined ? ['headlined'] : []),
    ];
    cues = [...upTo('back', BACK, back), ...PLACES[place]!, ...(lasting ? ofEntity : ['unnamed'])];
    CUES.set(key, cues);
  }
  return cues;
}

type Unmarked = { -readonly [K in keyof Candidate]: Candidate[K] };

/** Who was mentioned last of all is marked. */
function markNearest(candidates: readonly Unmarked[]): void {
  let last = -Infinity;
  for (const { lastToken } of candidates) last = Math.max(last, lastToken);
  for (const candidate of candidates) candidate.nearest = candidate.lastToken === last;
}

function standingAt(
  sentence: number,
  token: number,
  place: Place,
  by: Referent['by'],
  before?: Standing,
): Standing {
  return {
    lastSentence: sentence,
    lastToken: token,
    lastPlace: place,
    lastBy: by,
    mentions: (before?.mentions ?? 0) + 1,
    subjectIn: place === 'subject' ? sentence : (before?.subjectIn ?? NEVER),
    insideSubjectIn: place === 'inside-subject' ? sentence : (before?.insideSubjectIn ?? NEVER),
  };
}
