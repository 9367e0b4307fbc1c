import { isLinking } from '../clauses/participles.js';
import type { Clause, ParsedSentence } from '../clauses/types.js';
import { isFinite, isMark, isVerb, previous, wordOf } from '../clauses/layout.js';
import type { NounGroup, Piece, TaggedUnit } from '../groups/types.js';
import { FORM } from '../lexicon/readings.js';
import type { Token } from '../text/types.js';
import { headsOf, headWord, word, type TokenRange } from './head-words.js';
import { questionWords } from './question-words.js';
import { isExistential, isExpletive, predicatesOf, subjectWord } from './predicates.js';

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
  sentence: ParsedSentence,
  tokens: readonly Token[],
): (VerbArguments | Predicate)[] {
  const { clauses, pieces } = sentence;
  const leading = leadingNouns(sentence);
  return clauses.flatMap((told): (VerbArguments | Predicate)[] => {
    const clause = leading.size > 0 ? ledBy(told, leading) : told;
    // "there are two rivals": who is there is the subject of "be".
    if (isExistential(clause))
      return [{ ...verbArguments(clause, tokens), subject: headsOf(clause.object, tokens), object: [] }];
    const own = asInTreebanks(ofFirst(clause, pieces), pieces, tokens);
    const said = predicatesOf(clause, pieces, tokens);
    if (!said) return [withQuestionWords(verbArguments(own, tokens), own, pieces)];
    const pronoun = subjectWord(clause, pieces);
    if (isExpletive(clause, sentence)) return said.map((is) => ({ is, subject: [] }));
    const subject = pronoun ? [pronoun] : headsOf(own.subject, tokens);
    return said.map((is) => ({ is, subject }));
  });
}

/** "her brother, Foo, sang", "of a rival, Foo, that": in treebanks the noun before the name is the head; each by the name's group. */
function leadingNouns({ predications, pieces, links }: ParsedSentence): ReadonlyMap<NounGroup, NounGroup> {
  return new Map(
    predications.flatMap(({ kind, subject: [named], complement, joined }) => {
      if (kind !== 'apposition' || !named || joined.length > 1) return [];
      const [at, end] = [links.of(complement).place, links.of(named).place + 1];
      const closed = at >= 0 && at < end && isMark(pieces[end], 'comma');
      // "After the match, Foo, its coach, said"
      const apart = isMark(pieces[at - 1], 'preposition') && !isMark(pieces[end + 1], 'relative');
      return closed && !apart ? [[named, complement] as const] : [];
    }),
  );
}

function ledBy(clause: Clause, leading: ReadonlyMap<NounGroup, NounGroup>): Clause {
  const led = (groups: readonly NounGroup[]): readonly NounGroup[] => groups.map((g) => leading.get(g) ?? g);
  const { subject, object, surfaceSubject } = clause;
  return { ...clause, subject: led(subject), object: led(object), surfaceSubject: led(surfaceSubject) };
}

function withQuestionWords(found: VerbArguments, clause: Clause, pieces: readonly Piece[]): VerbArguments {
  const { subject, object } = questionWords(clause, pieces);
  return {
    ...found,
    subject: subject && found.subject.length === 0 ? [subject] : found.subject,
    object: object && found.object.length === 0 ? [object] : found.object,
  };
}

/**
 * A clause without what treebanks leave out: the noun of a participle or of a relative clause without pronoun ("shares
 * bought by Foo", "shares Foo bought"), whoever a gerund or the infinitive of a noun or of a purpose is about.
 */
function asInTreebanks(clause: Clause, pieces: readonly Piece[], tokens: readonly Token[]): Clause {
  const { kind, verb, passive, object, surfaceSubject, at } = clause;
  if (isPassivePhrase(verb.head, tokens)) return { ...clause, subject: [], object: clause.subject };
  const bare = kind === 'participle' || (kind === 'relative' && !hasPronoun(clause, pieces));
  // "felt compelled": in treebanks no passive
  const linking = pieces[previous(pieces, at)];
  if (passive && isVerb(linking) && isLinking(linking))
    return { ...clause, subject: surfaceSubject, object: [] };
  if (isUnsaid(clause, pieces)) return { ...clause, ...(passive ? { object: [] } : { subject: [] }) };
  return (bare &&
    object.some((group) => kind === 'participle' || pieces.indexOf(group) < clause.at) &&
    !isMadeSo(clause, pieces)) ||
    verb.classes.includes('become')
    ? { ...clause, object: [] }
    : withPhraseOfVerb(clause);
}

/** "the banks and shops that closed": in treebanks a relative clause is told of the first of them. */
function ofFirst(clause: Clause, pieces: readonly Piece[]): Clause {
  const { kind, passive, surfaceSubject } = clause;
  if (kind !== 'relative' || surfaceSubject.length < 2 || !hasAntecedent(clause, pieces)) return clause;
  const first = surfaceSubject.slice(0, 1);
  return { ...clause, surfaceSubject: first, ...(passive ? { object: first } : { subject: first }) };
}

/**
 * "to grow", "by selling": whether a clause leaves its subject unsaid; so does what hangs on it ("by trying to sell"), and
 * in treebanks what a relative pronoun is not next to ("that tried to sell", "that closed and sold").
 */
function isUnsaid(clause: Clause, pieces: readonly Piece[]): boolean {
  const { kind, verb, governor } = clause;
  if (kind === 'relative') return hasAntecedent(clause, pieces) && !isFirst(clause, pieces);
  const gerund = verb.tense === 'gerund' || kind === 'gerund';
  if (!gerund && kind !== 'infinitive') return false;
  if (!(gerund ? isCarriedOn(clause, pieces) : isControlled(clause, pieces))) return true;
  const above = governor?.clause;
  const takenOver = above?.surfaceSubject[0] === clause.surfaceSubject[0];
  if (!above || !takenOver) return false;
  return isUnsaid(above, pieces) || (above.kind === 'relative' && hasAntecedent(above, pieces));
}

/** "the banks that closed": whether a relative pronoun stands between a clause and its subject. */
const hasAntecedent = ({ at, surfaceSubject }: Clause, pieces: readonly Piece[]): boolean => {
  const last = surfaceSubject.at(-1);
  return last !== undefined && pieces.slice(pieces.indexOf(last), at).some((p) => isMark(p, 'relative'));
};

/** "that closed and | sold": whether no other verb stands between the pronoun and the one of the clause. */
const isFirst = ({ at }: Clause, pieces: readonly Piece[]): boolean =>
  !pieces
    .slice(
      pieces.findLastIndex((p, k) => k < at && isMark(p, 'relative')),
      at,
    )
    .some(isFinite);

/** "had its mills closed": what a participle right behind its noun says that somebody brings about. */
function isMadeSo({ at, object: [own] }: Clause, pieces: readonly Piece[]): boolean {
  const k = own ? pieces.indexOf(own) : -1;
  const asking = pieces[previous(pieces, k)];
  if (k < 0 || previous(pieces, at) !== k) return false;
  return isVerb(asking) && asking.classes.includes('takes-result');
}

/** "led to", "relied on": treebanks have what follows the verb as a phrase, but "took over" has an object. */
function withPhraseOfVerb(clause: Clause): Clause {
  const { verb, object, prepositions, at } = clause;
  const preposition = / (to|of|for|with|at|from|about|against|into|upon|on|in)$/.exec(verb.head.lower)?.[1];
  if (!preposition || object.length === 0) return clause;
  return { ...clause, object: [], prepositions: [{ preposition, groups: object, at }, ...prepositions] };
}

/** "was born": a phrase of the lexicon that is a passive. */
function isPassivePhrase({ first, end }: TaggedUnit, tokens: readonly Token[]): boolean {
  const [be, verb] = tokens.slice(first, end);
  return be?.readings.inClass('be') === true && verb?.readings.inForm(FORM.participle) === true;
}

/** "kept selling", "with prices falling": a gerund right behind the verb whose subject it shares, or behind its own. */
function isCarriedOn({ at, governor, surfaceSubject: [own] }: Clause, pieces: readonly Piece[]): boolean {
  const { clause, noun, adjective } = governor ?? {};
  if (!governor && own) {
    const k = pieces.indexOf(own);
    return wordOf(pieces[previous(pieces, k)]) === 'with' && k < at;
  }
  if (!clause || noun || adjective !== undefined || clause.passive) return false;
  return clause.at === previous(pieces, at);
}

/** "agreed to buy", "asked Foo to buy", "is expected to buy", but no purpose ("was used to buy", "left to found") and no noun ("a plan to buy"). */
function isControlled({ governor, surfaceSubject, at }: Clause, pieces: readonly Piece[]): boolean {
  const [first, last] = [surfaceSubject[0], surfaceSubject.at(-1)].map((g) => (g ? pieces.indexOf(g) : -1));
  // "a chance for Foo to grow"
  if (wordOf(pieces[previous(pieces, first as number)]) === 'for' && previous(pieces, at) === last)
    return true;
  if (!governor) return false;
  const { noun, adjective, clause } = governor;
  if (noun) return surfaceSubject.includes(noun);
  if (adjective !== undefined) return surfaceSubject.every(({ head }) => head.lower !== 'it');
  if (!clause) return true;
  const { classes, head } = clause.verb;
  if (clause.passive) return classes.some((c) => CONTROLLING.has(c));
  // "has to", "set out to"
  return head.tag === 'auxiliary' || head.end > head.first + 1 || classes.includes('subject-control');
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

function verbArguments(
  { verb, subject, object, complement, prepositions }: Clause,
  tokens: readonly Token[],
): VerbArguments {
  // "gave Foo a licence": both are objects in treebanks.
  const second = verb.classes.includes('two-objects') ? complement : [];
  return {
    verb: word(headWord(verb.head, tokens)),
    subject: headsOf(subject, tokens),
    object: [...nounInside(verb.head, tokens), ...headsOf([...object, ...second], tokens)],
    oblique: prepositions.flatMap(({ preposition, groups }) =>
      headsOf(groups, tokens).map((head) => ({ prep: preposition, head })),
    ),
  };
}

/** "took place", "had a look": the noun that a verb of the lexicon brings along. */
function nounInside(verb: TaggedUnit, tokens: readonly Token[]): TokenRange[] {
  const last = tokens[verb.end - 1];
  return last && verb.end > verb.first + 1 && last.readings.usual === 'noun' ? [word(last.index)] : [];
}
