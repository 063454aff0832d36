import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Call, expectStatus, type Person, signUp } from '../support/api.ts';
import { until } from '../support/aws.ts';
import { createTenant, join, type TestTenant } from '../support/tenants.ts';
import { expectAccessible, useBrowser } from './support/browser.ts';
import { tabTo } from './support/tab-to.ts';

const { openPage } = useBrowser();

let ann: Person;
let tenant: TestTenant;

beforeAll(async () => {
  [ann, tenant] = await Promise.all([signUp('ann'), createTenant('web-chains')]);
  await join(tenant, ann, 'member');
  const body = {
    name: behind,
    type: 'checks',
    scope: { services: ['sns'] },
    after: { tasks: [tenant.taskId], on: 'success' },
  };
  await ask(201, { method: 'POST', path: '/tasks', body });
});

/** The name of a task that runs after the daily checks. */
const behind = 'Behind it';

const ask = (status: number, call: Call) =>
  expectStatus(status, { by: ann, tenant: tenant.tenantId, ...call });

const pathOf = (path: string) => `/t/${tenant.tenantId}${path}`;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const reviewOf = (page: Page) => page.getByRole('complementary', { name: 'Review' });
const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;

/** Nothing of the page is wider than the screen. */
const fits = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

/** Goes on to a list, opens it and chooses what begins so, all by keys. */
async function chooseByKeys(page: Page, field: Locator, name: RegExp) {
  await tabTo(page, field);
  await page.keyboard.press('Enter');
  const option = page.getByRole('option', { name });
  await option.waitFor();
  for (let pressed = 0; pressed < 20; pressed += 1) {
    await page.keyboard.press('ArrowDown');
    if (await option.evaluate((one) => one.matches('[class*=highlighted]'))) break;
  }
  await page.keyboard.press('Enter');
}

describe('a task that runs after another', () => {
  it('is made by keyboard, with a window in which it does not run', async () => {
    const page = await openPage({ as: ann, path: pathOf('/tasks/new') });
    const { keyboard } = page;
    await page.getByRole('textbox', { name: 'Name' }).focus();
    await keyboard.type('After the daily checks');

    await chooseByKeys(page, page.getByRole('button', { name: /^Runs/ }), /^After other tasks/);
    await reviewOf(page)
      .getByText('What it covers is said here once the form is complete.')
      .waitFor();
    await chooseByKeys(page, page.getByRole('button', { name: /^After/ }), /^Daily checks/);
    await keyboard.press('Escape');
    await reviewOf(page).getByText('After Daily checks, once it has passed').waitFor();

    await tabTo(page, button(page, 'Add a window'));
    await keyboard.press('Enter');
    const first = page.getByRole('group', { name: 'Window 1' });
    await tabTo(page, first.getByRole('textbox', { name: /From$/ }));
    await keyboard.press('ControlOrMeta+a');
    await keyboard.press('Delete');
    await tabTo(page, button(page, 'Add a window'));
    await keyboard.press('Enter');
    await page.getByRole('group', { name: 'Window 2' }).waitFor();
    await tabTo(page, button(page, 'Remove window 2'));
    await keyboard.press('Enter');
    await expect.poll(() => page.getByRole('group', { name: /^Window/ }).count()).toBe(1);
    await tabTo(page, button(page, 'Make task'));
    await keyboard.press('Enter');
    await page.getByText('Say from what time on, as 08:00.').waitFor();
    await keyboard.type('0900');
    await expectAccessible(page);
    await keyboard.press('Enter');

    await page.waitForURL(/\/tasks\/[0-9A-Z]{26}$/);
    await page.getByText('Runs after others passed').waitFor();
    await page
      .getByText(/^Monday, Tuesday, Wednesday, Thursday,? and Friday from 09:00 to 18:00, /)
      .waitFor();
    // Ends pass it by from here on: the next test is not about it.
    await button(page, 'Pause').click();
    await page.getByText('The task is paused').waitFor();
  });

  it('is started by its end, which the lists say, on a phone in the dark as well', async () => {
    const page = await openPage({ as: ann, path: pathOf('/tasks'), ...phone });
    await page
      .getByText(/^After Daily checks, once it has passed$/)
      .first()
      .waitFor();
    expect(await fits(page)).toBe(true);
    await expectAccessible(page);

    await button(page, 'Run now: Daily checks').click();
    await page.waitForURL(/\/executions\//);
    const cause = new URL(page.url()).pathname;
    await page.getByRole('heading', { name: 'Result' }).waitFor();
    await until(
      'its end has started the other',
      async () => {
        const { started } = await ask(200, { path: `/executions/${cause.split('/').at(-1)}` });
        return started;
      },
      90,
    );
    await page.reload();
    await page.getByText(/Its end has started/).waitFor();
    await page.getByRole('link', { name: behind, exact: true }).waitFor();

    await page.goto(pathOf('/executions'));
    await page.getByText('Another task').first().waitFor();
    expect(await fits(page)).toBe(true);
    await expectAccessible(page);
    await page.locator(`a[href="${cause}"]`).nth(1).click();
    await page.waitForURL((url) => url.pathname === cause);
  }, 180_000);

  it('is refused in a circle, in words at the field', async () => {
    const page = await openPage({
      as: ann,
      path: pathOf(`/tasks/${tenant.taskId}?view=edit`),
      refusals: [400],
    });
    await page.getByRole('button', { name: /^Runs/ }).click();
    await page.getByRole('option', { name: 'After other tasks' }).click();
    await page.getByRole('button', { name: /^After/ }).click();
    await page.getByRole('option', { name: behind }).waitFor();
    expect(await page.getByRole('option', { name: /^Daily checks/ }).count()).toBe(0);
    await page.getByRole('option', { name: behind }).click();
    await page.keyboard.press('Escape');

    await button(page, 'Save changes').click();

    await page
      .getByText(
        'The task would wait for itself: Daily checks after Behind it after Daily checks. Take one of them out.',
      )
      .waitFor();
    const field = page.getByRole('button', { name: /^After/ });
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
  });
});
