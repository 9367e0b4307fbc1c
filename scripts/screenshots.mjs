// node scripts/screenshots.mjs: makes the pictures of docs/images/ from data/, in the browser that CHROMIUM names. The dates
// of the articles of data/ stand in the gold files beside them.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'finfacts-pictures-'));
const images = join(root, 'docs', 'images');

/** The page of data/, each article with its date. */
function makePage() {
  const data = join(root, 'data');
  const texts = readdirSync(data).filter((name) => ['.txt', '.html'].includes(extname(name)));
  const lines = texts.map((name) => {
    const gold = JSON.parse(readFileSync(join(data, name.replace(/\.\w+$/, '.gold.json')), 'utf8'));
    const text = readFileSync(join(data, name), 'utf8');
    return JSON.stringify({ source: `data/${name}`, text, published: gold.published });
  });
  writeFileSync(join(folder, 'data'), `${lines.join('\n')}\n`);
  const main = join(root, 'dist', 'cli', 'main.js');
  const run = spawnSync(process.execPath, [main, 'view', 'data', '--output', 'view.html'], { cwd: folder });
  if (run.status !== 0) throw new Error(String(run.stderr));
  return pathToFileURL(join(folder, 'view.html')).href;
}

async function picture(browser, url, name, viewport, colorScheme, act = async () => {}) {
  const context = await browser.newContext({
    viewport,
    colorScheme,
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'picture');
  await act(page);
  await page.waitForTimeout(1000);
  await page.screenshot({ path: join(images, name) });
  await context.close();
}

async function openDeal(page) {
  await page.fill('#search', 'Alibaba');
  await page.keyboard.press('Enter');
  await page.locator('.fact-button', { hasText: '18 % · $586m' }).click();
}

try {
  mkdirSync(images, { recursive: true });
  const url = makePage();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const [desktop, phone] = [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ];
  await picture(browser, url, 'view-desktop.png', desktop, 'light');
  await picture(browser, url, 'view-evidence.png', desktop, 'dark', openDeal);
  await picture(browser, url, 'view-phone.png', phone, 'light');
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
