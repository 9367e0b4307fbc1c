import type { NounGroup } from '../groups/types.js';
import { groupKind } from './layout.js';
import { say, type Said } from './make.js';
import { namings } from './namings.js';
import type { Clause } from './types.js';

const isNamed = (group: NounGroup): boolean => groupKind(group) === 'name';

/** "X is a unit of Y", "X became chairman", "X works as a trader", "named X as chairman". */
export function copulas(clause: Clause): Said[] {
  const { verb } = clause;
  const found = namings(clause);
  if (found.length > 0) return found;
  const copular =
    verb.classes.includes('be') || verb.classes.includes('become') || verb.classes.includes('remain');
  if (copular && !clause.passive && clause.subject.length > 0) {
    const [said] = clause.subject;
    // "Foo's parent company is Bar", "its partners are Bar and Baz": the names come second.
    const turned =
      said !== undefined &&
      groupKind(said) === 'noun' &&
      clause.object.length > 0 &&
      clause.object.every(isNamed);
    if (turned && clause.subject.length === 1) found.push(say('copula', clause.object, said, clause));
    else
      for (const complement of clause.object)
        found.push(say('copula', clause.subject, complement, clause, clause.object));
    for (const complement of amongWhom(clause)) found.push(say('copula', clause.subject, complement, clause));
  }
  for (const phrase of clause.prepositions) {
    if (phrase.preposition !== 'as') continue;
    const subject = clause.object.length > 0 ? clause.object : clause.subject;
    for (const complement of phrase.groups) found.push(say('as', subject, complement, clause, phrase.groups));
  }
  return found;
}

/** "Foo is among the bidders", "Foo is one of the bidders": it is one too. */
function amongWhom({ object, prepositions }: Clause): readonly NounGroup[] {
  const [first] = prepositions;
  if (!first) return [];
  const among = object.length === 0 && /^among(?:st)?$/.test(first.preposition);
  const oneOf = object.length === 1 && object[0]?.head.lower === 'one' && first.preposition === 'of';
  return among || oneOf ? first.groups.filter((g) => g.plural && !g.owner) : [];
}
