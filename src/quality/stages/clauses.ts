import { z } from 'zod';
import type { ClauseRecord } from '../../output/types.js';
import { rowOf, type Row } from '../rows.js';
import { overlap, stageGold, type Pair, type StagesReader } from './read.js';

const pair = z.tuple([z.number(), z.number()]);
const verb = z.object({ verb: pair, subject: z.array(pair).optional(), object: z.array(pair).optional() });
const is = z.object({ is: pair, subject: z.array(pair).optional() });
const shape = z.looseObject({ id: z.string(), text: z.string(), clauses: z.array(z.union([verb, is])) });
type GoldClause = z.infer<typeof shape>['clauses'][number];

/** An argument of a verb, or of what "be" says: where the verb stands, and the argument's head. */
interface Argument {
  readonly at: Pair;
  readonly head: Pair;
}

type AnyClause = GoldClause | ClauseRecord;

const withHeads = (at: Pair, heads: readonly Pair[] = []): Argument[] => heads.map((head) => ({ at, head }));
const subjects = (c: AnyClause): Argument[] => ('verb' in c ? withHeads(c.verb, c.subject) : []);
const objects = (c: AnyClause): Argument[] => ('verb' in c ? withHeads(c.verb, c.object) : []);
const said = (c: AnyClause): Argument[] => ('is' in c ? withHeads(c.is, c.subject) : []);

/** Arguments of verbs by verb, role and head; each counts once. */
export function clauseRows(folder: string, read: StagesReader): Row[] {
  const documents = stageGold(folder, 'clauses', shape).map((gold) => ({
    gold: gold.clauses,
    mine: read(gold).clauses,
  }));
  const row = (part: string, of: (clause: AnyClause) => Argument[]): Row => {
    let [gold, predicted, found] = [0, 0, 0];
    for (const document of documents) {
      const [theirs, mine] = [document.gold.flatMap(of), document.mine.flatMap(of)];
      gold += theirs.length;
      predicted += mine.length;
      found += pairsOf(theirs, mine);
    }
    return rowOf('stages', part, { gold, predicted, found });
  };
  return [row('subjects of verbs', subjects), row('objects of verbs', objects), row('said of, by be', said)];
}

/** How many gold arguments are met, none of those found used twice. */
function pairsOf(gold: readonly Argument[], mine: readonly Argument[]): number {
  const used = new Set<Argument>();
  for (const one of gold) {
    const hit = mine.find((m) => !used.has(m) && overlap(m.at, one.at) && overlap(m.head, one.head));
    if (hit) used.add(hit);
  }
  return used.size;
}
