import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../yaml.js';
import { z } from 'zod';
import { openSession } from '../session.js';
import { judgeBy } from '../eval/judge.js';
import { measure, totalOf } from '../eval/tally.js';
import { compileTables } from '../mentions/tables.js';
import { rulesFolder } from '../rules-folder.js';
import { calibration, reliedOn, type Band } from './calibration.js';
import { dealRows } from './deals.js';
import type { Figure } from './figures.js';
import { knowledgeNetRow } from './knowledgenet.js';
import { knownNamesFigure, newsFigures } from './news.js';
import { headlineFigures, pairFigures } from './relations.js';
import type { Row } from './rows.js';
import { factsOf, judgeCorpus, judgeSet, SETS, type DevelopmentSet, type Judged } from './sets.js';
import { clauseRows } from './stages/clauses.js';
import { nameRows } from './stages/names.js';
import { stagesReader } from './stages/read.js';
import { referenceRows } from './stages/references.js';
import { tagRows } from './stages/tags.js';
import { noValues, valueRow } from './values.js';

const groupsShape = z.looseObject({
  groups: z.record(z.string(), z.object({ types: z.array(z.string()), least: z.number() })),
});

/** The development sets measured: a row each, further figures of some, and how far confidence can be relied on. */
export interface Quality {
  readonly rows: readonly Row[];
  readonly figures: readonly Figure[];
  readonly bands: Readonly<Record<string, readonly Band[]>>;
}

/** Reads every development set of a folder once and measures it. */
export function measureQuality(folder: string): Quality {
  const knowledge = readFileSync(join(rulesFolder(), 'quality.yml'), 'utf8');
  const { groups } = groupsShape.parse(readYaml(knowledge));
  const session = openSession();
  const judged = (set: DevelopmentSet): Judged => judgeSet(session, folder, set);
  const [news, pairs, headlines] = [judged(SETS.news), judged(SETS.pairs), judged(SETS.headlines)];
  const [news2, blind, plain] = [judged(SETS.news2), judged(SETS.blind), judged(SETS.plain)];
  const corpus = judgeCorpus(session, folder);
  const unaided = judgeSet(openSession({ knownNames: false }), folder, SETS.news);
  const values = compileTables(session.engine.lexicon);
  const ignored = noValues(knowledge);
  const read = stagesReader(session);
  return {
    rows: [
      factRow('news', news),
      factRow('news2', news2),
      factRow('blind', blind),
      factRow('plain', plain),
      factRow('headlines', headlines),
      factRow('pairs', pairs),
      factRow('corpus', corpus.read, 'read'),
      factRow('corpus', corpus.unread, 'unread'),
      ...dealRows(folder, factsOf(session, join(folder, 'deals.jsonl'))),
      knowledgeNetRow(session, folder),
      ...[tagRows, clauseRows, nameRows, referenceRows].flatMap((rows) => rows(folder, read)),
      valueRow('currency', folder, values, ignored),
      valueRow('percent', folder, values, ignored),
    ],
    figures: [
      ...newsFigures(news, groups),
      knownNamesFigure(news, unaided),
      ...pairFigures(pairs),
      ...headlineFigures(headlines, judgeBy(session.types)),
      reliedOn('news2', news2),
      reliedOn('blind', blind),
    ],
    bands: Object.fromEntries(
      Object.entries({ news2, blind, plain, news, pairs, headlines }).map(([name, set]) => [
        name,
        calibration(set),
      ]),
    ),
  };
}

function factRow(set: string, { types }: Judged, part = ''): Row {
  const { precision, recall, f1, exactF1 } = measure(totalOf(types));
  return { set, part, precision: precision ?? undefined, recall: recall ?? undefined, f1, exactF1 };
}
