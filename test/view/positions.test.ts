import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { ViewModel } from '../../src/view/types.js';
import { temporaryFolder } from '../cli/program.js';
import { DESKTOP, describeInChromium, useBrowser, useSoundPages, viewOf, viewOfTexts } from './browser.js';
import { drawn, nodeAt, type Drawn, type Label } from './picture.js';
import { seen } from './seen.js';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
/** Entities of so many facts are named at the first look, at most so many of them. */
const HUBS = { facts: 5, most: 16 } as const;

/** One company in the middle of a ring of people, so near each other that no name has room between them. */
const HUB = 'Northwind Energy plc';
const RING = ['Ada', 'Ben', 'Cleo', 'Dora', 'Emil', 'Frida', 'Gus', 'Hal', 'Ines', 'Jon', 'Kaja', 'Leif']
  .flatMap((name) => [`${name} Lund`, `${name} Berg`])
  .map((name) => `${name} is a director of ${HUB}.`)
  .join('\n\n');
/** Enough pairs around it to make everything small. */
const PAIRS = [...'BCDFGHJKLMNPRSTVWZ'].flatMap((first) =>
  [...'aeiou'].map((second) => `${first}${second}xora Ltd acquired ${first}${second}ndavia Ltd.`),
);

describeInChromium('where things stand in the page of finfacts view', () => {
  const folder = temporaryFolder();
  const open = useSoundPages(useBrowser());
  let data: string;
  let ring: string;
  beforeAll(async () => {
    data = await viewOf([DATA], folder.path('data.html'), '--published', '2013-10-01');
    ring = await viewOfTexts(folder)('ring', RING, ...PAIRS);
  }, 60_000);
  const names = ({ labels }: Drawn): string[] => labels.map(({ text }) => text);

  it('keeps labels at their nodes when the filters open and close, and when the window changes', async () => {
    const page = await open(data);
    const known = new Set((await modelOf(page)).entities.map(({ name }) => name));
    const before = await seen(page);
    expect(before.astray).toEqual({ labels: [], nodes: [] });
    const holds = async (): Promise<Drawn> => {
      const { picture, astray } = await seen(page);
      expect(astray).toEqual({ labels: [], nodes: [] });
      const entities = picture.labels.filter(({ text }) => known.has(text));
      expect(entities.length).toBeGreaterThan(15);
      for (const label of entities)
        expect(distance(label, nodeAt(picture, label.text)), label.text).toBeLessThan(20);
      return picture;
    };
    await page.click('#filters-button');
    await holds();
    await page.click('#filters-button');
    expect((await holds()).source).toBe(before.picture.source);
    await page.setViewportSize({ width: 1000, height: 700 });
    await holds();
    await page.setViewportSize({ width: 1480, height: 900 });
    await page.click('#filters-button');
    await holds();
    await page.setViewportSize(DESKTOP);
    await page.click('#filters-button');
    expect((await holds()).source).toBe(before.picture.source);
  });

  it('shows the sentence of each fact inside its box', async () => {
    const page = await open(data);
    const outside = await page.evaluate(() => {
      const press = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click();
      const facts = [...document.querySelectorAll<HTMLElement>('tr[data-fact]')];
      return facts.flatMap(({ dataset: { fact } }, index) => {
        if (index % 3 > 0) return [];
        press('#tab-facts');
        press(`tr[data-fact="${fact}"]`);
        const boxes = [...document.querySelectorAll('.text')];
        if (boxes.length === 0) return [`${fact}: no text`];
        return boxes.flatMap((box) => {
          const { top, bottom } = box.getBoundingClientRect();
          // A sentence is cut into marks where its parties and its trigger are; all that follow without a letter between.
          let mark = box.querySelector('mark');
          if (!mark) return [`${fact}: no sentence`];
          const places = [mark.getBoundingClientRect()];
          while (mark.nextSibling instanceof HTMLElement && mark.nextSibling.tagName === 'MARK') {
            mark = mark.nextSibling;
            places.push(mark.getBoundingClientRect());
          }
          const inside = places.every((place) => place.top >= top && place.bottom <= bottom);
          return inside ? [] : [`${fact}: ${mark.textContent}`];
        });
      });
    });
    expect(outside).toEqual([]);
    expect(
      await page
        .locator('.text')
        .first()
        .evaluate((box) => box.scrollHeight > box.clientHeight),
    ).toBe(true);
  });

  it('names the entities with most facts at the first look', async () => {
    for (const url of [data, ring]) {
      const page = await open(url);
      const hubs = await hubsOf(page);
      expect(hubs.length).toBeGreaterThan(0);
      expect(names(await drawn(page))).toEqual(expect.arrayContaining(hubs));
      expect((await seen(page)).astray.labels).toEqual([]);
      await page.click('#filters-button');
      expect(names(await drawn(page))).toEqual(expect.arrayContaining(hubs));
      if (url === data) await page.context().close();
    }
  });

  it('names what is chosen, in the picture or beside it, and the parties of a chosen fact', async () => {
    const page = await open(ring);
    const shown = async (): Promise<string[]> => names(await drawn(page));
    const [largest] = [...(await drawn(page)).nodes].sort((a, b) => b.r - a.r);
    await page.mouse.click(largest?.x ?? 0, largest?.y ?? 0);
    expect(await page.locator('#panel-body > h3').first().textContent()).toBe(HUB);
    expect(await shown()).toContain(HUB);
    for (const name of ['Leif Berg', 'Ada Lund']) {
      await page.locator('#panel-body .names button', { hasText: name }).click();
      await expect.poll(shown).toContain(name);
      await page.locator('#panel-body .fact-button').first().click();
      await expect.poll(shown).toEqual(expect.arrayContaining([name, HUB]));
      await page.locator('dd [data-entity]', { hasText: HUB }).first().click();
    }
  });

  it('brings a fact of one entity into sight with that entity', async () => {
    const page = await open(data);
    for (const index of [0, 2]) {
      await page.click('#tab-facts');
      await page.locator('tr[data-fact]', { hasText: 'Headcount' }).nth(index).click();
      const name = (await page.locator('#panel-body > h3').first().textContent()) ?? '';
      const fromMiddle = async (): Promise<number> => {
        const picture = await drawn(page);
        const frame = await page.locator('.frame').boundingBox();
        const middle = {
          x: (frame?.x ?? 0) + (frame?.width ?? 0) / 2,
          y: (frame?.y ?? 0) + (frame?.height ?? 0) / 2,
        };
        const label = picture.labels.find(({ text }) => text === name);
        return label ? distance(label, middle) : Infinity;
      };
      await expect.poll(fromMiddle, { timeout: 5000 }).toBeLessThan(20);
    }
  });
});

function distance(label: Label, { x, y }: { readonly x: number; readonly y: number }): number {
  const dx = Math.max(label.x - x, 0, x - label.x - label.width);
  const dy = Math.max(label.y - y, 0, y - label.y - label.height);
  return Math.hypot(dx, dy);
}

async function modelOf(page: Page): Promise<ViewModel> {
  return JSON.parse((await page.locator('#model').textContent()) ?? '') as ViewModel;
}

async function hubsOf(page: Page): Promise<string[]> {
  const model = await modelOf(page);
  const counts = model.entities.map(({ name }) => ({ name, facts: 0 }));
  for (const { roles } of model.facts) {
    const parties = new Set(roles.flatMap(({ fillers }) => fillers.map(({ entity }) => entity)));
    for (const party of parties) {
      const count = counts[party];
      if (count) count.facts += 1;
    }
  }
  return counts
    .filter(({ facts }) => facts >= HUBS.facts)
    .sort((a, b) => b.facts - a.facts)
    .slice(0, HUBS.most)
    .map(({ name }) => name);
}
