// npm run bench:view: how fast the page of a large graph opens and moves: 5,000 entities with 15,000 facts by default.
// Prints a table; docs/benchmarks.md keeps one. CHROMIUM names the browser; ARGS more arguments for it.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildGraph } from '../dist/graph/build.js';
import { openTypes } from '../dist/session.js';
import { arrangedAhead } from '../dist/view/arranged.js';
import { loadPageParts, page as pageOf } from '../dist/view/html.js';
import { viewModel } from '../dist/view/model.js';

const [entities = 5000, facts = 15_000] = process.argv.slice(2).map(Number);
const SECONDS = 5;
const STATUSES = ['actual', 'actual', 'actual', 'agreed', 'proposed', 'rumoured', 'cancelled'];

/** Numbers between 0 and 1 that are the same each time (Park and Miller's generator). */
function randomNumbers(seed) {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

const id = (letter, number) => `${letter}_${number.toString(16).padStart(16, '0')}`;

/** Articles of 30 facts each; the companies of a fact are near each other, so that there are neighbourhoods. */
function syntheticArticles(types) {
  const random = randomNumbers(42);
  const twoParty = [...types].filter(([, { shortcut }]) => shortcut && shortcut.from !== shortcut.to);
  const entity = (number) => ({
    ...{
      id: id('e', number),
      type: number % 5 === 0 ? 'Person' : 'Organization',
      name: `Company ${number} Holdings`,
    },
    ...{ aliases: [], descriptions: [], identifiers: {}, mentions: 1 },
  });
  const articles = new Map();
  for (let number = 0; number < facts; number += 1) {
    // Squared: few companies have many facts, many have few.
    const first = Math.floor(random() ** 2 * entities);
    const second = (first + 1 + Math.floor(random() ** 3 * 200)) % entities;
    const [type, { shortcut }] = twoParty[Math.floor(random() * twoParty.length)];
    const source = `article-${Math.floor(number / 30)}.txt`;
    const document = {
      id: `d_${Math.floor(number / 30).toString(16)}`,
      source,
      published: '2020-01-01',
      textOf: 'input',
    };
    const filler = (one) => [{ id: one.id, name: one.name, type: one.type, mention: { start: 0, end: 9 } }];
    const [from, to] = [entity(first), entity(second)];
    const exact = `${from.name} and ${to.name} agreed on something that is told in a sentence of usual length.`;
    const fact = {
      ...{ schema: 'finfacts/1', kind: 'fact', id: id('f', number), type, source, document: document.id },
      roles: { [shortcut.from]: filler(from), [shortcut.to]: filler(to) },
      percent: { value: Math.ceil(random() * 100), bound: 'exact', text: 'some percent' },
      amount: { value: Math.ceil(random() * 1e9), currency: 'USD', bound: 'exact', text: 'some dollars' },
      status: STATUSES[Math.floor(random() * STATUSES.length)],
      evidence: [
        {
          start: 0,
          end: exact.length,
          exact,
          prefix: '',
          suffix: '',
          trigger: { start: 0, end: 9 },
          title: false,
        },
      ],
      ...{ rule: 'synthetic/rule', confidence: 0.5 + random() / 2 },
    };
    const article = articles.get(source) ?? { document, entities: [], facts: [] };
    articles.set(source, {
      document,
      entities: [...article.entities, from, to],
      facts: [...article.facts, fact],
    });
  }
  return [...articles.values()];
}

/** Frames a second while the pointer drags the picture to and fro; the slowest tenth of them as well. */
async function framesWhilePanning(page) {
  const box = await page.locator('.frame').boundingBox();
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.evaluate(() => {
    const times = (globalThis.frameTimes = []);
    const note = (now) => {
      times.push(now);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  const end = Date.now() + SECONDS * 1000;
  for (let step = 0; Date.now() < end; step += 1) {
    const angle = step / 25;
    await page.mouse.move(middle.x + 280 * Math.sin(angle), middle.y + 160 * Math.sin(angle * 0.7));
  }
  await page.mouse.up();
  const times = await page.evaluate(() => globalThis.frameTimes);
  const gaps = times
    .slice(1)
    .map((time, index) => time - times[index])
    .sort((a, b) => a - b);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  return { mean: 1000 / mean, median: 1000 / gaps[Math.floor(gaps.length / 2)], slowest: gaps.at(-1) };
}

const folder = mkdtempSync(join(tmpdir(), 'finfacts-bench-'));
try {
  const types = openTypes();
  const start = performance.now();
  const model = arrangedAhead(viewModel(buildGraph(syntheticArticles(types)), { name: 'benchmark', types }));
  const { html } = pageOf(model, loadPageParts(), { live: false });
  const made = performance.now() - start;
  const file = join(folder, 'view.html');
  writeFileSync(file, html);
  const args = [
    '--no-sandbox',
    '--enable-unsafe-swiftshader',
    '--use-angle=swiftshader',
    '--ignore-gpu-blocklist',
  ];
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: process.env.ARGS ? process.env.ARGS.split(' ') : args,
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(pathToFileURL(file).href, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'picture');
  const opened = await page.evaluate(
    () => performance.getEntriesByName('ready')[0]?.startTime ?? performance.now(),
  );
  if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });
  const { mean, median, slowest } = await framesWhilePanning(page);
  const renderer = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    return gl?.getParameter(
      gl.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER,
    );
  });
  await browser.close();
  console.log(`${entities} entities, ${facts} facts; ${cpus().length} × ${cpus()[0].model}; ${renderer}`);
  console.log(`page made      ${(made / 1000).toFixed(1)} s, ${(statSync(file).size / 1e6).toFixed(1)} MB`);
  console.log(`page opened    ${(opened / 1000).toFixed(2)} s, picture and labels drawn`);
  console.log(
    `panning        ${mean.toFixed(0)} frames a second (median ${median.toFixed(0)}, longest frame ${slowest.toFixed(0)} ms)`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
