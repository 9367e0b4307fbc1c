import { z } from 'zod';
import { rowOf, type Row } from '../rows.js';
import { stageGold, type StagesReader } from './read.js';

const shape = z.looseObject({
  id: z.string(),
  text: z.string(),
  tags: z.array(z.tuple([z.number(), z.number(), z.string()])),
});
const MEASURED = ['VERB', 'NOUN', 'ADJ', 'PROPN'];

/** Word classes, by word: a word is found by where it begins. */
export function tagRows(folder: string, read: StagesReader): Row[] {
  const pairs = stageGold(folder, 'tags', shape).flatMap((gold) => {
    const mine = new Map(read(gold).tags.map(([start, , tag]) => [start, tag as string]));
    return gold.tags.map(([start, , tag]) => ({ tag, own: mine.get(start) }));
  });
  return MEASURED.map((tag) =>
    rowOf('stages', `tag ${tag}`, {
      gold: pairs.filter((p) => p.tag === tag).length,
      predicted: pairs.filter((p) => p.own === tag).length,
      found: pairs.filter((p) => p.tag === tag && p.own === tag).length,
    }),
  );
}
