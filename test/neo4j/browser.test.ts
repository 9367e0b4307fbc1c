import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserFiles } from '../../src/neo4j/browser/files.js';
import { serveFiles } from '../../src/neo4j/browser/serve.js';
import { rulesFolder } from '../../src/rules-folder.js';
import { TYPES } from '../output/fake.js';
import { dataArticles } from './articles.js';
import { chromium, openChromium } from './chromium.js';
import { importFavourites, openNeo4jBrowser, runFavourite, runInEditor, showLarge } from './neo4j-browser.js';
import { load, NO_SERVER, SERVER, useStore } from './support.js';

const CHROMIUM = chromium();
if (CHROMIUM === undefined)
  console.error(
    'Neo4j Browser is NOT TESTED: there is no Chromium (apt-get install chromium, or set CHROMIUM).',
  );

/** Where the picture is kept (npm run picture:neo4j); else it is thrown away. */
const PICTURES = process.env['PICTURES'];

/** A server of NEO4J_URI is reached by Bolt alone. */
const NO_BROWSER = NO_SERVER || SERVER?.http === '' || CHROMIUM === undefined;

describe.skipIf(NO_BROWSER)('in the real Neo4j Browser', () => {
  const { store } = useStore();
  beforeEach(() => load(store(), dataArticles()));
  const files = browserFiles(rulesFolder(), TYPES);
  let folder: string;
  let browser: Browser;
  let page: Page;
  let served: { server: Server; url: string };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'finfacts-chromium-'));
    served = await serveFiles(files, 0);
    browser = await openChromium(CHROMIUM ?? '');
    if (SERVER) page = await openNeo4jBrowser(browser, SERVER);
  });
  afterAll(async () => {
    await browser.close();
    served.server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  // One page: each test goes on where the one before ended.
  it('the style is taken, a favourite runs, and the nodes are there in their colours', async () => {
    await runInEditor(page, `:style ${served.url}/finfacts.grass`);
    await page.waitForSelector('[data-testid=exportGraSSButton]', { state: 'attached' });
    await importFavourites(page, files.get('favourites.zip') as Uint8Array);
    await runFavourite(page, 'Who owns what of whom today');
    const texts = await page.locator('svg .node text').allTextContents();
    expect(texts.join(' ')).toContain('Alibaba');
    const colours = await page
      .locator('svg .node circle.b-outline')
      .evaluateAll((circles) => circles.map((circle) => circle.getAttribute('fill')));
    expect(new Set(colours)).toContain('#4C8EDA');
    const arrows = await page.locator('svg .relationship text').allTextContents();
    expect(arrows.filter((text) => text.startsWith('18%'))).toHaveLength(1);
    await page.screenshot({ path: join(folder, 'owners.png') });
  });

  it('the guide opens and puts its queries into the editor', async () => {
    await runInEditor(page, `:play ${served.url}/guide.html`);
    await page.getByText('Twenty questions follow.').waitFor();
  });

  it('a deal is shown with its parties, its sentence and its article', async () => {
    await runFavourite(page, 'One deal with all that is behind it');
    await showLarge(page);
    const result = page.locator('[data-testid=frame]').first();
    const texts = (await result.locator('svg .node text').allTextContents()).join(' ');
    for (const part of ['Alibaba', 'Weibo', 'Purchase']) expect(texts).toContain(part);
    await page.screenshot({ path: join(PICTURES ?? folder, 'neo4j-browser.png') });
  });
});
