import type { ParsedSentence } from '../clauses/types.js';
import type { NounGroup, TaggedUnit, VerbGroup } from '../groups/types.js';
import type { Entity } from './types.js';

/** What a clause or noun group says of a name: how, and the word that says it. */
export interface Told {
  readonly entity: number;
  /**
   * "does" (subject), "done" (object), "is", "has" (possessor), "before", "called", "beside" (in one list with a name
   * of the type `lemma`), or a preposition.
   */
  readonly how: string;
  readonly lemma: string;
  readonly classes: readonly string[];
}

/** What stands in a list with a name that is less certain is not asked. */
const CERTAIN = 0.7;

/** What a sentence tells of the names in it: what they do, what is done to them, what they are and have. */
export function toldIn(
  { pieces, clauses, predications, attached }: ParsedSentence,
  entities: readonly Entity[],
): Told[] {
  const told: Told[] = [];
  const add = (group: NounGroup, how: string, word: Pick<Told, 'lemma' | 'classes'>): void => {
    const name = group.head.name;
    if (name) told.push({ entity: name.entity, how, lemma: word.lemma, classes: word.classes });
  };
  const beside = (list: readonly NounGroup[]): void => {
    for (const { head } of list)
      for (const other of list) {
        const thing = entities[other.head.name?.entity ?? -1];
        if (!head.name || !thing || thing.index === head.name.entity || thing.certainty < CERTAIN) continue;
        told.push({ entity: head.name.entity, how: 'beside', lemma: thing.type, classes: [] });
      }
  };
  for (const { verb, subject, object, prepositions } of clauses) {
    beside(subject);
    beside(object);
    for (const group of subject) add(group, 'does', ofVerb(verb));
    for (const group of object) add(group, 'done', ofVerb(verb));
    for (const { preposition, groups } of prepositions) {
      beside(groups);
      for (const group of groups) add(group, preposition, ofVerb(verb));
    }
  }
  for (const { subject, joined } of predications)
    for (const group of subject) for (const said of joined) add(group, 'is', ofNoun(said.head));
  for (const [group, phrases] of attached)
    for (const { preposition, groups } of phrases) {
      beside(groups);
      for (const other of groups) add(other, preposition, ofNoun(group.head));
    }
  for (const piece of pieces) if (piece.kind === 'noun') insideGroup(piece, told);
  return told;
}

/** "Vexa's profit", "the Vexa plant", "Oslo-based Vexa" */
function insideGroup(group: NounGroup, told: Told[]): void {
  const { owner, title, modifiers, head } = group;
  if (owner) {
    if (owner.head.name) told.push({ entity: owner.head.name.entity, how: 'has', ...ofNoun(head) });
    insideGroup(owner, told);
  }
  if (title) insideGroup(title, told);
  for (const unit of modifiers) {
    if (unit.name && !head.name) told.push({ entity: unit.name.entity, how: 'before', ...ofNoun(head) });
    const hyphen = unit.lower.lastIndexOf('-');
    if (head.name && !unit.name && hyphen > 0)
      told.push({
        entity: head.name.entity,
        how: 'called',
        lemma: unit.lower.slice(hyphen + 1),
        classes: [],
      });
  }
}

const ofVerb = ({ lemma, classes }: VerbGroup): Pick<Told, 'lemma' | 'classes'> => ({ lemma, classes });

/** A name says nothing by its words; a noun is looked up by its lemma. */
function ofNoun({ name, value, lower, readings }: TaggedUnit): Pick<Told, 'lemma' | 'classes'> {
  if (name) return { lemma: '(name)', classes: [] };
  if (value) return { lemma: '(value)', classes: [] };
  const noun = readings.ofPart('noun');
  return { lemma: noun.main?.lemma ?? lower, classes: noun.classes };
}
