import type { Clause, ParsedSentence } from '../clauses/types.js';
import { isMark } from '../clauses/layout.js';
import type { NounGroup, Piece } from '../groups/types.js';
import type { Token } from '../text/types.js';
import { headWord } from './head-words.js';

/** Tokens `first` to before `end`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** A verb with the heads of its logical arguments: a passive is turned round. */
export interface VerbArguments {
  readonly verb: TokenRange;
  readonly subject: readonly TokenRange[];
  readonly object: readonly TokenRange[];
  readonly oblique: readonly { readonly prep: string; readonly head: TokenRange }[];
}
/** What "be" says of a subject: its head, and the subject's. */
export interface Predicate {
  readonly is: TokenRange;
  readonly subject: readonly TokenRange[];
}

/** The arguments of every verb of a sentence, and what is said of whom by "be", in the order of the sentence. */
export function argumentsOf(
  { clauses, pieces }: ParsedSentence,
  tokens: readonly Token[],
): (VerbArguments | Predicate)[] {
  return clauses.flatMap((clause): (VerbArguments | Predicate)[] => {
    if (!clause.verb.classes.includes('be') || clause.passive) {
      return [verbArguments(asInTreebanks(clause, pieces), tokens)];
    }
    // "there are two rivals": who is there is the subject of "be".
    if (isExistential(clause))
      return [{ ...verbArguments(clause, tokens), subject: headsOf(clause.object, tokens), object: [] }];
    const subject = headsOf(clause.subject, tokens);
    return headsOf(predicatesOf(clause), tokens).map((is) => ({ is, subject }));
  });
}

/**
 * A clause without what treebanks leave out: the noun of a participle or of a relative clause without pronoun ("shares
 * bought by Foo", "shares Foo bought"), whoever a gerund or the infinitive of a noun or of a purpose is about.
 */
function asInTreebanks(clause: Clause, pieces: readonly Piece[]): Clause {
  const { kind, verb, passive, object } = clause;
  const bare = kind === 'participle' || (kind === 'relative' && !hasPronoun(clause, pieces));
  const unsaid =
    kind === 'gerund' || verb.tense === 'gerund' || (kind === 'infinitive' && !isControlled(clause));
  if (unsaid) return { ...clause, ...(passive ? { object: [] } : { subject: [] }) };
  return bare && object.some((group) => pieces.indexOf(group) < clause.at)
    ? { ...clause, object: [] }
    : clause;
}

/** "agreed to buy", "asked Foo to buy", "is expected to buy", but no purpose ("was used to buy") and no noun ("a plan to buy"). */
function isControlled({ governor, surfaceSubject }: Clause): boolean {
  if (!governor) return false;
  const { noun, adjective, clause } = governor;
  if (noun) return surfaceSubject.includes(noun);
  if (adjective !== undefined) return surfaceSubject.every(({ head }) => head.lower !== 'it');
  return !clause?.passive || clause.verb.classes.some((c) => CONTROLLING.has(c));
}

/** Classes of verbs in whose passive an infinitive tells what somebody does. */
const CONTROLLING: ReadonlySet<string> = new Set([
  'object-control',
  'believe',
  'say',
  'show',
  'takes-clause',
]);

/** "the shares that Foo bought", but "the shares Foo bought". */
const hasPronoun = ({ at, surfaceSubject: [subject] }: Clause, pieces: readonly Piece[]): boolean =>
  pieces
    .slice(Math.max(0, (subject ? pieces.indexOf(subject) : at) - 2), at)
    .some((p) => isMark(p, 'relative'));

/** Whether the verb of a clause is the "be" of "there is", "there has never been". */
const isExistential = ({ verb, subject }: Clause): boolean =>
  verb.classes.includes('be') && subject.length === 0 && verb.adverbs.includes('there');

function verbArguments(
  { verb, subject, object, prepositions }: Clause,
  tokens: readonly Token[],
): VerbArguments {
  return {
    verb: word(headWord(verb.head, tokens)),
    subject: headsOf(subject, tokens),
    object: headsOf(object, tokens),
    oblique: prepositions.flatMap(({ preposition, groups }) =>
      headsOf(groups, tokens).map((head) => ({ prep: preposition, head })),
    ),
  };
}

function word(at: number): TokenRange {
  return { first: at, end: at + 1 };
}

/** The head of a noun group: one word, or a whole name or value. */
function headOf({ head }: NounGroup, tokens: readonly Token[]): TokenRange {
  return head.name || head.value ? { first: head.first, end: head.end } : word(headWord(head, tokens));
}

const headsOf = (groups: readonly NounGroup[], tokens: readonly Token[]): TokenRange[] =>
  groups.map((group) => headOf(group, tokens));

/** What is said by "be": the first noun behind it, or that of a preposition there ("is in use"). */
function predicatesOf({ object, prepositions, at }: Clause): readonly NounGroup[] {
  const [phrase] = prepositions;
  const said = object.length > 0 ? object : phrase?.at === at + 1 ? phrase.groups : [];
  return said.slice(0, 1).filter(({ head }) => head.tag === 'noun' || head.tag === 'name');
}
