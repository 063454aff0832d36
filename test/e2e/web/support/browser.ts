import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchChromium, signIn } from '../../../../tools/chromium.ts';
import type { Person } from '../../support/api.ts';

/** Where the dashboard and its API are served, as a distribution serves them. */
const siteUrl = inject('siteUrl');

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds that only Cloudscape can mend, with why it harms nobody. */
const upstream = [
  {
    rule: 'aria-allowed-attr',
    // The layout's toolbar on phones says in which direction it lies, and has a role that knows no direction:
    // it is read out as it is without.
    html: /aria-orientation/,
  },
];

export interface PageOptions {
  /** Who is signed in. @default nobody */
  readonly as?: Person;
  /** A path of the dashboard, with its search. */
  readonly path: string;
  /** @default a desktop: 1440 × 900 */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** @default light */
  readonly colorScheme?: 'light' | 'dark';
  /** Statuses with which the API is to refuse something: the console says each. @default none */
  readonly refusals?: readonly number[];
  /** Whether the test takes the network away: the console says what did not arrive. @default false */
  readonly goesOffline?: boolean;
}

/** What happened in a page that must not happen in any. */
interface Recorded {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: string[];
}

export interface Pages {
  /** A page in a browser of its own, on which somebody has signed in by the form, or nobody. */
  readonly openPage: (options: PageOptions) => Promise<Page>;
}

/**
 * Chromium for the tests of a file. After each test every page that it opened has to be clean: nothing in the console, no
 * report of the content security policy, no request to another origin, and nothing that axe finds.
 */
export function useBrowser(): Pages {
  let browser: Browser | undefined;
  const open: Recorded[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterEach(async ({ task }) => {
    const pages = open.splice(0);
    try {
      for (const { page, context, faults } of pages) {
        for (const tab of context.pages()) await expectAccessible(tab);
        expect(faults, page.url()).toEqual([]);
      }
    } catch (error) {
      await keepScreenshots(task.id, pages);
      throw error;
    } finally {
      if (task.result?.state === 'fail') await keepScreenshots(task.id, pages);
      await Promise.all(pages.map(({ context }) => context.close()));
    }
  });

  afterAll(() => browser?.close());

  return {
    async openPage(options) {
      if (!browser) throw new Error('A page is opened in a test, not before it.');
      const recorded = await newPage(browser, options);
      open.push(recorded);
      if (options.as) await signIn(recorded.page, options.as, options.path);
      else await recorded.page.goto(options.path);
      return recorded.page;
    },
  };
}

/** What was on screen when a test failed: .local/e2e-web/ */
async function keepScreenshots(test: string, pages: readonly Recorded[]): Promise<void> {
  for (const [index, { page, faults }] of pages.entries()) {
    const path = `.local/e2e-web/${test}-${index}.png`;
    await page.screenshot({ path });
    console.error([`${page.url()} is in ${path}`, ...faults].join('\n'));
  }
}

async function newPage(browser: Browser, options: PageOptions): Promise<Recorded> {
  const { viewport = { width: 1440, height: 900 }, colorScheme = 'light', refusals = [] } = options;
  const expected = [
    ...refusals.map((status) => `status of ${status} (`),
    ...(options.goesOffline
      ? ['net::ERR_INTERNET_DISCONNECTED', 'net::ERR_FAILED', 'The API answered 0.']
      : []),
  ];
  const context = await browser.newContext({
    viewport,
    colorScheme,
    baseURL: siteUrl,
    // What fades in is half transparent while axe looks at it.
    reducedMotion: 'reduce',
  });
  // Before any script of the page, and by the browser: the policy permits no script that is none of ours.
  await context.addInitScript({ path: axe });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  // Of the context, and so of every tab that the test opens.
  context.on('console', (message) => {
    const isExpected = expected.some((text) => message.text().includes(text));
    // What the policy refuses stands there, too.
    if (message.type() === 'error' && !isExpected) faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (fault) => {
    const error = fault.error();
    faults.push(`uncaught: ${error.stack ?? error.message}`);
  });
  context.on('response', async (response) => {
    if (response.status() < 500 || refusals.includes(response.status())) return;
    const body = await response.text().catch(() => 'no body');
    faults.push(`${response.status()} ${response.url()}: ${body.slice(0, 500)}`);
  });
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    const isOwn = origin === siteUrl || protocol === 'data:' || protocol === 'blob:';
    if (!isOwn) faults.push(`asked elsewhere: ${request.url()}`);
  });
  return { page, context, faults };
}

/** How often axe looks, since whoever is sent from one page to another sees neither for a moment. */
const looks = 5;

/** Expects that axe finds nothing once the page has come to rest: WCAG 2.2 AA, and its best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  let found = await violationsIn(page);
  for (let look = 1; look < looks && found.length > 0; look += 1) {
    await page.waitForTimeout(500);
    found = await violationsIn(page);
  }

  expect(found, page.url()).toEqual([]);
}

/** What axe finds in what is on screen now. */
async function violationsIn(page: Page): Promise<readonly string[]> {
  const options: RunOptions = {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  };
  const { violations } = await page.evaluate(
    (given) =>
      (globalThis as unknown as { axe: { run: (of: RunOptions) => Promise<AxeResults> } }).axe.run(
        given,
      ),
    options,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => !upstream.some(({ rule, html: of }) => rule === id && of.test(html)))
      .map(({ html }) => `${id}: ${help}: ${html.slice(0, 300)}`),
  );
}
