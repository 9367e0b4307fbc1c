import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../yaml.js';
import { z } from 'zod';
import { openSession } from '../session.js';
import { judgeBy } from '../eval/judge.js';
import { compileTables } from '../mentions/tables.js';
import { rulesFolder } from '../rules-folder.js';
import { calibration, type Band } from './calibration.js';
import { dealFigures } from './deals.js';
import type { Figure } from './figures.js';
import { knownNamesFigure, newsFigures } from './news.js';
import { headlineFigures, pairFigures } from './relations.js';
import { factsOf, judgeSet, SETS } from './sets.js';
import { noValues, valueFigures } from './values.js';

const groupsShape = z.looseObject({
  groups: z.record(z.string(), z.object({ types: z.array(z.string()), least: z.number() })),
});

/** All figures of the development sets, and how far confidence can be relied on in each of them. */
export interface Quality {
  readonly figures: readonly Figure[];
  readonly bands: Readonly<Record<string, readonly Band[]>>;
}

/** Extracts every development set of a folder and measures it. */
export function measureQuality(folder: string): Quality {
  const knowledge = readFileSync(join(rulesFolder(), 'quality.yml'), 'utf8');
  const { groups } = groupsShape.parse(readYaml(knowledge));
  const session = openSession();
  const [news, pairs, headlines] = [SETS.news, SETS.pairs, SETS.headlines].map((set) =>
    judgeSet(session, folder, set),
  ) as [ReturnType<typeof judgeSet>, ReturnType<typeof judgeSet>, ReturnType<typeof judgeSet>];
  const unaided = judgeSet(openSession({ knownNames: false }), folder, SETS.news);
  const values = compileTables(session.engine.lexicon);
  const ignored = noValues(knowledge);
  return {
    figures: [
      ...newsFigures(news, groups),
      knownNamesFigure(news, unaided),
      ...dealFigures(folder, factsOf(session, join(folder, 'deals.jsonl'))),
      ...pairFigures(pairs),
      ...headlineFigures(headlines, judgeBy(session.types)),
      ...valueFigures('currency', folder, values, ignored),
      ...valueFigures('percent', folder, values, ignored),
    ],
    bands: { news: calibration(news), pairs: calibration(pairs), headlines: calibration(headlines) },
  };
}
