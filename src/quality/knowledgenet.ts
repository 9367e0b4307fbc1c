import { join } from 'node:path';
import { z } from 'zod';
import type { FactRecord } from '../output/types.js';
import type { Session } from '../session.js';
import { rowOf, type Row } from './rows.js';
import { jsonObjects } from './sets.js';

// KnowledgeNet (Mesquita et al. 2019), its business properties, passage by passage, as the scorer beside the set counts them.

const documentShape = z.looseObject({
  id: z.string(),
  passages: z.array(
    z.looseObject({
      text: z.string(),
      annotated: z.array(z.string()),
      facts: z.array(z.looseObject({ rel: z.string(), subject: z.string(), object: z.string() })),
    }),
  ),
});
type Passage = z.infer<typeof documentShape>['passages'][number];
type GoldRelation = Passage['facts'][number];

interface Relation {
  readonly rel: string;
  readonly subject: string;
  readonly object: string;
}

/** Properties of which every case is annotated, so that precision can be told. */
const COMPLETE = ['CEO', 'SUBSIDIARY_OF', 'FOUNDED_BY', 'DATE_FOUNDED', 'HEADQUARTERS'];
/** The object may be a part of the gold's, or the gold's of it: a date, a place. */
const LOOSE = ['DATE_FOUNDED', 'HEADQUARTERS'];
const UNTOLD = new Set(['denied', 'cancelled', 'rumoured', 'proposed']);
const PRONOUN =
  /^(he|she|his|her|hers|him|it|its|they|their|them|who|which|we|our|i|my|the (company|firm|group|bank|organi[sz]ation|business|agency|brand|studio|startup)|that|whose)$/i;

/** The five properties that are annotated completely, together; what is told only by a pronoun counts neither way. */
export function knowledgeNetRow(session: Session, folder: string): Row {
  const hits = { gold: 0, predicted: 0, found: 0, right: 0 };
  for (const document of jsonObjects(join(folder, 'knowledgenet.jsonl')).map((o) => documentShape.parse(o)))
    for (const [index, passage] of document.passages.entries()) {
      const article = session.read({ source: `${document.id}-${index}`, text: passage.text });
      const found = session.extract(article).facts.flatMap(relationsOf);
      for (const rel of COMPLETE.filter((one) => passage.annotated.includes(one))) {
        const counted = countProperty(rel, passage, found);
        for (const key of ['gold', 'predicted', 'found', 'right'] as const) hits[key] += counted[key];
      }
    }
  return rowOf('knowledgenet', '', hits);
}

function countProperty(
  rel: string,
  passage: Passage,
  found: readonly Relation[],
): Required<Parameters<typeof rowOf>[2]> {
  const gold = passage.facts.filter((fact) => fact.rel === rel);
  const named = gold.filter(
    (fact) => !PRONOUN.test(fact.subject.trim()) && !PRONOUN.test(fact.object.trim()),
  );
  const mine = found.filter((one) => one.rel === rel);
  // Who bought a company may be given as its parent: that is right where it is annotated, and not wrong where not.
  const bought = rel === 'SUBSIDIARY_OF' ? found.filter((one) => one.rel === 'bought') : [];
  const met = named.filter((fact) => [...mine, ...bought].some((one) => isSame(one, fact)));
  const judged = named.length < gold.length ? [] : distinct(mine);
  return {
    gold: named.length,
    found: met.length,
    predicted: judged.length,
    right: judged.filter((one) => gold.some((fact) => isSame(one, fact))).length,
  };
}

const distinct = (relations: readonly Relation[]): Relation[] => [
  ...new Map(relations.map((one) => [`${one.subject}|${one.object}`, one])).values(),
];

/** What a fact says in the terms of the set. */
function relationsOf(fact: FactRecord): Relation[] {
  if (UNTOLD.has(fact.status)) return [];
  const names = (role: string): string[] => (fact.roles[role] ?? []).map(({ name }) => name);
  const pairs = (rel: string, subject: string, object: string): Relation[] =>
    names(subject).flatMap((s) => names(object).map((o) => ({ rel, subject: s, object: o })));
  switch (fact.type) {
    case 'OfficeHolding':
    case 'Appointment':
    case 'Departure':
      return /chief executive|\bceo\b/i.test(fact.position ?? '')
        ? pairs('CEO', 'organization', 'person')
        : [];
    case 'Subsidiary':
      return pairs('SUBSIDIARY_OF', 'subsidiary', 'parent');
    case 'Acquisition':
      return /actual|former/.test(fact.status) ? pairs('bought', 'target', 'acquirer') : [];
    case 'Founding':
      return [
        ...pairs('FOUNDED_BY', 'organization', 'founder'),
        ...valued('DATE_FOUNDED', names('organization'), fact.date?.text),
      ];
    case 'Headquarters':
      // A nation ("French retailer Foo") is no seat.
      return /nation/.test(fact.rule) ? [] : valued('HEADQUARTERS', names('organization'), fact.place);
    default:
      return [];
  }
}

const valued = (rel: string, subjects: readonly string[], object: string | undefined): Relation[] =>
  object === undefined ? [] : subjects.map((subject) => ({ rel, subject, object }));

function isSame(one: Relation, gold: GoldRelation): boolean {
  if (keyOf(one.subject) !== keyOf(gold.subject)) return false;
  if (keyOf(one.object) === keyOf(gold.object)) return true;
  const [mine, theirs] = [plain(one.object), plain(gold.object)];
  return LOOSE.includes(one.rel) && (mine.includes(theirs) || theirs.includes(mine));
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();

function keyOf(name: string): string {
  const bare = plain(name)
    .replace(/\b(inc|corp|corporation|co|company|ltd|limited|plc|llc|group|the|holdings?)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bare || plain(name);
}
