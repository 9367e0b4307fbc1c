import { z } from 'zod';
import { rowOf, type Row } from '../rows.js';
import { overlap, stageGold, type StagesReader } from './read.js';

const shape = z.looseObject({
  id: z.string(),
  text: z.string(),
  references: z.array(
    z.looseObject({
      start: z.number(),
      end: z.number(),
      kind: z.string(),
      type: z.string(),
      names: z.array(z.string()),
    }),
  ),
});
const PARTS: readonly (readonly [kind: string, type: string, part: string])[] = [
  ['pronoun', 'Person', 'he, she'],
  ['pronoun', 'Organization', 'it, its for an organization'],
  ['description', 'Organization', '"the company"'],
];

/** Pronouns and descriptions that are given to an entity called by one of the gold's names. */
export function referenceRows(folder: string, read: StagesReader): Row[] {
  const judged = stageGold(folder, 'references', shape).flatMap((document) => {
    const { references } = read(document);
    return document.references.map((gold) => {
      const mine = references.filter((one) => overlap([one.start, one.end], [gold.start, gold.end]));
      const names = gold.names.map(plain);
      const right = mine.some((one) => names.some((theirs) => agree(plain(one.name), theirs)));
      return { ...gold, given: mine.length > 0, right };
    });
  });
  return PARTS.map(([kind, type, part]) => {
    const own = judged.filter((one) => one.kind === kind && one.type === type);
    return rowOf('stages', part, {
      gold: own.length,
      predicted: own.filter(({ given }) => given).length,
      found: own.filter(({ right }) => right).length,
    });
  });
}

const agree = (mine: string, theirs: string): boolean => theirs.includes(mine) || mine.includes(theirs);

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/^(the|mr|mrs|ms|dr|sir|president|prime minister|senator) /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
