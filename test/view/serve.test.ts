import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { finfacts, MAIN, STACK, temporaryFolder } from '../cli/program.js';
import { DESKTOP, describeInChromium, useBrowser } from './browser.js';

const DEAL = 'Northwind Capital bought 12.5 percent of Blue Harbor Energy for $340 million.\n';
const NEXT = 'Vexa Group acquired Castle Foods for $2 billion.\n';

interface Served {
  readonly url: string;
  readonly child: ChildProcess;
  readonly told: () => string;
}

const folder = temporaryFolder();
let running: Served | undefined;
afterEach(async () => {
  if (running && running.child.exitCode === null && running.child.signalCode === null) {
    running.child.kill('SIGTERM');
    await once(running.child, 'exit');
  }
  running = undefined;
});

/** Starts the program as a user does, and waits for the address that it prints. */
async function serve(...args: string[]): Promise<Served> {
  const child = spawn(process.execPath, [MAIN, 'view', ...args, '--serve']);
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString('utf8')));
  const [first] = (await once(child.stdout, 'data')) as [Buffer];
  running = { url: first.toString('utf8').trim(), child, told: () => told };
  return running;
}

async function articles(name: string): Promise<string> {
  const path = folder.path(name);
  await mkdir(path);
  await writeFile(`${path}/a.txt`, DEAL);
  return path;
}

/** The status of a request, with any Host header. */
function ask(url: string, host: string | undefined, method = 'GET', path = '/'): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** What a stream of events says first. */
async function firstEvents(url: string): Promise<string> {
  const reader = (await fetch(url)).body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return new TextDecoder().decode(value);
}

describe('finfacts view --serve', { timeout: 60_000 }, () => {
  it('serves one page to this machine alone, under a policy, and nothing else', async () => {
    const { url } = await serve(await articles('one'));
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toContain('Blue Harbor Energy');
    const { host, port } = new URL(url);
    expect(await ask(url, host)).toBe(200);
    expect(await ask(url, `localhost:${port}`)).toBe(200);
    expect(await ask(url, `evil.example:${port}`)).toBe(403);
    expect(await ask(url, 'evil.example', 'GET', '/events')).toBe(403);
    expect(await ask(url, host, 'POST')).toBe(405);
    expect(await ask(url, host, 'GET', '/../package.json')).toBe(404);
    expect(await ask(url, host, 'GET', '//')).toBe(404);
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.family === 'IPv4' && !one.internal)?.address;
    if (outside !== undefined) await expect(fetch(`http://${outside}:${port}/`)).rejects.toThrow();
  });

  it('tells a page at once that another was made before it listened, and the present one nothing', async () => {
    const path = await articles('late');
    const { url, told } = await serve(path);
    const load = async (): Promise<string> => (await fetch(url)).text();
    const versionOf = (html: string): string | undefined => /data-live="(\w+)"/.exec(html)?.[1];
    const first = versionOf(await load());
    expect(await firstEvents(`${url}events?page=${first}`)).not.toContain('changed');
    await writeFile(`${path}/b.txt`, NEXT);
    await expect.poll(told, { timeout: 20_000 }).toMatch(/made anew/);
    expect(await firstEvents(`${url}events?page=${first}`)).toContain('event: changed');
    expect(await firstEvents(`${url}events?page=${versionOf(await load())}`)).not.toContain('changed');
  });

  it('ends with exit code 0 when it is stopped', async () => {
    const { child } = await serve(await articles('stop'));
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(0);
  });

  it('refuses a port in use, a port that is none, an input that is not there, and standard input', async () => {
    const path = await articles('ports');
    const { url } = await serve(path);
    const { port } = new URL(url);
    for (const [args, message] of [
      [[path, '--port', port], /another program uses it/],
      [[path, '--port', '70000'], /0 to 65535/],
      [[folder.path('absent')], /no such file or folder/],
      [['-'], /standard input does not change/],
    ] as const) {
      const { code, stderr } = await finfacts(['view', ...args, '--serve']);
      expect(code, stderr).toBe(2);
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(STACK);
    }
  });
});

describeInChromium('a served page in the browser', () => {
  const browser = useBrowser();

  it('shows the articles as they change, and keeps what the reader has set', async () => {
    const path = await articles('live');
    const { url, told } = await serve(path);
    const page = await browser().newPage({ viewport: DESKTOP });
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(url);
    await page.waitForSelector('tr[data-fact]');
    await page.click('[data-sort=fact]');
    await page.click('#theme');
    const theme = await page.evaluate(() => document.documentElement.dataset['theme']);
    await writeFile(`${path}/b.txt`, NEXT);
    await page.waitForFunction(() => document.body.textContent.includes('Castle Foods'));
    await page.waitForSelector('tr[data-fact]');
    expect(await page.locator('th.fact').getAttribute('aria-sort')).toBe('ascending');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
    await rm(`${path}/a.txt`);
    await page.waitForFunction(() => !document.querySelector('.panel')?.textContent.includes('Blue Harbor'));
    await copyFile(process.execPath, `${path}/c.txt`);
    await expect.poll(told, { timeout: 20_000 }).toMatch(/c\.txt: /);
    await page.waitForSelector('tr[data-fact]');
    expect(problems).toEqual([]);
    await page.close();
  });
});
