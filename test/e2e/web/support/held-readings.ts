import type { Page, Route } from 'playwright-core';

/** What a page says in words where it can do without a reading. Of all others it says the request id. */
const inWords: readonly (readonly [id: string, words: string])[] = [
  ['failed/me/invitations', 'Whether you are invited to another tenant could not be read.'],
  ['failed/accounts?', 'Accounts are named by their ids'],
  ['failed/accounts?', 'The accounts could not be read'],
  ['failed/checks?', 'Checks are named by their ids'],
  ['failed/checks?', 'The checks could not be read.'],
  ['failed/tasks?', 'The tasks could not be read.'],
];

const isSaid = (id: string, text: string): boolean =>
  text.includes(id) || inWords.some(([of, words]) => id.startsWith(of) && text.includes(words));

/** What a page asks the API for, held back or refused by the test in its place. */
export interface HeldReadings {
  /** What was asked for and not answered yet. */
  readonly held: () => number;
  /** Answers what is held, and whatever is asked from now on, that it failed. */
  readonly fail: () => Promise<void>;
  /** Lets everything through from now on. */
  readonly release: () => Promise<void>;
  /** What has failed, and the page does not say it in a while. @param saidLater Paths that it need not say. */
  readonly hidden: (saidLater?: readonly string[]) => Promise<readonly string[]>;
}

/** Holds every reading back but that of who is signed in, without which there is no page. */
export async function holdReadings(page: Page): Promise<HeldReadings> {
  const waiting: Route[] = [];
  const failed = new Set<string>();
  let mode: 'hold' | 'fail' | 'pass' = 'hold';
  const refuse = (route: Route) => {
    const { pathname, search } = new URL(route.request().url());
    const requestId = `${pathname}${search}`.replace('/api/v1', 'failed');
    failed.add(requestId);
    return route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      json: { title: 'The test refused it', status: 500, requestId },
    });
  };
  const isOurs = (url: URL) =>
    url.pathname.startsWith('/api/v1/') && !/^\/api\/v1\/(auth|me$)/.test(url.pathname);
  const onRoute = (route: Route) => {
    if (mode === 'pass' || route.request().method() !== 'GET') return route.fallback();
    if (mode === 'fail') return refuse(route);
    waiting.push(route);
    return undefined;
  };
  await page.route(isOurs, onRoute);
  const answerAll = (answer: (route: Route) => Promise<void>) =>
    Promise.all(waiting.splice(0).map(answer));
  return {
    held: () => waiting.length,
    async hidden(saidLater = []) {
      // Each is asked for again twice, in one second and then in two, before the page gives up.
      for (const end = Date.now() + 60_000; ; await page.waitForTimeout(200)) {
        const text = await page.locator('body').innerText();
        const hidden = [...failed].filter(
          (id) => !isSaid(id, text) && !saidLater.some((path) => id.startsWith(`failed${path}`)),
        );
        if ((failed.size > 0 && hidden.length === 0) || Date.now() > end) return hidden;
      }
    },
    async fail() {
      mode = 'fail';
      await answerAll(refuse);
    },
    async release() {
      mode = 'pass';
      await answerAll((route) => route.fallback());
      await page.unroute(isOurs, onRoute);
    },
  };
}
