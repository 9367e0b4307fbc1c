import type { ParsedSentence } from '../clauses/types.js';
import type { Lexicon } from '../lexicon/types.js';
import { oncePer } from '../once.js';
import { bestKind } from './forms.js';
import { toldIn, type Told } from './told.js';
import type { Entity, EntityTable } from './types.js';
import type { Scores } from './weights.js';

/** How much what is said counts beside what the name's own words and neighbours say. */
const TRUST = 0.45;

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
    if (!entity || !evidence) continue;
    const type = bestKind(withTold(evidence.scores, [...own.values()]));
    if (type !== entity.type && type !== 'Nothing' && type !== 'Place')
      changes.set(index, retyped(entity, type, evidence.gender));
  }
  if (changes.size === 0) return table;
  return { ...table, entities: table.entities.map((entity, index) => changes.get(index) ?? entity) };
}

const retyped = (entity: Entity, type: Entity['type'], gender: Entity['gender']): Entity => ({
  ...entity,
  type,
  gender: type === 'Person' ? gender : undefined,
  surname: type === 'Person' ? (entity.name.split(' ').pop() ?? entity.name) : undefined,
});

/** What is said several times over counts less and less; products are spoken of like companies. */
function withTold(scores: Scores, told: readonly number[]): Scores {
  const sum = told.reduce((a, b) => a + b, 0);
  const by = (TRUST * sum) / Math.sqrt(Math.max(1, told.length));
  const { Organization, Person, Product, Place, Nothing } = scores;
  return { Organization: Organization + by, Product: Product + by, Person: Person - by, Place, Nothing };
}

/** Looks up what is said: its own word, or else the mean of its classes. */
const weighing = oncePer((lexicon: Lexicon) => {
  const row = (how: string, word: string): number | undefined => {
    const text = lexicon.value(word, `told-${how}`);
    return text === undefined ? undefined : Number(text);
  };
  return ({ how, lemma, classes }: Told): number | undefined => {
    const own = row(how, lemma);
    if (own !== undefined) return own;
    const found = classes.flatMap((name) => row(how, `$${name}`) ?? []);
    return found.length === 0 ? undefined : found.reduce((a, b) => a + b, 0) / found.length;
  };
});
