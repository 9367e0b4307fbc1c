import { following, isMark, isNoun, previous, wordOf } from '../clauses/layout.js';
import type { Clause, ParsedSentence } from '../clauses/types.js';
import type { NounGroup, Piece } from '../groups/types.js';
import { FORM } from '../lexicon/readings.js';
import type { Token } from '../text/types.js';
import { headsOf, word, type TokenRange } from './head-words.js';

/** The heads of what a clause says by "be"; undefined where its verb says something else. */
export function predicatesOf(
  clause: Clause,
  pieces: readonly Piece[],
  tokens: readonly Token[],
): readonly TokenRange[] | undefined {
  const { verb, passive } = clause;
  if (passive) return undefined;
  if (verb.classes.includes('be')) return headsOf(saidGroups(clause, pieces), tokens);
  const [be, said] = tokens.slice(verb.head.first, verb.head.end);
  if (!be?.readings.inClass('be') || !said || said.readings.inForm(FORM.participle)) return undefined;
  // "is home to a bank", "is under a ban": phrases of the lexicon that begin with "be".
  if (said.readings.usual === 'preposition') return headsOf(clause.object.slice(0, 1), tokens);
  return said.readings.usual === 'noun' ? [word(said.index)] : [];
}

/** What is said by "be": the first noun behind it, or that of a preposition there ("is in use"). */
function saidGroups(
  { object, prepositions, at, verb }: Clause,
  pieces: readonly Piece[],
): readonly NounGroup[] {
  const next = following(pieces, at);
  // "so is freedom": who is it too comes last.
  if (/^(?:so|as)$/.test(verb.adverbs[0] ?? '')) return [];
  // "are back from Moravia", "is a few feet away"
  if (pieces.slice(at + 1, next + 2).some((p) => isMark(p, 'adverb') && PLACES.test(p.lower))) return [];
  const phrase = prepositions.find((p) => p.at === next);
  const inPhrase = phrase && !COMPARING.test(phrase.preposition) ? phrase.groups : [];
  // "the size it is now", "when it was large": what stands before the verb is not said.
  const behind = object.filter((group) => pieces.indexOf(group) > at);
  return (object.length > 0 ? behind : inPhrase)
    .slice(0, 1)
    .filter((group) => isNominal(group) && !isMeasure(group, pieces));
}

/** Adverbs that are said by "be" themselves. */
const PLACES = /^(?:back|here|there|away|around|out|up|down|off|abroad|home|ahead|nowhere|somewhere)$/;

/** "is like a bank", "is about to go", "was until May", "is close to it": nothing that the subject is, or is in. */
const COMPARING =
  /^(?:than|like|over|as|until|to|about|unlike|worth|ahead of|away from|(?:close|closer|near|nearer|next|contrary|prior|up|down) to)$/;

/** Nouns of Universal Dependencies: numbers are none, but what they count is, and the "one" that stands for a noun. */
function isNominal({ head, determiner }: NounGroup): boolean {
  const { value, tag, lower } = head;
  if (value) return (value.kind === 'percent' || value.kind === 'date') && /\p{L}{3}$/u.test(lower);
  return (
    tag === 'noun' || tag === 'name' || lower === 'ones' || (lower === 'one' && determiner !== undefined)
  );
}

/** "ten years old", "a bit larger", "iodine deficient": the adjective behind it is said. */
function isMeasure(group: NounGroup, pieces: readonly Piece[]): boolean {
  const place = pieces.indexOf(group);
  const next = isMark(pieces[place + 1], 'adverb') ? place + 2 : place + 1;
  return isMark(pieces[next], 'adjective') && (!group.determiner || group.head.lower === 'bit');
}

/** Whether the verb of a clause is the "be" of "there is", "there has never been". */
export const isExistential = ({ verb, subject }: Clause): boolean =>
  verb.classes.includes('be') && subject.length === 0 && verb.adverbs.includes('there');

/** "It is our view that they fell", "it was Foo that fell": nobody is meant by "it". */
export function isExpletive(clause: Clause, { clauses, pieces }: ParsedSentence): boolean {
  const [it, other] = clause.subject;
  const [said] = clause.object;
  if (it?.head.lower !== 'it' || other || !said) return false;
  const cleft = said.head.name && isMark(pieces[following(pieces, pieces.indexOf(said))], 'relative');
  return (
    cleft === true || clauses.some(({ kind, governor }) => kind === 'complement' && governor?.noun === said)
  );
}

/** "that is our view", "here is a way": a word that the clauses have as no subject. */
export function subjectWord(clause: Clause, pieces: readonly Piece[]): TokenRange | undefined {
  const mark = pieces[previous(pieces, clause.at)];
  const own = clause.subject.length === 0 && clause.kind === 'main' && !isNoun(mark);
  return mark && own && /^(?:that|which|here)$/.test(wordOf(mark)) ? word(mark.first) : undefined;
}
