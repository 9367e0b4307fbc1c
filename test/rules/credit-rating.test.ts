import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../src/lexicon/load.js';
import { parseLexiconBlock } from '../../src/lexicon/sources.js';
import { checkRules, collectLexiconBlocks, loadRules } from '../../src/rules/load.js';
import { rulesFolder } from '../../src/rules-folder.js';

const EXAMPLE = 'docs/examples/credit-rating.yml';
const folders = [rulesFolder(), EXAMPLE];
const lists = join(rulesFolder(), 'lexicon');
const blocks = readdirSync(lists)
  .filter((name) => name !== 'furniture.yml')
  .map((name) => parseLexiconBlock(name, readFileSync(join(lists, name), 'utf8')));
const lexicon = buildLexicon([...blocks, ...collectLexiconBlocks(folders)]);

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
