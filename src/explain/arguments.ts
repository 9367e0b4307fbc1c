import type { Clause, ParsedSentence } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
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
  { clauses }: ParsedSentence,
  tokens: readonly Token[],
): (VerbArguments | Predicate)[] {
  return clauses.flatMap((clause): (VerbArguments | Predicate)[] => {
    if (!clause.verb.classes.includes('be') || clause.passive) return [verbArguments(clause, tokens)];
    // "there are two rivals": who is there is the subject of "be".
    if (isExistential(clause))
      return [{ ...verbArguments(clause, tokens), subject: headsOf(clause.object, tokens), object: [] }];
    const subject = headsOf(clause.subject, tokens);
    return headsOf(predicatesOf(clause), tokens).map((is) => ({ is, subject }));
  });
}

/** Whether the verb of a clause is the "be" of "there is", "there has never been". */
export const isExistential = ({ verb, subject }: Clause): boolean =>
  verb.classes.includes('be') && subject.length === 0 && verb.adverbs.includes('there');

function verbArguments(
  { kind, verb, subject, object, prepositions }: Clause,
  tokens: readonly Token[],
): VerbArguments {
  return {
    verb: word(headWord(verb.head, tokens)),
    // In treebanks a gerund takes over nobody's subject.
    subject: kind === 'gerund' ? [] : headsOf(subject, tokens),
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

/** What is said by "be": the noun groups behind it, or the first of a preposition there ("is in use"). */
function predicatesOf({ object, prepositions, at }: Clause): readonly NounGroup[] {
  const [first] = prepositions;
  if (object.length > 0) return object;
  return first?.at === at + 1 ? first.groups.slice(0, 1) : [];
}
