import { mkdtempSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGrammar, type CompiledGrammar } from '../../src/compile/grammar.js';

const WORDS = `
readings: { verb: [base, third, past, participle, gerund], finite: [base, third, past], common-noun: [noun, plural] }
closed: { determiner: [the], auxiliary: [is], base: [is] }
only: [the]
sets: { have: [have, has], article-like: [the, a] }
classes: [company-noun]
`;
const FREQUENCIES = `
words: { report: { noun: 3, verb: 1 } }
follows: { determiner: { noun: 9, verb: 1 }, noun: { verb: 5 } }
`;

/** The grammar of these rows and additions, over a few words. Throws RuleError. */
export function grammarOf(rows: string, additions = '[]', words = WORDS): CompiledGrammar {
  const folder = mkdtempSync(join(tmpdir(), 'grammar-'));
  mkdirSync(join(folder, 'grammar'));
  const indented = rows.trim().replace(/^/gm, '    ');
  writeFileSync(
    join(folder, 'grammar/tags.yml'),
    `sections:\n  safe:\n${indented}\nadditions: ${additions}\n`,
  );
  writeFileSync(join(folder, 'grammar/words.yml'), words);
  writeFileSync(join(folder, 'grammar/frequencies.yml'), FREQUENCIES);
  return loadGrammar(folder);
}
