import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/compile/lexicon.js';
import { checkRules, loadRules } from '../../src/rules/load.js';
import { rulesFolder } from '../../src/rules-folder.js';

const EXAMPLE = 'docs/examples/credit-rating.yml';
const folders = [rulesFolder(), EXAMPLE];
const lexicon = loadLexicon(rulesFolder(), [EXAMPLE]);

describe('the type that docs/rules.md brings in one file', () => {
  it('loads on top of the built-in rules', () => {
    const rules = loadRules(folders, lexicon);
    expect(rules.types.get('CreditRating')?.shortcut?.name).toBe('RATES');
    expect(rules.frames.filter((rule) => rule.fact === 'CreditRating').map((rule) => rule.id)).toEqual([
      'credit-rating/rate-organization',
      'credit-rating/rate-rating',
    ]);
  });

  it('has nothing that `rules check` would say of it', () => {
    const own = checkRules(folders, lexicon).filter((problem) => problem.file === EXAMPLE);
    expect(own).toEqual([]);
  });

  it('stands in the guide as it stands in the file', () => {
    const guide = readFileSync('docs/rules.md', 'utf8');
    const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]!);
    expect(blocks).toContain(readFileSync(EXAMPLE, 'utf8'));
  });
});
