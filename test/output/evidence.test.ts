import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openProgram } from '../../src/compile/program.js';
import { readArticle } from '../../src/article/read.js';
import { legalSuffixes } from '../../src/output/ids.js';
import { articleRecords } from '../../src/output/records.js';
import { extractFacts } from '../../src/pipeline.js';
import { openSession } from '../../src/session.js';
import { rulesFolder } from '../../src/rules-folder.js';

const { engine } = openSession();
const { furniture } = openProgram(rulesFolder());
const options = {
  types: engine.rules.types,
  suffixes: legalSuffixes(engine.lexicon.members('legal-suffix')),
};

/** Sentences that tell facts, between strange ones. */
const TELLING = [
  'Norwind Inc bought Vexa Corp for $30 million.',
  'Norwind Inc, founded by Ann Lund in 1999, has agreed to acquire 12 percent of Vexa Corp.',
  '“We will buy Vexa Corp,” said Norwind Inc’s chief executive Ann Lund.',
  'Vexa Corp\u00a0(NYSE: VXA) reported sales of €1.2bn, up 4%.',
  'NORWIND INC BUYS VEXA CORP',
];
const STRANGE = [
  ...[
    '“',
    '”',
    '’',
    '…',
    '—',
    '😀',
    '👩‍👩‍👧',
    'e\u0301',
    'ﬁ',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\t',
    '\r\n',
    '\n\n',
    '\r',
    ' ',
    '  ',
  ],
  ...[
    '(',
    ')',
    '.',
    '...',
    '?!',
    '$',
    '%',
    '1,2.3',
    'U.S.',
    'x'.repeat(10_000),
    '\u2028',
    '𝔸𝔹',
    'ß',
    'İ',
    '&amp;',
    '<b>',
    '\0',
  ],
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...TELLING), fc.constantFrom(...STRANGE)), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''))
  .filter((one) => one.trim() !== '' && !one.trimStart().startsWith('<'));

describe('every span of every fact, whatever the text', () => {
  it('is the text at its offsets', () => {
    let seen = 0;
    fc.assert(
      fc.property(text, fc.option(fc.constantFrom(...TELLING)), (body, title) => {
        const article = readArticle({ source: 'x', text: body, ...(title && { title }) }, furniture);
        const { document, facts, entities } = articleRecords(extractFacts(engine, article), options);
        const whole = (inTitle: boolean | undefined): string =>
          inTitle ? (document.title ?? '') : article.text;
        const names = new Map(entities.map(({ id, name, aliases }) => [id, [name, ...aliases]]));
        for (const fact of facts) {
          seen += 1;
          expect(fact.evidence.length).toBeGreaterThan(0);
          for (const { start, end, exact, prefix, suffix, trigger, title: inTitle } of fact.evidence) {
            expect(exact).not.toBe('');
            expect(whole(inTitle).slice(start, end)).toBe(exact);
            expect(whole(inTitle).slice(0, start).endsWith(prefix)).toBe(true);
            expect(whole(inTitle).slice(end).startsWith(suffix)).toBe(true);
            expect(trigger.start).toBeGreaterThanOrEqual(start);
            expect(trigger.end).toBeLessThanOrEqual(end);
            expect(trigger.end).toBeGreaterThan(trigger.start);
          }
          for (const { id, mention } of Object.values(fact.roles).flat()) {
            expect(names.has(id)).toBe(true);
            expect(whole(mention.title).slice(mention.start, mention.end).trim()).not.toBe('');
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(seen).toBeGreaterThan(0);
  });
});
