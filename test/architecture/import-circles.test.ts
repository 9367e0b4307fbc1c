import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A module with those that it imports, for types or for values. */
type Imports = ReadonlyMap<string, readonly string[]>;

function importsUnder(folder: string): Imports {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
  return new Map(files.map((file) => [normalize(file), importsOf(folder, file)]));
}

function importsOf(folder: string, file: string): string[] {
  const text = readFileSync(join(folder, file), 'utf8');
  const named = [...text.matchAll(/^(?:import|export|\}) [^;'"]*?from '(\.[^']+)';$/gms)];
  return named.map(([, path]) => join(dirname(file), path!.replace(/\.js$/, '.ts')));
}

/** The first circle found, as the way round it; undefined when every module stands above those that it imports. */
function circleIn(imports: Imports): readonly string[] | undefined {
  const clear = new Set<string>();
  const from = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (clear.has(file)) return undefined;
    for (const next of imports.get(file) ?? []) {
      const circle = from(next, [...way, file]);
      if (circle) return circle;
    }
    clear.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const circle = from(file, []);
    if (circle) return circle;
  }
  return undefined;
}

describe('the modules of src', () => {
  const imports = importsUnder('src');

  it('import each other in no circle, not even for types', () => {
    expect(circleIn(imports)?.join(' → ')).toBeUndefined();
  });

  it('are all read by this test', () => {
    expect(imports.get('pipeline.ts')).toContain(join('facts', 'extract.ts'));
    expect([...imports.values()].flat().filter((file) => file.endsWith('.ts')).length).toBeGreaterThan(500);
  });

  it('would be told of as the way round', () => {
    const round: Imports = new Map([
      ['a.ts', ['b.ts', 'c.ts']],
      ['b.ts', []],
      ['c.ts', ['d.ts']],
      ['d.ts', ['b.ts', 'a.ts']],
    ]);
    expect(circleIn(round)).toEqual(['a.ts', 'c.ts', 'd.ts', 'a.ts']);
  });
});
