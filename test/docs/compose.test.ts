import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MISSING = spawnSync('docker-compose', ['--version']).error !== undefined;
if (MISSING && process.env['CI'] !== undefined)
  throw new Error('docker-compose is not installed; .ci/install does that.');

describe.skipIf(MISSING)('docker-compose.yml', () => {
  const config = (password?: string): ReturnType<typeof spawnSync> =>
    spawnSync('docker-compose', ['config'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...(password !== undefined && { NEO4J_PASSWORD: password }) },
    });

  it('is a valid composition: Neo4j 5.26 with a volume, an import folder and a health check', () => {
    const { status, stdout, stderr } = config('choose-one');
    expect(status, String(stderr)).toBe(0);
    const { services } = parse(String(stdout)) as {
      services: { neo4j: { image: string; environment: object; healthcheck: object; volumes: string[] } };
    };
    const { image, environment, healthcheck, volumes } = services.neo4j;
    expect(image).toMatch(/^neo4j:5\.26/);
    expect(environment).toMatchObject({ NEO4J_AUTH: 'neo4j/choose-one' });
    expect(healthcheck).toHaveProperty('test');
    expect(JSON.stringify(volumes)).toContain('/data');
    expect(JSON.stringify(volumes)).toContain('/import');
  });

  it('asks for a password', () => {
    const { status, stderr } = config();
    expect(status).not.toBe(0);
    expect(stderr).toContain('set NEO4J_PASSWORD');
  });
});
