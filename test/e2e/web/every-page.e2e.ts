import type { Page } from 'playwright-core';
import { beforeAll, describe, it } from 'vitest';
import { type PageOptions, useBrowser } from './support/browser.ts';
import {
  type EveryPage,
  openPages,
  ownPages,
  saysTo,
  tenantPages,
  type Visitor,
} from './support/every-page.ts';
import { holdReadings } from './support/held-readings.ts';
import { walkByTab } from './support/tab-walk.ts';
import {
  expectSaid,
  expectTitleFocused,
  expectWhole,
  follow,
  lookAt,
  retryAll,
  settled,
  watchReadings,
} from './support/visit.ts';
import { invite, type Visiting } from './support/visitors.ts';

const { openPage } = useBrowser();

const desk = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } as const;
const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;
/** What no page says of a tenant of which nothing could be read: not even that none fails. */
const allWell =
  /all (is )?(good|well)|passes (everywhere|wherever)|all could be read|\b0\s+(fail|pass|are as they should)/i;
const wholePages = tenantPages.filter(({ isPart }) => !isPart);

let visiting: Readonly<Record<Visitor, Visiting>>;

beforeAll(async () => {
  visiting = await invite();
}, 300_000);

async function open(visitor: Visitor, look: Partial<PageOptions>): Promise<Page> {
  const { person, named } = visiting[visitor];
  const page = await openPage({ as: person, path: `/t/${named.tenant}/profile`, ...look });
  watchReadings(page);
  return page;
}

/** Goes from page to page, as by links: each is whole, and says what it has to say to this visitor. */
async function visit(
  visitor: Visitor,
  look: Partial<PageOptions>,
  more: (page: Page, row: EveryPage) => Promise<readonly string[]> = async () => [],
): Promise<void> {
  const refusals = visitor === 'newcomer' ? [404] : [];
  const page = await open(visitor, { ...look, refusals });
  const rows = visitor === 'owner' ? tenantPages : wholePages;
  await lookAt([page], rows, async (_, row) => {
    await follow(page, row.path(visiting[visitor].named));
    await expectSaid(page, saysTo(visitor, row));
    await settled(page);
    if (!row.isPart) await expectTitleFocused(page);
    await expectWhole(page);
    return more(page, row);
  });
}

describe('every page', { timeout: 600_000 }, () => {
  it('leads whoever is not signed in to the sign-in, and back afterwards', async () => {
    const { named, person } = visiting.owner;
    const page = await openPage({ path: '/sign-in', ...phone });
    await lookAt([page], [...wholePages, ...ownPages], async (_, { path }) => {
      const address = typeof path === 'string' ? path : path(named);
      await page.context().clearCookies();
      await page.evaluate('localStorage.clear()');
      await page.goto(address);
      await page.waitForURL(`/sign-in?${new URLSearchParams({ next: address })}`);
      await page.getByRole('textbox', { name: 'Email' }).fill(person.email);
      await page.getByLabel('Password').first().fill(person.password);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => `${url.pathname}${url.search}` === address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return [];
    });
  });

  it.each([
    ['at a desk', desk],
    ['on a phone, in the dark', phone],
  ])('in front of the sign-in is whole %s, and all of it is reached by Tab', async (_, look) => {
    const page = await openPage({ path: '/sign-in', ...look });
    await lookAt([page], openPages, async (_, { path, says }) => {
      await page.goto(path);
      await expectSaid(page, says);
      await expectWhole(page);
      return walkByTab(page);
    });
  });

  it('is whole for the owner of a tenant in which much is wrong, and all of it is reached by Tab', async () => {
    await visit('owner', desk, (page, { route }) =>
      // What is around all pages is the same on each.
      walkByTab(page, route === '/t/$tenant/overview' ? 'body' : '#content'),
    );
  });

  it('is whole on a phone, in the dark', async () => {
    await visit('owner', phone);
  });

  it('says to a viewer which role may do more, and never refuses what it shows', async () => {
    await visit('viewer', desk, async (page, { refused = [] }) => {
      const faults: string[] = [];
      for (const name of refused) {
        const buttons = page.getByRole('button', { name, exact: true }).filter({ visible: true });
        const states = await buttons.evaluateAll((all) =>
          all.map((one) => one.getAttribute('aria-disabled')),
        );
        if (states.length === 0 || states.some((state) => state !== 'true')) {
          faults.push(`${name}: ${states.join() || 'is not there'}`);
        }
      }
      return faults;
    });
  });

  it('of a tenant of which nothing could be read says so, and never that all is well', async () => {
    await visit('blind', phone, async (page) => {
      const said = allWell.exec(await page.locator('#content').innerText());
      return said ? [`says "${said[0]}"`] : [];
    });
  });

  it('of a tenant in which nothing is yet says what comes next', async () => {
    await visit('newcomer', phone);
  });

  it('says of each reading that it is awaited, and that it failed, in its place, and reads it again', async () => {
    const { named } = visiting.owner;
    const first = await open('owner', { ...desk, refusals: [500] });
    const others = await Promise.all([1, 2, 3].map(() => first.context().newPage()));
    others.forEach(watchReadings);
    await lookAt([first, ...others], tenantPages, async (page, row) => {
      // What the page before still asks for is none of this one's readings.
      await page.goto('about:blank');
      const readings = await holdReadings(page);
      await page.goto(row.path(named));
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (readings.held() > 0) await expectWhole(page);
      const awaited = await page.locator('body').innerText();

      await readings.fail();
      const hidden = await readings.hidden(row.saidLater);
      await expectWhole(page);
      const failed = await page.locator('body').innerText();

      await readings.release();
      await retryAll(page);
      await expectSaid(page, row.says.owner);
      return [
        ...hidden.map((id) => `hides that ${id}`),
        ...emptyIn(row, awaited).map((line) => `says before it is read: ${line}`),
        ...emptyIn(row, failed).map((line) => `says where it could not be read: ${line}`),
      ];
    });
  });
});

/** What a page says only where nothing is yet, and may not say before it has read that. */
function emptyIn({ says, isMissedByNewcomer }: EveryPage, content: string): readonly string[] {
  const ofEmpty = isMissedByNewcomer
    ? []
    : says.newcomer.filter((said) => !says.owner.some((other) => String(other) === String(said)));
  return content
    .split('\n')
    .filter((line) =>
      ofEmpty.some((said) => (typeof said === 'string' ? line.includes(said) : said.test(line))),
    );
}
