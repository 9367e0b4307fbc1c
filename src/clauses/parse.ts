import type { NounGroup, Piece, VerbGroup } from '../groups/types.js';
import { FORM } from '../lexicon/readings.js';
import { attachmentsOf } from './attachments.js';
import {
  changed,
  complementsOf,
  objectInCommon,
  objectOfJoined,
  withDoerOfJoined,
  withoutDescriptions,
  type Complements,
} from './complements.js';
import { gappedObjects } from './gapped-objects.js';
import { gappedClauses } from './gapping.js';
import { complementGovernor, contentGovernor, gerundGovernor } from './governors.js';
import { isNamedToOffice } from './headline-passives.js';
import { infinitiveAt, type ClauseContext } from './infinitives.js';
import type { VerbFrames } from './frame-types.js';
import { framesOf } from './frames.js';
import { ownedInPart } from './part-owned.js';
import { isLinking } from './participles.js';
import { relativeComplements } from './relatives.js';
import { befallen, hostGroups } from './participle-hosts.js';
import { subjectOf, verbBefore, type SubjectSource } from './subjects.js';
import { predicationsOf } from './predications.js';
import { isFinite, isGerund, isMark, isNoun, isVerb, previous } from './layout.js';
import { linkSentence } from './links.js';
import { listAt } from './lists.js';
import { makeClause } from './make.js';
import type { Clause, ClauseKind, Governor, ParsedSentence } from './types.js';

/** What clause building asks of the lexicon: word classes of a verb group's verb or a noun group's head. */
export interface ClauseKnowledge {
  readonly verbIs: (verb: VerbGroup, className: string) => boolean;
  readonly isKindOfCompany: (group: NounGroup) => boolean;
  readonly isDeal: (group: NounGroup) => boolean;
  /** Whether it names an organization, by more than ordinary words. */
  readonly isFirm: (group: NounGroup) => boolean;
}

/**
 * Builds the clauses of one sentence from its pieces: for each verb group its logical subject, object, complement and
 * prepositional phrases, and what governs it. Pure; each verb is looked at once.
 * @param headline several verbs may stand side by side without comma: "Foo Buys Bar Plans More"
 */
export function parseSentence(
  pieces: readonly Piece[],
  sentence: number,
  know: ClauseKnowledge,
  headline = false,
): ParsedSentence {
  const builder = new SentenceParser(pieces, sentence, know, headline);
  const own = builder.all();
  const withJobs = [...own, ...gappedClauses(pieces, own)];
  const clauses = [...withJobs, ...gappedObjects(pieces, withJobs)];
  const predications = predicationsOf(pieces, clauses);
  const links = linkSentence(pieces, clauses, predications);
  return { index: sentence, pieces, clauses, predications, links, ...attachmentsOf(pieces, know.isFirm) };
}

/** Complements of what is undergone: no object, but a doer or receiver. */
const undergoes = ({ object, prepositions }: Complements): boolean =>
  object.length === 0 &&
  prepositions.some((p) => /^(by|to|into)$/.test(p.preposition) && p.groups.every((g) => !g.head.value));

/** "will buy Foo and sell Bar": a bare verb has the modal and the negation of the one it is joined to. */
function withModalOf(verb: VerbGroup, other: VerbGroup | undefined): VerbGroup {
  const shares = other?.modal && verb.base;
  if (!shares) return verb;
  const { first, end, head, lemma, classes, passive, perfect, progressive, adverbs, bare, base } = verb;
  const { modal, tense, negated } = other;
  return {
    kind: 'verb',
    first,
    end,
    head,
    lemma,
    classes,
    tense,
    passive,
    perfect,
    progressive,
    modal,
    negated,
    adverbs,
    bare,
    base,
  };
}

/** "is valued at $5m and owned by Foo": a participle without an auxiliary of its own is said of the same time. */
const withTenseOf = (verb: VerbGroup, other: VerbGroup | undefined): VerbGroup =>
  other?.tense === 'present' && other.passive && !other.perfect && !other.progressive
    ? { ...verb, tense: 'present' }
    : verb;

class SentenceParser {
  private readonly built = new Map<number, Clause>();
  private readonly open = new Set<number>();
  private count = 0;
  private readonly frames: VerbFrames;
  private readonly isSay = (verb: VerbGroup): boolean => this.know.verbIs(verb, 'say');
  private readonly context: ClauseContext = {
    clauseAt: (at) => this.clauseAt(at),
    verbIs: (verb, className) => this.know.verbIs(verb, className),
  };

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly sentence: number,
    private readonly know: ClauseKnowledge,
    private readonly headline: boolean,
  ) {
    this.frames = framesOf(pieces, headline);
  }

  all(): Clause[] {
    this.pieces.forEach((piece, i) => {
      if (isVerb(piece)) this.clauseAt(i);
    });
    return [...this.built.values()].sort((a, b) => a.at - b.at);
  }

  /** Clause of the verb group at `v`; undefined while it is being built (two verbs that ask for each other). */
  private clauseAt(v: number): Clause | undefined {
    const known = this.built.get(v);
    if (known || this.open.has(v)) return known;
    this.open.add(v);
    const clause = this.build(v);
    this.open.delete(v);
    this.built.set(v, clause);
    return clause;
  }

  private build(v: number): Clause {
    const verb = this.pieces[v] as VerbGroup;
    const right = this.rightOf(v, verb);
    if (verb.tense === 'infinitive') {
      const { surface, kind, governor } = infinitiveAt(this.pieces, v, this.context);
      return this.finish(v, verb, right, surface, kind, verb.passive, governor);
    }
    const source = subjectOf(this.pieces, v, this.frames);
    if (source.kind === 'participle') {
      const owned = ownedInPart(this.pieces, source.at, this.context);
      const groups = hostGroups(this.pieces, v, source.at);
      if (owned) {
        const whole = changed(right, { object: groups });
        return this.finish(v, verb, whole, owned, 'participle', true, undefined);
      }
      const surface = source.at > v ? befallen(verb, groups) : groups;
      return this.finish(v, verb, right, surface, 'participle', true, undefined);
    }
    if (source.kind === 'relative') {
      const surface = this.groupsAt(source.at);
      return this.finish(v, verb, right, surface, 'relative', verb.passive, undefined);
    }
    if (source.kind === 'shared' || source.kind === 'gerund') return this.shared(v, verb, right, source);
    if (source.kind === 'groups') return this.withSubject(v, verb, right, source.at);
    return this.withoutSubject(v, verb, right);
  }

  /** The complements of the verb at `v`, or of the one it is joined to: "Foo Acquires, Shuts Down Bar". */
  private rightOf(v: number, verb: VerbGroup): Complements {
    const right = complementsOf(this.pieces, v, this.frames, this.runsOn(verb));
    const runsOn = this.runsOn(verb)
      ? withoutDescriptions(this.pieces, right, this.know.isKindOfCompany)
      : right;
    if (verb.passive) return withDoerOfJoined(this.pieces, v, this.frames, runsOn);
    if (right.object.length > 0 || this.know.verbIs(verb, 'never-object')) return runsOn;
    const common = objectInCommon(this.pieces, v, this.frames);
    if (common.length > 0) return changed(right, { object: common });
    if (!this.know.verbIs(verb, 'needs-object')) return runsOn;
    return changed(right, { object: objectOfJoined(this.pieces, v, this.frames, this.headline) });
  }

  /** In headlines a verb keeps its object whatever follows, unless it is one of saying ("Foo Says Bar Plans More", but
   * "Foo Confirms Bar Acquisition Plans More"). */
  private runsOn(verb: VerbGroup): boolean {
    if (!this.headline || !(isFinite(verb) || verb.tense === 'infinitive')) return false;
    const next = this.pieces[this.pieces.indexOf(verb) + 1];
    return !this.isSay(verb) || (isNoun(next) && this.know.isDeal(next));
  }

  /** The verb before the noun group at `at` whose object it is, where verbs stand side by side. */
  private runOnVerb(at: number): number | undefined {
    const before = previous(this.pieces, at);
    const verb = this.pieces[before];
    return isVerb(verb) && this.runsOn(verb) ? before : undefined;
  }

  private groupsAt(at: number): NounGroup[] {
    return isNoun(this.pieces[at]) ? listAt(this.pieces, at).groups : [];
  }

  private shared(
    v: number,
    verb: VerbGroup,
    right: Complements,
    source: SubjectSource & { kind: 'shared' | 'gerund' },
  ): Clause {
    const other = this.clauseAt(source.with);
    const surface = other?.surfaceSubject ?? [];
    if (source.kind === 'gerund') {
      const governor = gerundGovernor(this.pieces, v, source.with, other);
      return this.finish(v, verb, right, surface, 'gerund', verb.passive, governor);
    }
    const kind = other?.kind ?? 'main';
    // "was founded by Lee and funded by Foo", "was split off and later sold to Bar"
    // "was written and edited", "was eighteen and then transferred": what always has an object has none.
    const lacking = right.object.length === 0 && this.know.verbIs(verb, 'transitive');
    const linked = other !== undefined && isLinking(other.verb) && previous(this.pieces, v) === other.at;
    const been =
      linked || (lacking && other !== undefined && (other.passive || other.verb.classes.includes('be')));
    const goesOn = kind === 'participle' || been || (other?.passive === true && undergoes(right));
    const participle = goesOn && verb.bare && verb.head.readings.inForm(FORM.participle | FORM.past);
    const said = participle ? withTenseOf(verb, other?.verb) : withModalOf(verb, other?.verb);
    return this.finish(v, said, right, surface, kind, verb.passive || participle, other?.governor);
  }

  private withSubject(v: number, verb: VerbGroup, right: Complements, at: number): Clause {
    const runOn = this.runOnVerb(at);
    if (runOn !== undefined && isFinite(verb))
      return this.shared(v, verb, right, { kind: 'shared', with: runOn });
    const before = previous(this.pieces, at);
    const surface = this.groupsAt(at);
    const { isSay } = this;
    const clauseAt = (k: number): Clause | undefined => this.clauseAt(k);
    const apart = this.frames.apart.has(at);
    const said = apart ? undefined : complementGovernor(this.pieces, before, at, { clauseAt, isSay });
    const relative = said ? undefined : relativeComplements(this.pieces, at, verb, right);
    if (relative) return this.finish(v, verb, relative, surface, 'relative', verb.passive, undefined);
    const governor = said ?? contentGovernor(this.pieces, before, clauseAt);
    const named =
      this.headline && this.know.verbIs(verb, 'appoint') && isNamedToOffice(this.pieces, v, surface, right);
    const kind = governor ? 'complement' : 'main';
    return this.finish(v, verb, right, surface, kind, verb.passive || named, governor);
  }

  /** '"…," said Lu', "Said Ma: …": the subject stands after a verb of saying. Otherwise there is none. */
  private withoutSubject(v: number, verb: VerbGroup, right: Complements): Clause {
    if (right.object.length > 0 && isFinite(verb) && this.know.verbIs(verb, 'quoting')) {
      return this.finish(v, verb, changed(right, { object: [] }), right.object, 'main', false, undefined);
    }
    // "Is Foo a bank?"
    if (verb.classes.includes('be') && right.second.length > 0 && !verb.adverbs.includes('there'))
      return this.finish(
        v,
        verb,
        changed(right, { object: right.second, second: [] }),
        right.object,
        'main',
        false,
        undefined,
      );
    // Headlines: "Foo Moves Into Bikes: Buys Bar".
    const colon = previous(this.pieces, v);
    const at =
      this.headline && isFinite(verb) && isMark(this.pieces[colon], 'colon')
        ? verbBefore(this.pieces, colon)
        : -1;
    const surface = at >= 0 ? (this.clauseAt(at)?.surfaceSubject ?? []) : [];
    return this.finish(v, verb, right, surface, isGerund(verb) ? 'gerund' : 'main', verb.passive, undefined);
  }

  private finish(
    v: number,
    verb: VerbGroup,
    right: Complements,
    surface: readonly NounGroup[],
    kind: ClauseKind,
    passive: boolean,
    governor: Governor | undefined,
  ): Clause {
    const by = passive
      ? right.prepositions.find((p) => p.preposition === 'by' && !p.groups[0]?.head.value)
      : undefined;
    const dates = right.dates.map((group) => ({ preposition: 'on', groups: [group], at: v }));
    return makeClause({
      sentence: this.sentence,
      index: this.count++,
      at: v,
      verb,
      kind,
      passive,
      subject: passive ? (by?.groups ?? []) : surface,
      object: passive ? surface : right.object,
      complement: passive ? right.object : right.second,
      prepositions: [...right.prepositions.filter((p) => p !== by), ...dates],
      governor,
      surfaceSubject: surface,
    });
  }
}
