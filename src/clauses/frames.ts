import type { Piece, VerbGroup } from '../groups/types.js';
import { antecedent } from './antecedents.js';
import type { FoundFrames, FoundSubject, Frame, VerbFrames, VerbPlace } from './frame-types.js';
import { open } from './frame-types.js';
import { clauseBehind, takesClause } from './own-clauses.js';
import { isBareParticiple, opensBareRelative } from './participles.js';
import {
  isDateGroup,
  isFinite,
  isMark,
  isNoun,
  isWhose,
  maybeParticiple,
  isObjectPronoun,
  isSubjectPronoun,
} from './layout.js';
import { isNounLink, isVerbLink, nounBefore, opensClause, spinesOf, type Link, type Spine } from './spine.js';

/** Reads the clauses of a sentence, left to right, with a stack of those that are open. */
export function framesOf(pieces: readonly Piece[], headline: boolean): VerbFrames {
  const subjects = new Map<number, FoundSubject>();
  const participles = new Set<number>();
  const verbOf = new Map<number, number>();
  const apart = new Set<number>();
  for (const spine of spinesOf(pieces))
    new FrameReader(pieces, spine, headline, { subjects, participles, verbOf, apart }).read();
  return { subjects, participles, verbOf, apart };
}

const NONE: FoundSubject = { kind: 'none' };

class FrameReader {
  private frames: Frame[] = [open('main')];
  private lastVerb = -1;
  /** Place of the last conjunction. */
  private and = -1;
  /** Noun links that are the object of a verb, with that verb. */
  private readonly taken = new Map<number, number>();

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly spine: Spine,
    private readonly headline: boolean,
    private readonly found: FoundFrames,
  ) {}

  read(): void {
    this.spine.forEach((link, q) => {
      const { piece } = link;
      if (isNoun(piece)) this.noun(link, q);
      else if (isVerbLink(link)) this.verb(link.piece, q);
      else if (isMark(piece, 'colon', 'stop')) this.restart();
      else if (isMark(piece, 'conjunction')) this.and = q;
      else if (isMark(piece, 'relative')) this.relative(q);
      else if (isMark(piece, 'subordinator') || opensClause(this.spine, q))
        this.frames.push(open('subordinate'));
    });
  }

  private get top(): Frame {
    return this.frames[this.frames.length - 1] as Frame;
  }

  private link(q: number): Link | undefined {
    return this.spine[q];
  }

  private restart(): void {
    this.frames = [open('main')];
    this.and = -1;
  }

  private noun(link: Link, q: number): void {
    if (isWhose(link.piece)) {
      this.frames.push(open('relative', nounBefore(this.spine, q)));
      this.top.free.push(q);
      return;
    }
    this.closeBefore(q);
    const bound =
      link.governor ?? (isDateGroup(link.piece) || isObjectPronoun(link.piece) || this.isJoinedObject(q));
    if (!bound) this.top.free.push(q);
  }

  /** "As it grew, | the river", "As it grew | the river": a noun behind a comma, or what is no object, closes a clause in front of the main one, once that has its verb. */
  private closeBefore(q: number): void {
    const [main] = this.frames as [Frame, ...Frame[]];
    const { top } = this;
    if (top.kind !== 'subordinate' || top.verb < 0) return;
    if (top.verb === q - 1 && this.isApart(q)) {
      this.frames.pop();
      this.found.apart.add(at(this.spine, q));
      return;
    }
    if (!isMark(this.link(q - 1)?.piece, 'comma')) return;
    if (main.verb < 0 && main.free.length === 0 && this.lastVerb >= top.verb) this.frames = [main];
  }

  /** Whether the noun right behind the verb of a clause in front of the main one is the subject of that. */
  private isApart(q: number): boolean {
    const verb = this.link(q - 1)?.piece as VerbGroup;
    return !this.taken.has(q) && !takesClause(verb) && this.mayEnd() && this.opensOwnClause(verb, q - 1);
  }

  /** "its oil and | gas interests held in Foo": what a conjunction joins to an object, with a participle behind it. */
  private isJoinedObject(q: number): boolean {
    const [first, and, verb] = [this.link(q - 2), this.link(q - 1), this.link(q + 1)];
    const object = isNounLink(first) && (this.taken.has(q - 2) || first.governor !== undefined);
    if (!object || !isMark(and?.piece, 'conjunction') || !isVerbLink(verb)) return false;
    return isFinite(verb.piece) && maybeParticiple(verb.piece) && !isNounLink(this.link(q + 2));
  }

  private relative(q: number): void {
    this.frames.push(open('relative', nounBefore(this.spine, q), at(this.spine, q)));
  }

  private verb(verb: VerbGroup, q: number): void {
    const joined = this.isJoined(q);
    if (isFinite(verb)) this.finite(verb, q, joined);
    // "Consolidated revenue rose": what stands before a subject has no object.
    if (q > 0 || !this.found.participles.has(at(this.spine, q))) this.takeObject(verb, q);
    this.lastVerb = q;
  }

  private finite(verb: VerbGroup, q: number, joined: boolean): void {
    const free = this.freeSubject(q);
    const place: VerbPlace = {
      spine: this.spine,
      q,
      behind: this.pieces[at(this.spine, q) + 1],
      frame: this.top,
      lastVerb: this.lastVerb,
      joined,
      joinedToParticiple: joined && this.and === q - 1 && isParticiple(this.spine[this.lastVerb], this.found),
      free,
      waiting: this.frames.some((f) => f.verb < 0 && f.free.includes(free)),
    };
    if (maybeParticiple(verb) && isBareParticiple(verb, place)) {
      this.found.participles.add(at(this.spine, q));
      return;
    }
    this.found.subjects.set(at(this.spine, q), this.subjectOf(verb, q, joined, free));
    // "the stake | Foo holds": a clause inside the one of the noun before
    const bare = !joined && free === q - 1 && opensBareRelative(this.spine, q);
    if (bare) {
      this.taken.set(q - 1, q);
      this.frames.push(open('relative', q - 2));
    }
    this.top.verb = q;
  }

  private subjectOf(verb: VerbGroup, q: number, joined: boolean, free: number): FoundSubject {
    const { lastVerb } = this;
    if (verb.classes.includes('be') && verb.adverbs.includes('there')) return NONE;
    if (joined) {
      const other = this.joinedTo(verb);
      if (other >= 0) return { kind: 'shared', with: at(this.spine, other) };
    }
    if (this.isInverted(verb, q, free)) {
      this.taken.set(q + 1, q);
      return { kind: 'inverted', at: at(this.spine, q + 1) };
    }
    if (this.isWithNounBefore(verb, q)) return { kind: 'groups', at: at(this.spine, q - 1) };
    if (free >= 0) {
      this.closeFor(free);
      this.found.verbOf.set(at(this.spine, free), at(this.spine, q));
      return { kind: 'groups', at: at(this.spine, free) };
    }
    const { top } = this;
    if (top.kind === 'relative' && top.verb < 0 && top.opening >= 0 && top.antecedent >= 0)
      return this.antecedent(verb, top);
    const dated = isDateGroup(this.link(q - 1)?.piece) && !this.link(q - 1)?.governor;
    if (dated && top.verb < 0 && !joined) return { kind: 'groups', at: at(this.spine, q - 1) };
    if (joined && lastVerb >= 0) return { kind: 'shared', with: at(this.spine, lastVerb) };
    const listed = isMark(this.link(q - 1)?.piece, 'comma') || this.headline;
    return top.verb >= 0 && listed ? { kind: 'shared', with: at(this.spine, top.verb) } : NONE;
  }

  /** What a relative pronoun stands for: all of a list where the verb is plural, else the noun that stands next to it. */
  private antecedent(verb: VerbGroup, frame: Frame): FoundSubject {
    const listed = this.spine[frame.antecedent] as Link;
    const nearest = antecedent(this.pieces, frame.opening, verb);
    const place = verb.number !== 'singular' && listed.last === nearest ? listed.at : nearest;
    return place < 0 ? NONE : { kind: 'relative', at: place };
  }

  /** The verb whose subject the one at `q` shares behind a conjunction; -1 for none. */
  private joinedTo(verb: VerbGroup): number {
    const last = this.spine[this.lastVerb];
    if (!isVerbLink(last)) return -1;
    if (verb.base && last.piece.tense === 'infinitive') return this.lastVerb;
    // "shops owned by Foo and run by Bar"
    if (maybeParticiple(verb) && isParticiple(last, this.found)) return this.lastVerb;
    return this.top.verb;
  }

  /** Whether a conjunction joins the verb at `q` to one before: right before it, or with nothing but phrases between. */
  private isJoined(q: number): boolean {
    let k = q - 1;
    // "but with the club valued at": a participle behind its noun
    if (isNoun(this.link(k)?.piece) && maybeParticiple(this.spine[q]?.piece as VerbGroup)) return false;
    while (k > this.and) {
      const link = this.link(k) as Link;
      const phrase =
        isMark(link.piece, 'comma', 'preposition') ||
        (isNoun(link.piece) && (link.governor || isDateGroup(link.piece)));
      if (!phrase) return false;
      k--;
    }
    return this.and >= 0 && k === this.and && this.lastVerb >= 0;
  }

  /** "help Foo grow", "did Foo buy": the verb of a noun that stands between it and what asks for it. */
  private isWithNounBefore(verb: VerbGroup, q: number): boolean {
    const asking = this.spine[this.lastVerb];
    if (!isVerbLink(asking) || this.taken.get(q - 1) !== this.lastVerb || this.lastVerb !== q - 2)
      return false;
    const question =
      asking.piece.head.tag === 'auxiliary' && this.found.subjects.get(asking.at)?.kind === 'none';
    return (verb.base && asking.piece.classes.includes('takes-bare-infinitive')) || question;
  }

  private isInverted(verb: VerbGroup, q: number, free: number): boolean {
    const next = this.link(q + 1);
    const before = this.link(q - 1);
    if (!verb.classes.includes('quoting') || !isNounLink(next) || isObjectPronoun(next.piece)) return false;
    if (q === 0 || this.link(q)?.quoted) return true;
    // "Foo, which makes pumps, said it would buy Bar"
    const behind = this.link(q + 2);
    if (isVerbLink(behind) && isFinite(behind.piece)) return false;
    return isMark(before?.piece, 'comma') && (free < 0 || this.top.verb >= 0);
  }

  /** The noun link that a verb with tense at `q` would take for its subject; -1 for none. */
  private freeSubject(q: number): number {
    for (let d = this.frames.length - 1; d >= 0; d--) {
      const frame = this.frames[d] as Frame;
      const free = frame.free.filter((n) => !this.taken.has(n) && n > frame.verb);
      if (free.length > 0) return this.chosen(free, q);
      if (frame.verb < 0 && frame.kind !== 'subordinate') return -1;
      if (d === 0) return this.toldSubject(q);
    }
    return -1;
  }

  /** Of several nouns a pronoun, the one that an aside is said of ("Foo, the maker of a drug which, was"), or the last. */
  private chosen(free: readonly number[], q: number): number {
    const pronoun = free.find((n) => isSubjectPronoun(this.link(n)?.piece));
    if (pronoun !== undefined) return pronoun;
    const closed = isMark(this.link(q - 1)?.piece, 'comma', 'dash');
    const opened = isMark(this.link((free[1] ?? 0) - 1)?.piece, 'comma', 'dash');
    return (closed && opened ? free[0] : free[free.length - 1]) as number;
  }

  /** "said Foo had": what was taken for the object of a verb of saying, right before the verb at `q`; -1 for none. */
  private toldSubject(q: number): number {
    const verb = this.spine[this.lastVerb]?.piece as VerbGroup | undefined;
    const taken = this.taken.get(q - 1);
    return verb && takesClause(verb) && taken === this.lastVerb ? q - 1 : -1;
  }

  /** Closes the clauses inside the one whose subject the noun link is. */
  private closeFor(noun: number): void {
    while (this.frames.length > 1 && !this.top.free.includes(noun)) this.frames.pop();
  }

  /** Marks the noun behind the verb at `q` as its object, unless it is the subject of a clause of its own. */
  private takeObject(verb: VerbGroup, q: number): void {
    const next = this.link(q + 1);
    if (!isNounLink(next) || isDateGroup(next.piece) || isSubjectPronoun(next.piece)) return;
    if (this.taken.has(q + 1) || this.opensOwnClause(verb, q)) return;
    this.taken.set(q + 1, q);
    const [second, third] = [this.link(q + 2), this.link(q + 3)];
    if (
      isNounLink(second) &&
      !isDateGroup(second.piece) &&
      !isSubjectPronoun(second.piece) &&
      !isFinite(third?.piece)
    )
      this.taken.set(q + 2, q);
  }

  /** Whether the noun behind the verb at `q` is the subject of another clause, as far as those around it let it be. */
  private opensOwnClause(verb: VerbGroup, q: number): boolean {
    const opens = clauseBehind(this.spine, verb, q);
    const tensed = isFinite(verb) && !this.found.participles.has(at(this.spine, q));
    return opens === 'told' || (opens === 'beside' && !this.headline && this.mayEnd() && tensed);
  }

  /** "As it grew | the river rose": whether no clause is open, or one in front of the main clause. */
  private mayEnd(): boolean {
    const around = this.frames[this.frames.length - 2];
    if (!around) return true;
    return this.top.kind === 'subordinate' && around.verb < 0 && around.free.length === 0;
  }
}

const isParticiple = (link: Link | undefined, { participles }: FoundFrames): boolean =>
  participles.has(link?.at ?? -1);
const at = (spine: Spine, q: number): number => (spine[q] as Link).at;
