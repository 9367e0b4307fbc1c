import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openMappings } from '../../src/session.js';
import { EXPORTERS } from '../../src/export/exporters.js';
import type { Format } from '../../src/export/formats.js';
import { graphRecord } from '../../src/graph/record.js';
import { buildGraph } from '../../src/graph/build.js';
import { percent, recordsOf, TYPES, usd } from '../output/fake.js';

/** Names that other formats could take for something else. */
export const HOSTILE = {
  formula: '=HYPERLINK("x")',
  markup: '<b>&amp;]]>',
  quotes: `O'Brien "& Co"`,
  control: 'Bell\u0007 Labs',
  emoji: '😀 Foods',
  lines: 'Two\nLines',
} as const;
const NAMES = Object.values(HOSTILE);

const DEAL_TEXT = 'Norwind bought 12 percent of Vexa.';

/** Articles that tell one deal twice, a range, a sum above 2^53 and a tiny one, and hostile names; one text is of two sources. */
export const ARTICLES = [
  recordsOf({ text: DEAL_TEXT, source: 'one.txt', published: '2014-02-03' }, [
    {
      type: 'StakePurchase',
      roles: { buyer: ['Norwind'], company: ['Vexa'] },
      percent: percent(12.5),
      amount: usd(2 ** 53 + 2),
      date: { text: 'Monday', start: '2014-02-03', end: '2014-02-03', precision: 'day' },
      attributedTo: '-2+3',
    },
    { type: 'Acquisition', roles: { acquirer: ['Norwind'], target: ['Vexa'] }, status: 'rumoured' },
  ]),
  recordsOf({ text: 'Norwind took 12 percent of Vexa.', title: 'A deal', source: 'two.txt' }, [
    { type: 'StakePurchase', roles: { buyer: ['Norwind'], company: ['Vexa'] }, percent: percent(12.5) },
    {
      type: 'StakeHolding',
      roles: { owner: ['Norwind'], company: ['Vexa'] },
      percent: { min: 10, max: 12, bound: 'exact', text: '10 to 12' },
    },
    { type: 'Dividend', roles: { company: ['Vexa'] }, amount: usd(0.0000001) },
  ]),
  recordsOf({ text: `${NAMES.join(' and ')} merge.`, source: 'three.txt' }, [
    { type: 'Merger', roles: { party: NAMES } },
    { type: 'Description', roles: { entity: [HOSTILE.emoji] }, words: { text: '@maker, of "things"' } },
  ]),
  recordsOf({ text: DEAL_TEXT, source: 'https://wire.example/one', published: '2014-02-05' }, [
    { type: 'Acquisition', roles: { acquirer: ['Norwind'], target: ['Vexa'] }, status: 'rumoured' },
  ]),
] as const;
export const TWO_SOURCES = [
  { source: 'one.txt', published: '2014-02-03' },
  { source: 'https://wire.example/one', published: '2014-02-05' },
] as const;

export const MAPPINGS = openMappings();
export const GRAPH = buildGraph(ARTICLES);
export const RECORD = graphRecord(GRAPH);

/** Writes a format of the sample into a folder, and gives its path. */
export function written(format: Format, folder: string): string {
  const made = EXPORTERS[format];
  const path = join(folder, format);
  const collected = { articles: ARTICLES, graph: GRAPH };
  const knowledge = { types: TYPES, mappings: MAPPINGS, width: 120 };
  if (made.kind === 'stream') writeFileSync(path, ARTICLES.map(made.article).join(''));
  else if (made.kind === 'file') writeFileSync(path, made.write(collected, knowledge));
  else {
    mkdirSync(path, { recursive: true });
    for (const [name, content] of made.write(collected, knowledge)) writeFileSync(join(path, name), content);
  }
  return path;
}
