import { flatMap } from '../flat-map.js';
import type { Entity } from '../entities/types.js';
import type { ParsedSentence } from '../clauses/types.js';
import type { NounGroup } from '../groups/types.js';
import type { Span } from '../article/types.js';
import type { Found } from './found.js';
import { CERTAINTY } from './reach.js';
import { isSpeaking } from './speakers.js';

/** "we", "our": who speaks and those on whose behalf. */
const FIRST_PERSON = /^(?:we|us|our|ours|ourselves)$/;
export const isFirstPerson = (word: string | undefined): boolean =>
  word !== undefined && FIRST_PERSON.test(word);

/** How many sentences on who is quoted may go on without being named again. */
const REACH = 1;

/** "we" or "our" of a noun group: the group itself, or its possessor. */
interface FirstPerson {
  readonly group: NounGroup;
  readonly possessive: boolean;
}

/**
 * Whom "we" and "our" in an article's quotations stand for: the organization of who is quoted, which the sentence names, or
 * a later one of the same paragraph, or the paragraph before ("…," said Ann Lee of Vexa. "We …"). What speakers call
 * themselves ("we are a proud partner", "as a bank, we") is praise, and stands for nobody.
 */
export class Quotations {
  private open = false;
  private block = -1;
  private heard = 0;
  private waiting: FirstPerson[] = [];
  private last: { readonly organization: number; readonly sentence: number } | undefined;

  /**
   * @param organizationOf for whom somebody speaks who is the subject of such a clause
   * @param found is told whom each stands for
   * @param spanOf where words stand
   */
  constructor(
    private readonly organizationOf: (group: NounGroup) => number | undefined,
    private readonly found: Pick<Found, 'groups' | 'owners'>,
    private readonly spanOf: (first: number, end: number) => Span,
  ) {}

  /** To be called when a sentence has been read. */
  hear(sentence: ParsedSentence, block: number): void {
    if (block !== this.block) this.close();
    this.heard = sentence.index;
    this.block = block;
    this.waiting.push(...this.quoted(sentence));
    const said = flatMap(sentence.clauses.filter(isSpeaking), (c) => c.surfaceSubject).filter(
      (g) => firstPersons(g).length === 0,
    );
    if (said.length === 0) return;
    const [speaker] = flatMap(said, (g) => this.organizationOf(g) ?? []);
    // For whom she speaks who is quoted is not told, and it is not for who was quoted before her.
    if (speaker === undefined) {
      this.last = undefined;
      this.waiting = [];
      return;
    }
    this.last = { organization: speaker, sentence: sentence.index };
    this.answer(speaker);
  }

  /** At the end of a paragraph: who spoke last has said what nobody else did. */
  close(): void {
    if (this.last && this.heard - this.last.sentence <= REACH) this.answer(this.last.organization);
    this.waiting = [];
    this.open = false;
  }

  private answer(entity: number): void {
    for (const { group, possessive } of this.waiting) {
      const span = this.spanOf(group.first, possessive ? group.first + 1 : group.end);
      const meant = [{ entity, span, by: 'pronoun', certainty: CERTAINTY.description }] as const;
      (possessive ? this.found.owners : this.found.groups).set(group, meant);
    }
    this.waiting = [];
  }

  private quoted(sentence: ParsedSentence): FirstPerson[] {
    const words: FirstPerson[] = [];
    for (const piece of sentence.pieces) {
      if (piece.kind === 'mark' && piece.tag === 'quote') this.open = isOpening(piece.lower) ?? !this.open;
      if (this.open && piece.kind === 'noun') words.push(...firstPersons(piece));
    }
    if (isSupposed(sentence)) return [];
    const copulas = sentence.clauses.filter((c) => c.verb.classes.includes('be') && c.complement.length > 0);
    const described = new Set(flatMap([...sentence.predications, ...copulas], (p) => p.subject));
    return words.filter(({ group, possessive }) => possessive || !described.has(group));
  }
}

/** "If it fails we will sue", "when we reach a deal", "we could buy Vexa": speakers play with thoughts, which are no facts. */
const isSupposed = ({ pieces, clauses }: ParsedSentence): boolean =>
  clauses.some(
    ({ verb }) => verb.modal !== undefined && /^(?:would|should|could|may|might|'d)$/.test(verb.modal),
  ) || pieces.some((p) => p.kind === 'mark' && p.unit.readings.inClass('subordinator-conditional'));

/** Whether a quotation mark begins a quotation; undefined for one that does either. */
const isOpening = (mark: string): boolean | undefined =>
  /[“„«]/u.test(mark) ? true : /[”»]/u.test(mark) ? false : undefined;

function firstPersons(group: NounGroup): FirstPerson[] {
  const own = group.head.tag === 'pronoun' && isFirstPerson(group.head.lower);
  return [
    ...(own ? [{ group, possessive: false }] : []),
    ...(isFirstPerson(group.possessivePronoun) ? [{ group, possessive: true }] : []),
    ...(group.owner ? firstPersons(group.owner) : []),
  ];
}

/** Tells whose "we" it is where somebody speaks for an organization: nobody's where a unit of its name may be meant ("Foo", "Foo Motors"). */
export function unlessUnitNamed(
  entities: readonly Entity[],
): (organization: number | undefined) => number | undefined {
  const beginnings = new Set(flatMap(entities, ({ name }) => beginningsOf(name)));
  return (organization) => {
    const name = organization === undefined ? undefined : entities[organization]?.name;
    return name !== undefined && beginnings.has(name) ? undefined : organization;
  };
}

/** The words that a name begins with, all but the last at most. */
const beginningsOf = (name: string): string[] =>
  [...name.matchAll(/ /g)].map(({ index }) => name.slice(0, index));
