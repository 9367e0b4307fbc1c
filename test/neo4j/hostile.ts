import type { ArticleRecords } from '../../src/output/types.js';
import { percent, recordsOf } from '../output/fake.js';

/** Names that a careless loader would execute, cut, or store as something else. */
export const HOSTILE_NAMES: readonly string[] = [
  `O'Reilly "Media" Inc`,
  'Back`tick``s',
  "x'}) DETACH DELETE n //",
  "'; MATCH (n) DETACH DELETE n; //",
  '$(row.label) {name: $rows}',
  'Two\nlines\r\nand\ttab',
  'Nul\u0000inside',
  'Back\\slash \\u0027 \\n \\',
  'Emoji 🚀 and e\u0301 and \u2028 line',
  'Semi;colon, "comma" \u001f unit',
  'Long ' + 'x'.repeat(10_000),
  'null',
  '42',
  '=cmd()|x',
];

/** One article a name: a company of this name holds part of another, and the sentence says so. */
export const HOSTILE_ARTICLES: readonly ArticleRecords[] = HOSTILE_NAMES.map((name, index) =>
  recordsOf(
    {
      text: `Report ${index}: ${name} owns part of Vexa.`,
      source: `report '${index}'\n.txt`,
      title: `On \`${index}\``,
      published: '2014-02-03',
    },
    [
      {
        type: 'StakeHolding',
        roles: { owner: [name], company: ['Vexa'] },
        percent: percent(index + 0.5),
        attributedTo: name.slice(0, 50),
      },
    ],
  ),
);
