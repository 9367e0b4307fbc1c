import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Session } from '../../src/session.js';
import { isExact, isFound, type Judge } from '../../src/eval/agreement.js';
import { readGold } from '../../src/eval/gold.js';
import { requirementsOf } from '../../src/eval/requirements.js';
import type { GoldFact } from '../../src/eval/types.js';
import { sameValue } from '../../src/eval/values.js';
import { ignoredWordsOf } from '../../src/eval/words.js';
import type { FactRecord } from '../../src/output/types.js';
import { rulesFolder } from '../../src/rules-folder.js';

const FOLDER = 'data';
const head = z.looseObject({ title: z.string(), published: z.string(), facts: z.array(z.unknown()) });

/** An article of data/ and what must be found in it. */
export interface GoldArticle {
  readonly name: string;
  readonly source: string;
  readonly text: string;
  readonly title: string;
  readonly published: string;
  readonly facts: readonly GoldFact[];
}

/** All articles of data/, each with the gold file beside it. */
export function goldArticles(): GoldArticle[] {
  const files = readdirSync(FOLDER);
  return files
    .filter((file) => /\.(txt|html)$/.test(file))
    .map((file) => {
      const name = file.replace(/\.\w+$/, '');
      const goldFile = join(FOLDER, `${name}.gold.json`);
      const { title, published, facts } = head.parse(JSON.parse(readFileSync(goldFile, 'utf8')));
      const [gold] = readGold(JSON.stringify({ id: name, facts }), goldFile);
      const source = join(FOLDER, file);
      return { name, source, text: readFileSync(source, 'utf8'), title, published, facts: gold?.facts ?? [] };
    });
}

/** Facts are compared as `finfacts eval` does it. */
export function judgeFor(session: Session): Judge {
  const ignored = ignoredWordsOf(parse(readFileSync(join(rulesFolder(), 'evaluation.yml'), 'utf8')));
  return { requirements: requirementsOf(session.types), ignored };
}

/** Each way in which the facts found differ from gold, as a line to read; none when they are the same. */
export function differences(gold: readonly GoldFact[], found: readonly FactRecord[], judge: Judge): string[] {
  const left = new Set(found);
  const take = (one: GoldFact): FactRecord | undefined => {
    const candidates = [...left].filter((fact) => isFound(one, fact, judge));
    const best = candidates.find((fact) => isExact(one, fact, judge)) ?? candidates[0];
    if (best) left.delete(best);
    return best;
  };
  const missed = gold.filter(({ optional }) => !optional).flatMap((one) => compared(one, take(one), judge));
  for (const one of gold.filter(({ optional }) => optional)) take(one);
  return [...missed, ...[...left].map((fact) => `not in gold: ${line(fact)}`)];
}

/** Words must agree where gold gives them; dates also where it gives none. */
function compared(gold: GoldFact, fact: FactRecord | undefined, judge: Judge): string[] {
  if (!fact) return [`not found: ${line(gold)}`];
  const words = ['date', 'position', 'metric', 'period', 'place', 'text'] as const;
  const differ = words.some((key) =>
    gold[key] === undefined
      ? key === 'date' && fact.date !== undefined
      : !sameValue(key, gold, fact, judge.ignored),
  );
  return differ || !isExact(gold, fact, judge) ? [`found ${line(fact)} for ${line(gold)}`] : [];
}

type Loose = GoldFact | FactRecord;

function line(fact: Loose): string {
  const roles = Object.entries(fact.roles ?? {}).map(
    ([role, fillers]) => `${role} ${fillers.map((f) => ('name' in f ? f.name : f[0])).join(' + ')}`,
  );
  const values = ['percent', 'amount', 'count', 'date', 'position', 'metric', 'period', 'place', 'text']
    .map((key) => [key, (fact as unknown as Record<string, unknown>)[key]] as const)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return `${fact.type} (${[...roles, ...values, fact.status].join(', ')})`;
}
