import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { finfacts, temporaryFolder } from '../cli/program.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
/** All on the processor, as on a machine without a graphics card; no sandbox, which root may not have. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu'];

/** The browser of the tests: the program that `CHROMIUM` names, or the first that the system has. */
export const CHROMIUM = process.env['CHROMIUM'] ?? NAMES.map(pathOf).find((path) => path !== undefined);

function pathOf(name: string): string | undefined {
  const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Tests in Chromium. Without one they are left out, loudly; in CI, where `.ci/install` has put it, that is a failure.
 */
export function describeInChromium(name: string, tests: () => void): void {
  if (CHROMIUM !== undefined) return void describe(name, { timeout: 90_000 }, tests);
  if (process.env['CI'] === 'true') throw new Error('Chromium is missing; .ci/install puts it there.');
  console.warn(`NOT RUN: "${name}" needs Chromium (apt-get install chromium, or CHROMIUM=path).`);
  describe.skip(name, tests);
}

/** A browser for the tests of a file. */
export function useBrowser(more: readonly string[] = []): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({
      ...(CHROMIUM && { executablePath: CHROMIUM }),
      args: [...ARGUMENTS, ...more],
    });
  }, 60_000);
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error('the browser has not started');
    return browser;
  };
}

/** A page opened, and all that went wrong in it or was asked of a network. */
export interface Opened {
  readonly page: Page;
  readonly problems: string[];
}

export const DESKTOP = { width: 1280, height: 800 } as const;
export const PHONE = { width: 390, height: 844 } as const;

/** Opens a page and waits until it has drawn itself. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = { viewport: DESKTOP },
): Promise<Opened> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on(
    'dialog',
    (dialog) => void dialog.dismiss().then(() => problems.push(`dialog: ${dialog.message()}`)),
  );
  page.on('request', (request) => {
    const asked = request.url();
    if (asked !== url.split('#')[0] && !/^(?:blob|data):/.test(asked)) problems.push(`asked for ${asked}`);
  });
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined);
  return { page, problems };
}

/**
 * Opens pages for the tests of a file and closes them after each: whatever a test does, nothing may fail in a page, and
 * nothing may be asked of a network.
 */
export function useSoundPages(
  browser: () => Browser,
): (url: string, options?: BrowserContextOptions) => Promise<Page> {
  let opened: Opened[] = [];
  afterEach(async () => {
    const [pages, problems] = [opened.map(({ page }) => page), opened.flatMap((one) => one.problems)];
    opened = [];
    for (const page of pages) await page.context().close();
    expect(problems).toEqual([]);
  });
  return async (url, options) => {
    const one = await openPage(browser(), url, options);
    opened.push(one);
    return one.page;
  };
}

/** The page that `finfacts view` makes of these inputs, as an address. */
export async function viewOf(
  inputs: readonly string[],
  output: string,
  ...options: string[]
): Promise<string> {
  const { code, stderr } = await finfacts(['view', ...inputs, '--output', output, ...options]);
  if (code !== 0) throw new Error(stderr);
  return pathToFileURL(output).href;
}

/** The page of articles by their texts, each in a file of its own. */
export function viewOfTexts(folder: ReturnType<typeof temporaryFolder>) {
  return async (name: string, ...texts: string[]): Promise<string> => {
    const lines = texts.map((text, index) =>
      JSON.stringify({ source: `${name}-${index}`, text, published: '2013-04-29' }),
    );
    const input = folder.path(`${name}.jsonl`);
    await writeFile(input, `${lines.join('\n')}\n`);
    return viewOf([input], folder.path(`${name}.html`));
  };
}
