import type { ParsedSentence } from '../clauses/types.js';
import type { Lexicon } from '../lexicon/types.js';
import { oncePer, remembered } from '../once.js';
import { entityOf, surnameOf } from './entity.js';
import { bestKind } from './forms.js';
import { toldIn, type Told } from './told.js';
import type { Entity, EntityTable, Scores } from './types.js';

/** How much what is said counts beside what the name's own words and neighbours say: it was counted in business news. */
const TRUST = { business: 0.45, other: 0.1 };
/** What is said by a word that is too rare to have a weight of its own, and is taken for others of its classes. */
const BY_CLASS = 0.7;
/** "Vexa said", "Vexa parted with its chief" is said of companies, too. */
const SURE_PERSON = -2.75;

/**
 * Persons and organizations told apart once more, now that clauses say what is said of them: "Savannah Sugar doubled its
 * profit" is no person. The same table where nothing changes. Pure.
 */
export function settleTypes(
  table: EntityTable,
  sentences: readonly ParsedSentence[],
  lexicon: Lexicon,
): EntityTable {
  const weigh = weighing(lexicon);
  const told = new Map<number, Map<string, number>>();
  for (const sentence of sentences)
    for (const one of toldIn(sentence, table.entities)) {
      const weight = weigh(one);
      if (weight === undefined || table.entities[one.entity]?.type === 'Place') continue;
      const own = told.get(one.entity) ?? new Map<string, number>();
      own.set(`${one.how} ${one.lemma}`, weight);
      told.set(one.entity, own);
    }
  const changes = new Map<number, Entity>();
  for (const [index, own] of told) {
    const [entity, evidence] = [table.entities[index], table.evidence[index]];
    if (!entity || !evidence || evidence.sure) continue;
    const type = bestKind(withTold(evidence.scores, trusted([...own.values()], entity, table.business)));
    if (type !== entity.type && type !== 'Nothing' && type !== 'Place')
      changes.set(index, retyped(entity, type, evidence.gender));
  }
  if (changes.size === 0) return table;
  return { ...table, entities: table.entities.map((entity, index) => changes.get(index) ?? entity) };
}

function retyped(entity: Entity, type: Entity['type'], gender: Entity['gender']): Entity {
  const { index, name, aliases, identifiers, certainty } = entity;
  const own = type === 'Person' ? gender : undefined;
  return entityOf(index, type, name, aliases, identifiers, certainty, own, surnameOf(type, name));
}

/** What is said several times over counts less and less; a single word is a person's by what is said of hardly a company. */
function trusted(told: readonly number[], { name }: Entity, business: boolean): number {
  const sum = told.reduce((a, b) => a + b, 0) / Math.sqrt(told.length);
  return sum < 0 && sum > SURE_PERSON && !name.includes(' ')
    ? 0
    : (business ? TRUST.business : TRUST.other) * sum;
}

/** Products are spoken of like companies. */
const withTold = ({ Organization, Person, Product, Place, Nothing }: Scores, by: number): Scores => ({
  Organization: Organization + by,
  Person: Person - by,
  Product: Product + by,
  Place,
  Nothing,
});

/** Looks up what is said: its own word, or else the mean of its classes. */
const weighing = oncePer((lexicon: Lexicon) => {
  const tableOf = remembered((how: Told['how']) => {
    const [ofWord, ofClass] = [new Map<string, number>(), new Map<string, number>()];
    for (const [word, weight] of lexicon.valuesOf(`told-${how}`))
      if (word.startsWith('$')) ofClass.set(word.slice(1), Number(weight));
      else ofWord.set(word, Number(weight));
    return { ofWord, ofClass };
  });
  return ({ how, lemma, classes }: Told): number | undefined => {
    const { ofWord, ofClass } = tableOf(how);
    const own = ofWord.get(lemma);
    if (own !== undefined) return own;
    let [sum, count] = [0, 0];
    for (const name of classes) {
      const weight = ofClass.get(name);
      if (weight === undefined) continue;
      sum += weight;
      count += 1;
    }
    return count === 0 ? undefined : (BY_CLASS * sum) / count;
  };
});
