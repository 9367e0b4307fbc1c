import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { browserFiles } from '../../src/neo4j/browser/files.js';
import { serveFiles } from '../../src/neo4j/browser/serve.js';
import { rulesFolder } from '../../src/rules-folder.js';
import { finfacts } from '../cli/program.js';
import { TYPES } from '../output/fake.js';

const SHIPPED = fileURLToPath(new URL('../../integrations/neo4j-browser/', import.meta.url));
const FILES = browserFiles(rulesFolder(), TYPES);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replace(/^\//, ''))
    .sort();

describe('what Neo4j Browser is given', () => {
  it('is what integrations/neo4j-browser/ holds (finfacts browser --output integrations/neo4j-browser)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'finfacts-browser-'));
    try {
      const { code } = await finfacts(['browser', '--output', folder]);
      expect(code).toBe(0);
      expect(filesIn(folder)).toEqual(filesIn(SHIPPED));
      for (const name of filesIn(SHIPPED))
        expect(readFileSync(join(folder, name)).equals(readFileSync(join(SHIPPED, name))), name).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('has a style for every fact type, every role and every shortcut', () => {
    const style = String(FILES.get('finfacts.grass'));
    for (const [name, type] of TYPES) {
      expect(style).toContain(`node.${name} {`);
      for (const role of Object.keys(type.roles))
        expect(style).toContain(`relationship.${role.toUpperCase()} {`);
      if (type.shortcut) expect(style).toContain(`relationship.${type.shortcut.name} {`);
    }
  });

  it('has twenty favourites in one file, in a folder of their own', () => {
    const entries = Object.keys(unzipSync(FILES.get('favourites.zip') as Uint8Array));
    expect(entries).toHaveLength(20);
    expect(entries.every((name) => name.startsWith('finfacts/') && name.endsWith('.cypher'))).toBe(true);
  });

  it('has a guide with every query, whatever characters stand in it', () => {
    const guide = String(FILES.get('guide.html'));
    expect(guide.match(/<slide /g)).toHaveLength(22);
    expect(guide).toContain('-[s:HOLDS_STAKE_IN|HAS_SUBSIDIARY|ACQUIRED|ACQUIRED_STAKE_IN]-&gt;');
  });

  it('is offered to another origin, as Neo4j Browser is', async () => {
    const { server, url } = await serveFiles(FILES, 0);
    try {
      const response = await fetch(`${url}/finfacts.grass`);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(await response.text()).toBe(FILES.get('finfacts.grass'));
      expect((await fetch(`${url}/../package.json`)).status).toBe(404);
    } finally {
      server.close();
    }
  });
});
