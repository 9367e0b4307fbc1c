import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../cli/program.js';
import { describeInChromium, PHONE, useBrowser, useSoundPages, viewOf, viewOfTexts } from './browser.js';
import { drawn, nodeAt, type Drawn } from './picture.js';

/** A deal, told three times. */
const DEAL = [
  [
    '2020-01-10',
    'Northwind Capital is in talks to buy Blue Harbor Energy, people familiar with the matter said.',
  ],
  [
    '2020-03-02',
    'Northwind Capital has agreed to buy Blue Harbor Energy from Delmar Steel for $340 million.',
  ],
  ['2020-06-30', 'Northwind Capital completed its acquisition of Blue Harbor Energy.'],
] as const;

/** A chain of owners, and two companies that it has nothing to do with. */
const CHAIN = [
  'Northwind Capital owns 60 percent of Blue Harbor Energy.',
  'Blue Harbor Energy owns 50 percent of Castle Foods.',
  'Castle Foods owns 20 percent of Delmar Steel.',
  'Ostrava Glass owns 30 percent of Pellworth Mills.',
];

describeInChromium('what an analyst does with the page', () => {
  const folder = temporaryFolder();
  const open = useSoundPages(useBrowser());
  let chain: string;
  beforeAll(async () => {
    chain = await viewOfTexts(folder)('chain', ...CHAIN);
  }, 60_000);
  const facts = (page: Page): Promise<number> => page.locator('#tab-facts .count').innerText().then(Number);
  const names = async (page: Page): Promise<string[]> =>
    (await drawn(page)).labels.map(({ text }) => text).filter((text) => /^[A-Z]/.test(text));
  const choose = async (page: Page, name: string, key = 'Enter'): Promise<void> => {
    await page.fill('#search', name);
    await page.focus('#search');
    await page.keyboard.press(key);
  };
  const action = (page: Page, name: string): Promise<void> =>
    page.locator('.entity-actions').getByRole('button', { name, exact: true }).click();
  const away = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
    Math.hypot(a.x - b.x, a.y - b.y);
  const texts = ({ labels }: Drawn): string[] => labels.map(({ text }) => text).sort();
  const chips = (page: Page): Promise<string[]> =>
    page.locator('.view-bar .chip:visible > span').allTextContents();
  /** The address, once the page has had time to write it. */
  const address = async (page: Page): Promise<string> => {
    await page.waitForTimeout(700);
    return page.url();
  };

  it('looks at an entity with what is around it, step by step, and at all again', async () => {
    const page = await open(chain);
    await choose(page, 'Northwind Capital');
    await action(page, 'Isolate');
    expect(await chips(page)).toEqual(['Around Northwind Capital: 1 step']);
    expect(await names(page)).toEqual(expect.arrayContaining(['Northwind Capital', 'Blue Harbor Energy']));
    expect(await names(page)).not.toContain('Castle Foods');
    await page.getByRole('button', { name: 'One step more' }).click();
    expect(await facts(page)).toBe(2);
    await page.getByRole('button', { name: 'Show the whole graph' }).click();
    expect(await facts(page)).toBe(4);
  });

  it('does so by keyboard as well', async () => {
    const page = await open(chain);
    await choose(page, 'Castle Foods');
    await page.focus('.frame');
    await page.keyboard.press('i');
    expect(await facts(page)).toBe(2);
    await page.keyboard.press('e');
    expect(await facts(page)).toBe(3);
    await page.keyboard.press('h');
    expect(await chips(page)).toEqual(['Around Castle Foods: 2 steps', '1 entity hidden']);
    expect(await facts(page)).toBe(0);
    await page.keyboard.press('Control+z');
    expect(await facts(page)).toBe(3);
  });

  it('finds the shortest way between two entities, and what they share', async () => {
    const page = await open(chain);
    await choose(page, 'Northwind Capital');
    await choose(page, 'Delmar Steel', 'Shift+Enter');
    const panel = page.locator('#panel-body');
    expect(await panel.innerText()).toMatch(
      /Facts of both \(0\)[^]*Shortest way from one to the other \(3\)/,
    );
    expect(await panel.locator('.fact-parties').allTextContents()).toHaveLength(3);
    await panel.getByRole('button', { name: 'Let go of Delmar Steel' }).click();
    await choose(page, 'Blue Harbor Energy', 'Shift+Enter');
    expect(await panel.innerText()).toMatch(/Facts of both \(1\)/);
    await choose(page, 'Ostrava Glass');
    await choose(page, 'Castle Foods', 'Shift+Enter');
    expect(await panel.innerText()).toContain('No way of facts leads from one to the other.');
  });

  it('chooses several in the list of entities', async () => {
    const page = await open(chain);
    await page.click('#tab-entities');
    await page.getByLabel('Choose Castle Foods').check();
    await page.getByLabel('Choose Delmar Steel').check();
    await page.getByLabel('Choose Blue Harbor Energy').check();
    await page.click('#tab-details');
    expect(await page.locator('#panel-body').innerText()).toMatch(
      /3 entities chosen[^]*Facts of all \(0\)[^]*Facts of some of them \(2\)/,
    );
  });

  it('shows ownership as a tree, with shares multiplied', async () => {
    const page = await open(chain);
    await choose(page, 'Northwind Capital');
    const tree = page.locator('ul.ownership').first();
    expect((await tree.innerText()).replace(/\s+/g, ' ')).toBe(
      'Blue Harbor Energy 60 % Castle Foods 50 % (30 % in all) Delmar Steel 20 % (6 % in all)',
    );
    await tree.getByText('50 % (30 % in all)').click();
    expect(await page.locator('#panel-body h3').first().textContent()).toBe(
      'Blue Harbor Energy → Castle Foods',
    );
  });

  it('tells how a deal went, from rumour to completion', async () => {
    const lines = DEAL.map(([published, text]) => JSON.stringify({ source: published, published, text }));
    await writeFile(folder.path('deal.jsonl'), lines.join('\n'));
    const page = await open(await viewOf([folder.path('deal.jsonl')], folder.path('deal.html')));
    await page.locator('tr[data-fact]').filter({ hasText: 'Acquisition' }).first().click();
    const life = await page.locator('ol.life li').allInnerTexts();
    expect(life.map((line) => line.replace(/\s+/g, ' '))).toEqual([
      '2020-01-10 Rumoured',
      '2020-03-02 Agreed',
      '2020-06-30 Actual',
    ]);
  });

  it('undoes and does again', async () => {
    const page = await open(chain);
    expect(await page.locator('#undo').isDisabled()).toBe(true);
    await choose(page, 'Castle Foods');
    await action(page, 'Hide');
    expect(await facts(page)).toBe(2);
    await page.click('#undo');
    expect(await facts(page)).toBe(4);
    await page.click('#redo');
    expect(await facts(page)).toBe(2);
    await page.getByRole('button', { name: 'Show hidden entities' }).click();
    expect(await facts(page)).toBe(4);
  });

  it('drags a node to its place, where it is pinned, also for who is sent the address', async () => {
    const page = await open(chain);
    const from = nodeAt(await drawn(page), 'Castle Foods');
    const to = { x: from.x + 60, y: from.y + 90 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await page.mouse.move(to.x, to.y);
    await page.mouse.up();
    expect(await chips(page)).toEqual(['1 pinned']);
    expect(away(nodeAt(await drawn(page), 'Castle Foods'), to)).toBeLessThan(6);
    const sent = await address(page);
    await page.context().close();
    const other = await open(sent);
    expect(away(nodeAt(await drawn(other), 'Castle Foods'), to)).toBeLessThan(6);
    await other.getByRole('button', { name: 'Release pinned entities' }).click();
    expect(away(nodeAt(await drawn(other), 'Castle Foods'), to)).toBeGreaterThan(40);
  });

  it('sends a view as its address: filters, what is chosen, colours, tab, and where one looks', async () => {
    const page = await open(chain);
    await choose(page, 'Castle Foods');
    await action(page, 'Isolate');
    await page.click('#filters-button');
    await page.selectOption('#coloring', 'status');
    await page.fill('#words', 'percent');
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await page.click('#filters-button');
    const sent = await address(page);
    const picture = await drawn(page);
    await page.context().close();
    const other = await open(sent);
    expect(texts(await drawn(other))).toEqual(texts(picture));
    expect(away(nodeAt(await drawn(other), 'Castle Foods'), nodeAt(picture, 'Castle Foods'))).toBeLessThan(3);
    expect(await chips(other)).toEqual(['Around Castle Foods: 1 step']);
    expect(await other.locator('#panel-body h3').first().textContent()).toBe('Castle Foods');
    expect(await address(other)).toBe(sent);
  });

  it('folds the islands away, and says how many', async () => {
    const page = await open(chain);
    await page.click('#filters-button');
    await page.uncheck('#islands');
    expect(await chips(page)).toEqual(['1 island (1 fact) folded']);
    expect(await facts(page)).toBe(3);
    await page.getByRole('button', { name: 'Show islands' }).click();
    expect(await facts(page)).toBe(4);
    expect(await page.isChecked('#islands')).toBe(true);
  });

  it('arranges anew what is shown', async () => {
    const page = await open(chain);
    await page.click('#filters-button');
    await page.fill('#words', '20');
    const place = async (): Promise<{ x: number; y: number }> => {
      await page.waitForTimeout(900);
      return nodeAt(await drawn(page), 'Delmar Steel');
    };
    await page.getByRole('button', { name: 'Show all', exact: true }).last().click();
    const before = await place();
    await page.check('#arrange');
    const after = await place();
    expect(after).not.toEqual(before);
    await page.uncheck('#arrange');
    expect(await place()).toEqual(before);
  });

  it.each([
    ['type', 'Colours of the lines', ['Stake holding']],
    ['kind', 'Colours of the nodes', ['Organization']],
    ['article', 'Colours of the lines', ['chain-0', 'chain-1', 'chain-2', 'chain-3']],
  ])('colours by %s, and says which is which', async (coloring, label, groups) => {
    const page = await open(chain);
    const before = await drawn(page);
    await page.click('#filters-button');
    await page.selectOption('#coloring', coloring);
    const legend = page.locator('.legend');
    expect(await legend.getAttribute('aria-label')).toBe(label);
    expect((await legend.locator('li').allTextContents()).sort()).toEqual(groups);
    const after = await drawn(page);
    const looks = ({ lines, nodes }: typeof after): string[] => [
      ...lines.map(({ color }) => color),
      ...nodes.map(({ fill }) => fill),
    ];
    expect(looks(after)).not.toEqual(looks(before));
  });

  it('finds sentences by their words, and shows the fact', async () => {
    const page = await open(chain);
    await page.fill('#search', '20 percent');
    const option = page.locator('#suggestions li.fact');
    expect(await option.locator('small').allTextContents()).toEqual([CHAIN[2]]);
    await option.click();
    expect(await page.locator('#panel-body h3').first().textContent()).toBe('Castle Foods → Delmar Steel');
  });

  it('saves the facts shown as CSV', async () => {
    const page = await open(chain);
    await choose(page, 'Ostrava Glass');
    await action(page, 'Isolate');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save-csv')]);
    const text = await readFile(await download.path(), 'utf8');
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffid,type,status,/);
    expect(lines.slice(1)).toEqual([expect.stringContaining(`"${CHAIN[3]}"`.replaceAll('"', ''))]);
  });

  it('has room for all of it on a phone', async () => {
    const page = await open(chain, { viewport: PHONE });
    await choose(page, 'Castle Foods');
    await action(page, 'Isolate');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  });
});
