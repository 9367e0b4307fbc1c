import { beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../cli/program.js';
import { describeInChromium, openPage, useBrowser, viewOfTexts } from './browser.js';

const CHAIN = [
  'Northwind Capital owns 60 percent of Blue Harbor Energy.',
  'Blue Harbor Energy owns 50 percent of Castle Foods.',
  'Castle Foods owns 20 percent of Delmar Steel.',
];

describeInChromium('the bar over the picture', () => {
  const folder = temporaryFolder();
  const browser = useBrowser();
  let url: string;
  beforeAll(async () => {
    url = await viewOfTexts(folder)('chain', ...CHAIN);
  }, 60_000);

  it('keeps the keyboard where it is while its words change', async () => {
    const { page } = await openPage(browser(), url);
    const chips = (): Promise<string[]> => page.locator('.view-bar .chip:visible > span').allTextContents();
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const act = async (entity: string, action: string): Promise<void> => {
      await page.fill('#search', entity);
      await page.focus('#search');
      await page.keyboard.press('Enter');
      await page.locator('.entity-actions').getByRole('button', { name: action, exact: true }).click();
    };
    await act('Northwind Capital', 'Isolate');
    await page.focus('.view-bar [aria-label="One step more"]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await chips()).toEqual(['Around Northwind Capital: 3 steps']);
    expect(await focused()).toBe('One step more');
    await page.keyboard.press('Shift+Tab');
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('Enter');
    expect(await chips()).toEqual(['Around Northwind Capital: 1 step']);
    expect(await focused()).toBe('One step less');
    expect(await page.getByLabel('One step less').getAttribute('aria-disabled')).toBe('true');
    // A chip that goes away gives the keyboard to the next one, and the last one to the picture.
    await act('Delmar Steel', 'Hide');
    await page.focus('.view-bar [aria-label="Show the whole graph"]');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Show hidden entities');
    await page.keyboard.press('Enter');
    expect(await chips()).toEqual([]);
    expect(await focused()).toBe('Picture of the graph');
    await page.context().close();
  });
});
