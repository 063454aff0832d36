import type { Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible } from './browser.ts';
import type { Says } from './every-page.ts';

const isReading = (request: Request) => new URL(request.url()).pathname.startsWith('/api/');

/** How many requests to the API each page waits for. */
const asked = new WeakMap<Page, Set<Request>>();

/** Counts what a page asks from now on, for `settled`. */
export function watchReadings(page: Page): void {
  const open = new Set<Request>();
  asked.set(page, open);
  page.on('request', (request) => {
    // Nobody is told what became of the requests of a document that is left.
    if (request.isNavigationRequest()) open.clear();
    if (isReading(request)) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

/** Waits until a page has been answered all that it asked for. */
export async function settled(page: Page): Promise<void> {
  const open = asked.get(page);
  if (!open) throw new Error('Nobody watches what the page asks for.');
  let quiet = 0;
  await expect
    .poll(() => (quiet = open.size === 0 ? quiet + 1 : 0), { interval: 50, timeout: 60_000 })
    .toBeGreaterThan(2);
}

/** Where somebody is, as a page says it itself. */
export async function expectSaid(page: Page, says: Says): Promise<void> {
  for (const text of says) {
    await page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 30_000 });
  }
}

/** What holds for every page, whoever looks at it. */
export async function expectWhole(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect
    .poll(() => heading.count(), { message: 'headings of the first level', timeout: 30_000 })
    .toBe(1);
  const title = (await heading.innerText()).split('\n')[0];
  expect(await page.title()).toBe(`${title} · Roundsman`);
  const [wide, screen]: readonly number[] = await page.evaluate(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(wide, 'how wide the page is').toBe(screen);
  await expectAccessible(page);
}

/** Goes to another page of the dashboard as a link does, without loading the document anew. */
export async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate(`__TSR_ROUTER__.history.push(${JSON.stringify(path)})`);
  // Until then the page before is on screen.
  await expect
    .poll(() => page.evaluate('__TSR_ROUTER__.state.resolvedLocation.href'), { timeout: 60_000 })
    .toBe(path);
}

/** Expects that somebody who came by a link hears the title of the page first. */
export async function expectTitleFocused(page: Page): Promise<void> {
  const focused = page.locator('.page-heading').and(page.locator(':focus'));
  await expect
    .poll(() => focused.count(), { message: 'the title has the focus', timeout: 30_000 })
    .toBe(1);
}

/** Tries again whatever could not be read, until all of it was. */
export async function retryAll(page: Page): Promise<void> {
  const buttons = page.getByRole('button', { name: 'Try again' }).filter({ visible: true });
  await expect
    .poll(
      async () => {
        // One may read what another one shows, so that it is gone.
        await buttons.evaluateAll((all) => {
          for (const one of all) one.click();
        });
        await settled(page);
        return buttons.count();
      },
      { timeout: 60_000, message: 'what could still not be read' },
    )
    .toBe(0);
}

/**
 * Looks at some rows, several at once where there are several pages. Throws at the end what is wrong with any of them, by its
 * address.
 */
export async function lookAt<Row>(
  pages: readonly Page[],
  rows: readonly Row[],
  look: (page: Page, row: Row) => Promise<readonly string[]>,
): Promise<void> {
  expect(rows.length).toBeGreaterThan(0);
  const faults: Record<string, readonly string[]> = {};
  const waiting = rows.values();
  const lane = async (page: Page) => {
    for (const row of waiting) {
      const found = await look(page, row).catch((error: Error) => [error.message]);
      const { pathname, search } = new URL(page.url());
      if (found.length > 0) faults[`${pathname}${search}`] = found;
    }
  };
  await Promise.all(pages.map(lane));
  expect(faults).toEqual({});
}
