import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SRC = join(ROOT, 'src');
const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');

/** The stages in the order in which data flows, with what they are built on before them. */
const STAGES = [
  ...[
    'yaml.ts',
    'image',
    'lexicon',
    'text',
    'article',
    'mentions',
    'entities',
    'groups',
    'clauses',
    'references',
  ],
  ...['rules', 'merging', 'facts', 'output', 'graph'],
];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const partOf = (path: string): string => path.split('/')[0] ?? path;

/** What a file imports at run time: paths from src/, or package names. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  return [...text.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)';/gm)].map(([, name = '']) =>
    name.startsWith('.') ? relative(SRC, resolve(dirname(join(SRC, file)), name)) : name,
  );
}

describe('docs/architecture.md', () => {
  it.each(readdirSync(SRC, { withFileTypes: true }))('says where $name belongs', (entry) => {
    expect(page).toContain(entry.isDirectory() ? `\`src/${entry.name}/\`` : `\`src/${entry.name}\``);
  });

  it('no stage calls a later one', () => {
    const back = files.flatMap((file) => {
      const own = STAGES.indexOf(partOf(file));
      return importsOf(file)
        .filter((name) => own >= 0 && STAGES.indexOf(partOf(name)) > own)
        .filter((name) => !name.endsWith('/types.js'))
        .map((name) => `${file} calls ${name}`);
    });
    expect(back).toEqual([]);
  });

  it('one file alone uses compromise: it inflects when word lists are compiled', () => {
    const users = files.filter((file) => /['"]compromise\b/.test(readFileSync(join(SRC, file), 'utf8')));
    expect(users).toEqual(['compile/inflection.ts']);
  });

  it('no file is over 300 lines', () => {
    const long = files.filter((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });
});
