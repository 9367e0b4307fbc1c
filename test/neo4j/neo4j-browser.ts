import type { Browser, Page } from 'playwright-core';
import type { Address } from './server/home.js';

/** Opens Neo4j Browser and connects it to its server, as a user does in the form. */
export async function openNeo4jBrowser(
  browser: Browser,
  { uri, http, user, password }: Address,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1500, height: 950 } });
  page.setDefaultTimeout(120_000);
  await page.goto(`${http}/browser/`);
  await page.fill('[data-testid=boltaddress]', uri.replace(/^\w+:\/\//, ''));
  await page.fill('[data-testid=username]', user);
  await page.fill('[data-testid=password]', password);
  await page.click('[data-testid=connect]');
  await page.waitForSelector('[data-testid=activeEditor]');
  await page.getByText('You are connected').first().waitFor();
  return page;
}

/** Types a command into the editor and runs it. */
export async function runInEditor(page: Page, command: string): Promise<void> {
  await page.click('[data-testid=activeEditor]');
  await page.keyboard.insertText(command);
  await page.keyboard.press('Control+Enter');
}

/** Drops the file of favourites on the window. */
export async function importFavourites(page: Page, zip: Uint8Array): Promise<void> {
  // Text, as the types of a browser's page are not those of the tests.
  const transfer = await page.evaluateHandle(`(() => {
    const bytes = Uint8Array.from(atob('${Buffer.from(zip).toString('base64')}'), (one) => one.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'favourites.zip', { type: 'application/zip' }));
    return data;
  })()`);
  await page.dispatchEvent('.filedrop', 'drop', { dataTransfer: transfer });
  await page.click('[data-testid=navigationFavorites]');
  await page.click('[data-testid="expandFolder-finfacts"]');
}

/** The newest result over the whole window, without the drawer of favourites, its nodes come to rest. */
export async function showLarge(page: Page): Promise<void> {
  await page.click('[data-testid=navigationFavorites]');
  await page.locator('[data-testid=frame]').first().locator('[title=Fullscreen]').click();
  const places = async (): Promise<string> =>
    (
      await page
        .locator('svg .node')
        .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('transform')))
    ).join();
  for (let before = ''; before !== (before = await places());) await page.waitForTimeout(500);
}

/** Runs a favourite by its name and waits for its picture. */
export async function runFavourite(page: Page, name: string): Promise<void> {
  const item = page.locator('[data-testid=savedScriptListItem]', {
    has: page.locator(`[data-testid="scriptTitle-${name}"]`),
  });
  await item.locator('[data-testid=savedScriptsButton-Run]').click();
  const result = page.locator('[data-testid=frame]', { hasText: `// ${name}` }).first();
  await result.locator('svg .node').first().waitFor();
}
