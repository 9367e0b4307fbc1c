import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openProgram } from '../../src/compile/program.js';
import { storedProgram } from '../../src/program.js';
import { rulesFolder } from '../../src/rules-folder.js';
import { RuleError } from '../../src/rules/errors.js';
import { loadRules, loadTypes } from '../../src/rules/load.js';
import { loadMappings } from '../../src/rules/mappings.js';
import type { RuleSet } from '../../src/rules/types.js';

const folder = mkdtempSync(join(tmpdir(), 'finfacts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const stored = storedProgram(rulesFolder())!;
const compiled = loadRules(rulesFolder(), stored.lexicon);

/** Without the getters that look lines up. */
const plain = ({ types, ...rules }: RuleSet): unknown => [[...types], JSON.parse(JSON.stringify(rules))];

function ruleFile(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('what the build compiled', () => {
  it('is what the rules say, with the file and line of each', () => {
    expect(plain(stored.rules)).toEqual(plain(compiled));
    expect([...stored.types]).toEqual([...loadTypes([rulesFolder()])]);
    expect(stored.mappings).toEqual(loadMappings([rulesFolder()], compiled.types));
  });

  it('is not used where the rules were changed since', () => {
    const changed = join(folder, 'rules');
    cpSync(rulesFolder(), changed, { recursive: true });
    const dividend = join(changed, 'facts/dividend.yml');
    writeFileSync(dividend, readFileSync(dividend, 'utf8').replace('name: pays', 'name: pays-out'));
    expect(storedProgram(changed)).toBeUndefined();
    const ids = openProgram(changed).rules.frames.map(({ id }) => id);
    expect(ids).toContain('dividend/pays-out');
    expect(ids).not.toContain('dividend/pays');
    expect(ids.length).toBe(compiled.frames.length);
  });
});

const OWN = `fact: CreditRating
type:
  description: a rating agency rates the debt of a company
  roles:
    agency: { required: true, types: [Organization] }
    company: { required: true, types: [Organization] }
  qualifiers: [text]
lexicon:
  verbs: { rate-debt: [rate] }
phrases:
  Grade:
    - noun: $debt
      of: company
frames:
  - name: rate
    verb: $rate-debt
    subject: agency
    object: company
examples:
  - text: Norwind Inc. rated Vexa Corp.
    facts: [{ agency: Norwind Inc., company: Vexa Corp. }]
`;

/** Ten lines that stand for ten thousand million words. */
function bomb(): string {
  const lines = ['  a0: &a0 [word]'];
  for (let i = 1; i <= 10; i++) lines.push(`  a${i}: &a${i} [${`*a${i - 1}, `.repeat(10)}]`);
  return `${lines.join('\n')}\n`;
}

const WRONG: readonly (readonly [string, string])[] = [
  ['a role that is none', OWN.replace('subject: agency', 'subject: agncy')],
  ['a class that is none', OWN.replace('verb: $rate-debt', 'verb: $rates')],
  ['a phrase type of the program', OWN.replace('Grade:', 'Stake:')],
  ['a type of the program', OWN.replace('fact: CreditRating', 'fact: Dividend')],
  ['aliases without end', `${OWN}bomb:\n${bomb()}`],
  ['no YAML', OWN.replace('frames:', 'frames: [')],
];

describe("a user's rules on top of it", () => {
  it('are as if all were compiled together', () => {
    const own = ruleFile('own.yml', OWN);
    const program = openProgram(rulesFolder(), [own]);
    expect(plain(program.rules)).toEqual(plain(loadRules([rulesFolder(), own], program.lexicon)));
    expect([...program.types]).toEqual([...program.rules.types]);
  });

  it('are read once', () => {
    const own = ruleFile('once.yml', OWN);
    const program = openProgram(rulesFolder(), [own]);
    expect(program.lexicon.hasClass('rate-debt')).toBe(true);
    writeFileSync(own, 'no rules at all');
    expect(program.types.has('CreditRating')).toBe(true);
    expect(program.rules.frames.some(({ id }) => id === 'credit-rating/rate')).toBe(true);
  });

  it.each(WRONG)('are refused with the same message: %s', (name, text) => {
    const own = ruleFile(`${name.replaceAll(' ', '-')}.yml`, text);
    const message = (load: () => unknown): string => {
      try {
        load();
      } catch (error) {
        if (error instanceof RuleError) return error.message;
        throw error;
      }
      throw new Error('it is not refused');
    };
    const program = openProgram(rulesFolder(), [own]);
    expect(message(() => program.rules)).toBe(
      message(() => loadRules([rulesFolder(), own], program.lexicon)),
    );
  });

  it('are refused where a phrases.yml adds to a phrase type of one of its rule files', () => {
    const inRuleFile = compiled.phrases.find(({ origin }) => !origin.file.endsWith('phrases.yml'))!;
    ruleFile('phrases.yml', `${inRuleFile.phrase}:\n  - noun: $debt\n    of: company\n`);
    expect(() => loadRules([rulesFolder(), folder], stored.lexicon, { stored: stored.rules })).toThrow(
      new RegExp(`${inRuleFile.phrase}.* has rules in another file too`),
    );
    rmSync(join(folder, 'phrases.yml'));
  });
});
