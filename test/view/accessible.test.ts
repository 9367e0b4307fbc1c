import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../cli/program.js';
import { DESKTOP, describeInChromium, openPage, PHONE, useBrowser, viewOf } from './browser.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DATA = fileURLToPath(new URL('../../data', import.meta.url));

describeInChromium('the page with a keyboard and a screen reader', () => {
  const folder = temporaryFolder();
  const browser = useBrowser();
  let url: string;
  beforeAll(async () => {
    url = await viewOf([DATA], folder.path('all.html'), '--published', '2013-10-01');
  }, 60_000);

  it.each([
    ['light', DESKTOP],
    ['dark', DESKTOP],
    ['light', PHONE],
    ['dark', PHONE],
  ] as const)('has no flaw that axe finds: %s, %o', async (colorScheme, viewport) => {
    // The checker's script is none of the page's: the policy would stop it.
    const { page } = await openPage(browser(), url, { viewport, colorScheme, bypassCSP: true });
    await page.addScriptTag({ content: AXE });
    const flaws = async (): Promise<string[]> => {
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    };
    expect(await flaws()).toEqual([]);
    await page.locator('td.fact .link').first().click();
    if (await page.locator('#filters').isHidden()) await page.click('#filters-button');
    expect(await flaws()).toEqual([]);
    await page.context().close();
  });

  it('comes to every part with the Tab key, and shows where it is', async () => {
    const { page } = await openPage(browser(), url);
    const reached = new Set<string>();
    for (let press = 0; press < 30; press += 1) {
      await page.keyboard.press('Tab');
      const { part, outlined } = await page.evaluate(() => {
        const active = document.activeElement;
        const part = active?.closest('#search, .actions, .frame, .controls, .slider, .tabs, .panel-body');
        return {
          part: part?.id || (part?.className ?? ''),
          outlined: active ? getComputedStyle(active).outlineStyle !== 'none' : false,
        };
      });
      expect(outlined, part).toBe(true);
      reached.add(part);
    }
    expect([...reached]).toEqual(
      expect.arrayContaining(['search', 'actions', 'frame', 'controls', 'slider', 'tabs', 'panel-body']),
    );
  });
});

describeInChromium('the page in a browser without WebGL', () => {
  const folder = temporaryFolder();
  const browser = useBrowser(['--disable-3d-apis']);

  it('has the table, and says why there is no picture', async () => {
    const { page } = await openPage(browser(), await viewOf([DATA], folder.path('all.html')));
    expect(await page.locator('.message').textContent()).toMatch(/cannot be drawn here.*table/);
    await page.locator('td.fact .link').first().click();
    expect(await page.locator('.evidence').count()).toBeGreaterThan(0);
  });
});
