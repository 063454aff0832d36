import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Person, signUp } from '../support/api.ts';
import { emulators } from '../support/aws.ts';
import { runToEnd } from '../support/runs.ts';
import { createTenant, join, type TestTenant } from '../support/tenants.ts';
import { expectAccessible, useBrowser } from './support/browser.ts';

const { openPage } = useBrowser();

let ann: Person;
let seen: TestTenant;
let blind: TestTenant;
let locked: TestTenant;

beforeAll(async () => {
  [ann, seen, blind, locked] = await Promise.all([
    signUp('ann'),
    createTenant('web-seen'),
    createTenant('web-blind'),
    createTenant('web-locked', { role: 'untrusting' }),
  ]);
  await Promise.all([
    join(seen, ann, 'member'),
    join(blind, ann, 'viewer'),
    join(locked, ann, 'viewer'),
  ]);
  const permitted = await emulators.inject({
    account: blind.accountId,
    action: 'sqs:ListQueues',
    code: 'AccessDenied',
    message:
      'User: arn:aws:sts::111111111111:assumed-role/a/b is not authorized to perform: sqs:listqueues because no identity-based policy allows the sqs:listqueues action',
    status: 403,
  });
  await Promise.all([runToEnd(seen), runToEnd(blind), runToEnd(locked)]);
  await permitted();
});

const pathOf = ({ tenantId }: TestTenant, page: string) => `/t/${tenantId}/${page}`;
const phone = { width: 390, height: 844 };

/** The texts of the list's links, once there are some. */
async function rowsOf(page: Page): Promise<readonly string[]> {
  const links = page.locator('[data-row] a');
  await links.first().waitFor();
  return links.allInnerTexts();
}

/** What React last rendered each cell of the list with: another object as soon as it is rendered anew. */
const cells = `[...document.querySelectorAll('#results tbody :is(td, th)')].map((cell) => {
  const key = Object.keys(cell).find((one) => one.startsWith('__reactProps$'));
  if (!key) throw new Error('React keeps what it rendered a cell with in another place.');
  return cell[key];
})`;

/** What a page shows in a while: a machine may be busy. */
const eventually = <Value>(look: () => Promise<Value>) => expect.poll(look, { timeout: 60_000 });

describe('findings', () => {
  it('are filtered by what stands in the address, and the same after a reload and a way back', async () => {
    const page = await openPage({ as: ann, path: pathOf(seen, 'findings') });
    const all = await rowsOf(page);

    await page.getByRole('button', { name: 'Critical and high' }).click();
    await page.waitForURL(/severity=critical,high/);
    await page.getByText('Severity = Critical').first().waitFor();
    // The page before stays on screen, dimmed, until the next one is read.
    await eventually(async () => (await rowsOf(page)).length).toBeLessThan(all.length);
    const some = await rowsOf(page);

    await page.reload();
    expect(await rowsOf(page)).toEqual(some);
    await page.goBack();
    await page.waitForURL((url) => url.search === '');
    await eventually(() => rowsOf(page)).toEqual(all);
  });

  it('open beside the list, and on a page of their own', async () => {
    const page = await openPage({ as: ann, path: pathOf(seen, 'findings') });
    const [title = ''] = await rowsOf(page);

    await page.locator('[data-row] a').first().click();
    await page.waitForURL(/selected=/);
    await page.getByRole('heading', { name: 'Why it matters' }).waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Open as a page' }).click();
    await page.waitForURL(/\/findings\/[\w-]+$/);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('heading', { name: 'History' }).waitFor();
  });

  it('are not rendered anew where another one is chosen', async () => {
    const page = await openPage({ as: ann, path: pathOf(seen, 'findings') });
    const links = page.locator('[data-row] a');
    await links.first().click();
    await page.getByRole('heading', { name: 'Why it matters' }).waitFor();
    const count: number = await page.evaluate(`${cells}.length`);
    expect(count).toBeGreaterThan(10);

    // Again and again: beside the panel the table is narrower, which it finds out in its own time.
    let row = 0;
    const renderedAnew = async () => {
      row = 1 - row;
      await page.evaluate(`window.before = ${cells}`);
      await links.nth(row).click();
      await eventually(() => links.nth(row).getAttribute('aria-current')).toBe('true');
      return page.evaluate(`${cells}.filter((cell, at) => cell !== window.before[at]).length`);
    };
    await eventually(renderedAnew).toBe(0);
  });

  it('say that nothing matches, and never that nothing is wrong: a list that nobody could read may hold it', async () => {
    const page = await openPage({
      as: ann,
      path: `${pathOf(blind, 'findings')}?q=nobody-has-this-name`,
    });

    await page.getByText('Nothing open matches.').waitFor();
    const unseen = page.getByText(/^\d+ (was|were) not assessed\./);
    await unseen.waitFor();
    expect(Number.parseInt(await unseen.innerText(), 10)).toBeGreaterThan(0);
  });

  it('are read by keyboard alone', async () => {
    const page = await openPage({ as: ann, path: pathOf(seen, 'findings') });
    await rowsOf(page);

    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/selected=/);
    await page.getByRole('heading', { name: 'Why it matters' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('selected'));

    const focused = page.locator('[data-row] a:focus');
    await focused.waitFor();
    expect(await focused.count()).toBe(1);
  });

  it('are cards on a phone, in the dark', async () => {
    const page = await openPage({
      as: ann,
      path: pathOf(seen, 'findings'),
      viewport: phone,
      colorScheme: 'dark',
    });
    await rowsOf(page);

    expect(await page.getByRole('table').count()).toBe(0);
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(phone.width);
    await page.locator('[data-row] a').first().click();
    await page.waitForURL(/\/findings\/[\w-]+$/);
    await page.getByRole('heading', { name: 'Why it matters' }).waitFor();
  });
});

describe('the overview', () => {
  it.each([
    [
      'of a tenant that lets us see all',
      () => seen,
      ['critical failures', 'high failures', 'passes'],
    ],
    ['of one that does not', () => blind, ['not assessed', 'passes']],
  ] as const)('counts what the lists behind its figures hold: %s', async (_, tenant, names) => {
    const page = await openPage({ as: ann, path: pathOf(tenant(), 'overview') });
    await page.getByText('1 of 1 accounts assessed').waitFor();

    for (const name of names) {
      const figure = page.getByRole('link', { name: new RegExp(`^[\\d,]+ ${name}$`) }).first();
      const count = Number((await figure.innerText()).replaceAll(',', ''));
      expect(count, name).toBeGreaterThan(0);
      await figure.click();
      await page.waitForURL(/\/findings\?/);
      // A page of the list has fifty.
      await eventually(async () => (await rowsOf(page)).length).toBe(Math.min(count, 50));
      await page.goBack();
      await figure.waitFor();
    }
  });

  it('of a tenant that lets nobody in counts what it could not see, and passes nothing off as assessed', async () => {
    const page = await openPage({ as: ann, path: pathOf(locked, 'overview') });

    await page.getByText('0 of 1 accounts assessed').waitFor();
    const unseen = page.getByRole('link', { name: /^[\d,]+ not assessed$/ }).first();
    expect(Number((await unseen.innerText()).replaceAll(',', ''))).toBeGreaterThan(0);
    expect(await page.getByText(/No execution has/).count()).toBe(0);
  });
});

describe('blind spots', () => {
  it('name the permission that is missing, and what hangs on it', async () => {
    const page = await openPage({ as: ann, path: pathOf(blind, 'blind-spots') });

    await page.getByText('A permission is missing').first().waitFor();
    const denied = page.getByText('Permissions that are denied').locator('..');
    await denied.getByText('sqs:ListQueues', { exact: true }).waitFor();
    await page
      .getByText(/^\d+ checks$/)
      .first()
      .waitFor();
    await page.getByText('Deploy the role’s template again').first().waitFor();
  });
});

describe('a session', () => {
  it('is kept over a reload, and ends in every tab at once', async () => {
    const page = await openPage({ as: ann, path: pathOf(seen, 'overview') });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await page.getByRole('link', { name: 'Blind spots', exact: true }).click();
    // Whoever comes to a page hears its title.
    await page.locator('.page-heading:focus', { hasText: 'Blind spots' }).waitFor();
    expect(await page.evaluate('document.cookie')).toBe('');
    const other = await page.context().newPage();
    await other.goto(pathOf(seen, 'findings'));
    await other.getByRole('heading', { level: 1, name: 'Findings' }).waitFor();

    await page.getByRole('button', { name: /^Your account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();

    await page.waitForURL(/\/sign-in/);
    await other.waitForURL(/\/sign-in/);
  });

  it('of another tenant sees nothing of this one', async () => {
    const stranger = await signUp('stranger');
    const page = await openPage({
      as: stranger,
      path: pathOf(seen, 'findings'),
      refusals: [404],
    });

    await page.getByText('There is no such thing here').first().waitFor();
    expect(await page.locator('[data-row]').count()).toBe(0);
  });

  it('is refused in words, where email and password do not go together', async () => {
    const page = await openPage({ as: ann, path: pathOf(seen, 'overview'), refusals: [401] });
    await page.getByRole('button', { name: /^Your account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL(/\/sign-in/);

    await page.getByRole('textbox', { name: 'Email' }).fill(ann.email);
    await page.getByLabel('Password').first().fill('Not-The-Password-1');
    await page.keyboard.press('Enter');

    await page.getByText('The sign-in was refused.').waitFor();
  });
});
