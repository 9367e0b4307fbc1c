import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build.js';
import { EXPORTERS } from '../../src/export/exporters.js';
import type { Format } from '../../src/export/formats.js';
import { jsonText } from '../../src/output/json-text.js';
import { recordsOf, TYPES } from '../output/fake.js';
import { MAPPINGS } from './sample.js';

const CSI = '\u009b';

/** A format of one article, whose second party has this name; the files of a folder one behind the other. */
function write(format: Format, name: string): string {
  const article = recordsOf({ text: `Norwind bought ${name}.`, source: `${name}.txt` }, [
    { type: 'Acquisition', roles: { acquirer: ['Norwind'], target: [name] } },
  ]);
  const made = EXPORTERS[format];
  const collected = { articles: [article], graph: buildGraph([article]) };
  const knowledge = { types: TYPES, mappings: MAPPINGS, width: 120 };
  if (made.kind === 'stream') return made.article(article);
  const content = made.write(collected, knowledge);
  return content instanceof Map ? [...content.values()].join('') : String(content);
}

describe('JSON', () => {
  it.each(['json', 'jsonl', 'graphology', 'node-link', 'jsonld', 'ftm'] as const)(
    '%s has no control character of U+007F to U+009F, and reads back as it was',
    (format) => {
      const name = `Ve${CSI}31mxa\u0080\u007f`;
      const text = write(format, name);
      expect(text).not.toMatch(/[\u007f-\u009f]/);
      expect(text).toContain('Ve\\u009b31mxa\\u0080\\u007f');
    },
  );
  it('is otherwise what JSON.stringify writes', () => {
    const value = { a: ['é\u00a0', 1, null], [`k${CSI}`]: CSI };
    expect(JSON.parse(jsonText(value, 2))).toEqual(value);
    expect(jsonText(['é\u00a0'], 2)).toBe(JSON.stringify(['é\u00a0'], null, 2));
  });
});

describe('CSV', () => {
  const SIGNS = ['=', '+', '-', '@', '\t', '\r', '\n=', '\n\n@', '＝', '＋', '－', '＠'];
  it.each(SIGNS.map((sign) => [JSON.stringify(sign), sign]))(
    'sets an apostrophe before a text that begins with %s',
    (_, sign) => {
      const cell = `${sign}1+1`;
      const text = write('csv', cell);
      expect(text).toContain(`'${cell}`);
      expect(text).not.toMatch(new RegExp(`(?:^|,)"?${cell.replaceAll('+', '\\+')}`));
    },
  );
  it('leaves a line feed before other words as it is', () => {
    expect(write('csv', '\nVexa')).not.toContain("'\nVexa");
  });
});
