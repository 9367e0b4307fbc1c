import { expect, it } from 'vitest';
import { temporaryFolder } from '../cli/program.js';
import { describeInChromium, openPage, useBrowser, viewOfTexts } from './browser.js';
import { drawn, savedPicture } from './picture.js';

/** What an article may hold: markup, script and template text, characters that end a line of script, turned text. */
const HOSTILE = [
  '</script><script>window.hacked = 1; alert(1)</script>',
  '<img src=x onerror="window.hacked = 1"> <svg/onload=alert(1)>',
  '<!--<script>--> ]]> ${window.hacked = 1} {{constructor.constructor("alert(1)")()}} `',
  'line\u2028window.hacked = 1\u2029end \u202egnp.exe\u202c \ud83d\ude00 \u0000 \ud800 &lt;b&gt; &quot; &#x3c;script&#x3e;',
  'javascript:alert(1) " onmouseover="alert(1)" style="background:url(https://example.com/x)',
];
const DEAL = 'Northwind Capital bought 12.5 percent of Blue Harbor Energy for $340 million.';
/** The same where names are looked for. */
const NAMES = [
  'Evil <img src=x onerror=alert(1)> Corp. bought 12.5 percent of Blue Harbor Energy for $340 million.',
  'Northwind Capital bought 40 percent of O\u2019Brien & Sons "><script>alert(1)</script> Ltd. for $5 million.',
];

describeInChromium('an article that would like to be script', () => {
  const folder = temporaryFolder();
  const browser = useBrowser();
  const viewTexts = viewOfTexts(folder);

  it('is text in the page: nothing runs, nothing is fetched, and no policy is broken', async () => {
    const url = await viewTexts(
      'hostile',
      ...[...HOSTILE, ...NAMES].map((text) => `${DEAL}\n\n${text}\n\n${DEAL}`),
    );
    const { page, problems } = await openPage(browser(), url);
    const rows = await page.locator('tr[data-fact] td.fact .link').count();
    expect(rows).toBeGreaterThan(0);
    let shown = '';
    for (let row = 0; row < rows; row += 1) {
      await page.click('#tab-facts');
      await page.locator('tr[data-fact] td.fact .link').nth(row).click();
      shown += (await page.locator('.text').allTextContents()).join('\n');
    }
    await page.click('#tab-entities');
    await page.fill('#search', 'script');
    await page.fill('#search', 'Northwind');
    await page.keyboard.press('Enter');
    await page.locator('.fact-button').first().click();
    for (const text of HOSTILE) expect(shown).toContain(text);
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    expect(
      await page.locator('#app img, #app script, #app iframe, #app [onerror], #app [onload]').count(),
    ).toBe(0);
    const saved = await savedPicture(page, 'save-svg');
    expect(saved.toString('utf8')).not.toMatch(/<script|onerror|\u202e/);
    expect((await drawn(page)).labels.length).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });

  it('could not run if it came to be markup: the policy lets nothing but the page’s own script run', async () => {
    const { page, problems } = await openPage(browser(), await viewTexts('policy', DEAL));
    const ran = await page.evaluate(async () => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="data:image/png,x" onerror="globalThis.hacked = 1">',
      );
      const script = document.createElement('script');
      script.textContent = 'globalThis.hacked = 1';
      document.body.append(script);
      const fetched = await fetch('https://example.com/').then(
        () => true,
        () => false,
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { hacked: 'hacked' in globalThis, fetched };
    });
    expect(ran).toEqual({ hacked: false, fetched: false });
    expect(problems.join('\n')).toMatch(/Content Security Policy/);
  });
});
