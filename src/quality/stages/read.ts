import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { stagesRecord } from '../../explain/stages.js';
import { openUniversalTagging } from '../../explain/universal-tags.js';
import type { StagesRecord } from '../../output/types.js';
import { readArticleText } from '../../pipeline.js';
import type { Session } from '../../session.js';
import { jsonObjects } from '../sets.js';

/** Gives what the stages made of a document; each document is read once, in however many gold files it stands. */
export type StagesReader = (document: { readonly id: string; readonly text: string }) => StagesRecord;

/** A reader that keeps what it has read. */
export function stagesReader(session: Session): StagesReader {
  const tagging = openUniversalTagging();
  const known = new Map<string, StagesRecord>();
  return ({ id, text }) => {
    const record =
      known.get(id) ??
      stagesRecord(readArticleText(session.engine, session.read({ source: id, text })), tagging);
    known.set(id, record);
    return record;
  };
}

/** The gold documents of one stage; none where the folder has no such file. */
export function stageGold<Shape extends z.ZodType>(
  folder: string,
  stage: string,
  shape: Shape,
): z.infer<Shape>[] {
  const file = join(folder, `stage-${stage}.jsonl`);
  return existsSync(file) ? jsonObjects(file).map((line) => shape.parse(line)) : [];
}

/** Start and end. */
export type Pair = readonly [number, number];
/** Whether two spans share a character. */
export const overlap = (a: Pair, b: Pair): boolean => a[0] < b[1] && b[0] < a[1];
