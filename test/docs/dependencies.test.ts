import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readJson = <Content>(file: string): Content => JSON.parse(readFileSync(file, 'utf8')) as Content;
const { dependencies } = readJson<{ dependencies: Record<string, string> }>('package.json');
const names = Object.keys(dependencies);

interface Locked {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
}
const { packages } = readJson<{ packages: Record<string, Locked> }>('package-lock.json');
/** What comes with the program, with what that needs in turn. */
const shipped = Object.entries(packages).filter(([place, { dev }]) => place !== '' && !dev);

describe('docs/dependencies.md', () => {
  const page = readFileSync('docs/dependencies.md', 'utf8');
  const rows = [...page.matchAll(/^\| `([^`]+)` +\| (\S+) +\| (\S.*?) +\|$/gm)];

  it('lists every package that comes with the program, with its licence and what it is there for', () => {
    const licenceOf = (name: string) =>
      readJson<{ license: string }>(`node_modules/${name}/package.json`).license;
    expect(rows.map(([, name, licence]) => [name, licence])).toEqual(
      names.map((name) => [name, licenceOf(name)]),
    );
  });
  it('is right that none of them runs anything when it is installed', () => {
    expect(shipped.length).toBeGreaterThan(names.length);
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });
  it('gives the command of a bill of materials that names all of them', () => {
    const [, command = ''] = /```sh\n(npm sbom .*) > /.exec(page) ?? [];
    const [program = '', ...args] = command.split(' ');
    const bill = JSON.parse(execFileSync(program, args, { encoding: 'utf8' })) as {
      bomFormat: string;
      specVersion: string;
      components: readonly { name: string; version: string; hashes?: readonly object[] }[];
    };
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
    const named = new Set(bill.components.map(({ name }) => name));
    expect(names.filter((name) => !named.has(name))).toEqual([]);
    const pinned = bill.components.filter(({ name }) => names.includes(name));
    expect(pinned.filter(({ hashes }) => (hashes ?? []).length === 0)).toEqual([]);
  });
});
