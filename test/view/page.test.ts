import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { overlap } from '../../src/view/logic/placement.js';
import { temporaryFolder } from '../cli/program.js';
import { DESKTOP, describeInChromium, PHONE, useBrowser, useSoundPages, viewOf } from './browser.js';
import { drawn, nodeAt, savedPicture } from './picture.js';

const ALIBABA = fileURLToPath(new URL('../../data/01-alibaba-sina-weibo.txt', import.meta.url));
/** A first bid that was rejected, and a second one. */
const BIDS = fileURLToPath(new URL('../../data/07-castlemere-ostrava.html', import.meta.url));
const DATA = fileURLToPath(new URL('../../data', import.meta.url));

describeInChromium('the page of finfacts view', () => {
  const folder = temporaryFolder();
  const open = useSoundPages(useBrowser());
  let article: string;
  let all: string;
  beforeAll(async () => {
    article = await viewOf([ALIBABA], folder.path('one.html'), '--published', '2013-04-29');
    all = await viewOf([DATA], folder.path('all.html'), '--published', '2013-10-01');
  }, 60_000);

  const facts = (page: Page): Promise<string[]> => page.locator('tr[data-fact] td.fact').allTextContents();
  const openFilters = async (page: Page): Promise<void> => {
    if (await page.locator('#filters').isHidden()) await page.click('#filters-button');
  };

  it('draws the article’s deal with its figures between buyer and company', async () => {
    const picture = await drawn(await open(article));
    const texts = picture.labels.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Alibaba', 'Sina Weibo', '18 % · $586m']));
    expect(picture.nodes.length).toBeGreaterThan(3);
  });

  it.each([
    ['one article', DESKTOP, () => article],
    ['all articles', DESKTOP, () => all],
    ['all articles on a phone', PHONE, () => all],
  ])('shows no label over another at the first look: %s', async (_, viewport, url) => {
    const { labels } = await drawn(await open(url(), { viewport }));
    expect(labels.length).toBeGreaterThan(5);
    const pairs = labels.flatMap((a, index) => labels.slice(index + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => overlap(a, b)).map(([a, b]) => [a.text, b.text])).toEqual([]);
    const cut = labels.filter(({ x, width }) => x < 0 || x + width > viewport.width);
    expect(cut).toEqual([]);
  });

  it('is drawn alike each time', async () => {
    const first = await drawn(await open(all));
    const second = await drawn(await open(all));
    expect(second.source).toBe(first.source);
  });

  it('suggests entities as one types, by keyboard alone, and opens the one chosen', async () => {
    const page = await open(article);
    await page.keyboard.press('/');
    await page.keyboard.type('sin');
    const suggestions = page.locator('#suggestions [role=option]');
    expect(await suggestions.allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Sina Weibo/)]),
    );
    expect(await page.getAttribute('#search', 'aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await page.getAttribute('#search', 'aria-activedescendant');
    const chosen = await page.locator(`#${active} bdi`).textContent();
    await page.keyboard.press('Enter');
    expect(await page.locator('#panel-body > h3').first().textContent()).toBe(chosen);
  });

  it('finds an entity by an alias and in spite of a slip', async () => {
    const page = await open(article);
    await page.fill('#search', 'alibba');
    expect(await page.locator('#suggestions [role=option] bdi').first().textContent()).toBe('Alibaba');
    await page.fill('#search', 'zzzz');
    expect(await page.locator('#suggestions').isHidden()).toBe(true);
    expect(await page.locator('[role=status]').textContent()).toBe('Nothing found');
  });

  it('shows an entity pressed in the picture with its facts and neighbours, and lets it go with Escape', async () => {
    const page = await open(article);
    const { x, y } = nodeAt(await drawn(page), 'Alibaba');
    await page.mouse.click(x, y);
    const panel = page.locator('#panel-body');
    expect(await panel.locator('h3').first().textContent()).toBe('Alibaba');
    expect(await panel.locator('.names button').allTextContents()).toContain('Sina Weibo');
    expect(await panel.locator('.fact-button').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('18 % · $586m')]),
    );
    await page.keyboard.press('Escape');
    expect(await page.getAttribute('#tab-facts', 'aria-selected')).toBe('true');
  });

  it('shows a fact pressed at its label: parties, figures, rule, confidence, and its sentence in the article', async () => {
    const page = await open(article);
    const label = (await drawn(page)).labels.find(({ text }) => text === '18 % · $586m');
    await page.mouse.click((label?.x ?? 0) + 10, (label?.y ?? 0) + 8);
    const panel = page.locator('#panel-body');
    expect(await panel.locator('h3').first().textContent()).toBe('Alibaba → Sina Weibo');
    const terms = Object.fromEntries(
      await panel
        .locator('dl')
        .first()
        .evaluate((list) =>
          [...list.querySelectorAll('dt')].map((term) => [
            term.textContent,
            term.nextElementSibling?.textContent,
          ]),
        ),
    ) as Record<string, string>;
    expect(terms).toMatchObject({ Buyer: 'Alibaba', Company: 'Sina Weibo', Status: 'Actual' });
    expect(terms['Percent']).toMatch(/^18 %/);
    expect(terms['Rule']).toMatch(/^stake-purchase\//);
    expect(terms['Confidence']).toMatch(/^\d+ %$/);
    const text = panel.locator('.text').first();
    expect(await text.textContent()).toBe(readFileSync(ALIBABA, 'utf8'));
    const marked = (await text.locator('mark').allTextContents()).join('');
    expect(marked).toMatch(/586 million/);
    expect(await text.locator('mark.trigger').count()).toBeGreaterThan(0);
    const mark = await text.locator('mark').first().boundingBox();
    const box = await text.boundingBox();
    expect(mark?.y).toBeGreaterThanOrEqual(box?.y ?? Infinity);
    expect(mark?.y).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
  });

  it('shows the quoted sentence where the article is not at hand', async () => {
    const graph = fileURLToPath(new URL('../../exports/graph.json', import.meta.url));
    const page = await open(await viewOf([graph], folder.path('graph.html')));
    await page.fill('#search', 'Alibaba');
    await page.keyboard.press('Enter');
    await page.locator('.fact-button', { hasText: '18 % · $586m' }).click();
    expect(await page.locator('blockquote mark').allTextContents()).toContainEqual(
      expect.stringMatching(/586 million/),
    );
  });

  it('filters by type, status, amount and confidence, and says how many are left', async () => {
    const page = await open(all);
    await openFilters(page);
    const before = Number(await page.locator('#tab-facts .count').textContent());
    const count = async (): Promise<number> => Number(await page.locator('#tab-facts .count').textContent());
    await page.uncheck('#type-Acquisition');
    expect(await page.locator('tr[data-fact] .fact-type', { hasText: /^Acquisition$/ }).count()).toBe(0);
    expect(await count()).toBeLessThan(before);
    expect(await page.locator('[role=status]').textContent()).toBe(
      `${await count()} of ${before} facts shown`,
    );
    await page.click('.reset');
    expect(await count()).toBe(before);

    for (const status of await page.locator('[id^=status-]').all()) {
      if ((await status.getAttribute('id')) !== 'status-rumoured') await status.uncheck();
    }
    expect(new Set(await page.locator('td.status').allTextContents())).toEqual(new Set(['Rumoured']));
    await page.click('.reset');

    await page.fill('#amount-least', '1bn');
    await page.press('#amount-least', 'Enter');
    await page.selectOption('#amount-currency', 'USD');
    const figures = await page.locator('td.figures').allTextContents();
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) expect(figure).toMatch(/\$[\d.]+(?:bn|tn)/);
    await page.click('.reset');

    await page.locator('#confidence').focus();
    await page.keyboard.press('End');
    expect(await page.locator('#panel-body').textContent()).toBe('No fact fits the filters.');
    await page.click('.reset');
    expect(await count()).toBe(before);
  });

  it('takes lines out of the picture with their facts', async () => {
    const page = await open(article);
    await openFilters(page);
    for (const family of await page.locator('[id^=family-]').all()) await family.uncheck();
    expect((await drawn(page)).lines).toEqual([]);
    await page.check('#type-StakePurchase');
    const left = await drawn(page);
    expect(left.labels.map(({ text }) => text)).toContain('18 % · $586m');
    expect(left.labels.map(({ text }) => text)).not.toContain('Charles Chao');
  });

  it('refuses an amount that is none', async () => {
    const page = await open(article);
    await openFilters(page);
    await page.fill('#amount-least', 'much');
    await page.locator('#amount-least').blur();
    const message = await page
      .locator('#amount-least')
      .evaluate((field: HTMLInputElement) => field.validationMessage);
    expect(message).toMatch(/500m/);
  });

  it('moves through time with the slider, by keyboard, and the date fields go along', async () => {
    const page = await open(article);
    await openFilters(page);
    const before = await facts(page);
    const from = page.locator('#time-from');
    const first = await from.getAttribute('aria-valuetext');
    await from.focus();
    await page.keyboard.press('ArrowRight');
    expect(await from.getAttribute('aria-valuetext')).not.toBe(first);
    expect((await facts(page)).length).toBeLessThan(before.length);
    expect(await page.inputValue('#day-start')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await page.fill('#day-start', '');
    expect(await from.inputValue()).toBe('0');
    expect(await facts(page)).toEqual(before);
  });

  it('sorts the table by its heads and opens a row', async () => {
    const page = await open(all);
    await page.click('[data-sort=figures]');
    expect(await page.locator('th.figures').getAttribute('aria-sort')).toBe('descending');
    await page.click('[data-sort=fact]');
    const names = await page.locator('td.fact .link').allTextContents();
    expect(names).toEqual([...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    await page.locator('td.fact .link').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#panel-body > h3').first().textContent()).toBe(names[0]);
  });

  it('pans by drag and by keys, zooms, and shows all again', async () => {
    const page = await open(article);
    const place = async (): Promise<{ x: number; y: number }> => nodeAt(await drawn(page), 'Alibaba');
    const start = await place();
    await page.mouse.move(30, 200);
    await page.mouse.down();
    await page.mouse.move(70, 230, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await place()).x - start.x).toBeCloseTo(40, 0);
    await page.locator('.frame').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await place()).x - start.x).toBeCloseTo(-40, 0);
    await page.locator('.frame').focus();
    await page.keyboard.press('0');
    await expect.poll(async () => Math.round((await place()).x - start.x)).toBe(0);
    const size = async (): Promise<number> => Math.max(...(await drawn(page)).nodes.map(({ r }) => r));
    const before = await size();
    await page.mouse.move(400, 300);
    await page.mouse.wheel(0, -300);
    await expect.poll(size).toBeGreaterThan(before);
    await page.locator('.frame').focus();
    await page.keyboard.press('0');
    await expect.poll(async () => Math.round((await place()).x - start.x)).toBe(0);
    await page.click('[aria-label="Zoom in"]');
    await expect.poll(async () => (await place()).x).not.toBeCloseTo(start.x, 0);
  });

  it('saves the picture as PNG, twice as fine as the screen', async () => {
    const page = await open(article);
    const png = await savedPicture(page, 'save-png');
    const frame = await page.locator('.frame').boundingBox();
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2 * Math.round(frame?.width ?? 0));
    expect(png.length).toBeGreaterThan(10_000);
  });

  it('draws dashed what is agreed, proposed or rumoured, and strikes what is cancelled', async () => {
    const picture = await drawn(await open(await viewOf([BIDS], folder.path('bids.html'))));
    expect(picture.lines.some(({ dashed }) => dashed)).toBe(true);
    expect(picture.lines.some(({ dashed }) => !dashed)).toBe(true);
    expect(picture.labels.some(({ struck }) => struck)).toBe(true);
  });

  it('follows the system’s theme, and the reader’s', async () => {
    const page = await open(article, { viewport: DESKTOP, colorScheme: 'dark' });
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.click('#theme');
    expect(await ground()).not.toBe(dark);
    expect(await page.locator('[role=status]').textContent()).toBe('Light theme');
  });

  it('fits a phone: nothing runs over its edge', async () => {
    const page = await open(all, { viewport: PHONE });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    for (const selector of ['#search', '.frame', '.slider', '.panel']) {
      const box = await page.locator(selector).boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? Infinity), selector).toBeLessThanOrEqual(PHONE.width);
      expect(box?.height, selector).toBeGreaterThan(20);
    }
  });
});
