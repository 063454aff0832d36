import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectStatus, type Person, signUp } from '../support/api.ts';
import { emulators, until } from '../support/aws.ts';
import { createTenant, join, type TestTenant } from '../support/tenants.ts';
import { expectAccessible, type PageOptions, useBrowser } from './support/browser.ts';

const { openPage } = useBrowser();

let ann: Person;
let viewer: Person;

beforeAll(async () => {
  [ann, viewer] = await Promise.all([signUp('ann'), signUp('viewer')]);
});

/** A tenant of its own, with one account that is connected and one task. */
async function world(name: string) {
  const tenant = await createTenant(name);
  await Promise.all([join(tenant, ann, 'member'), join(tenant, viewer, 'viewer')]);
  return tenant;
}

const pathOf = ({ tenantId }: TestTenant, path = '') => `/t/${tenantId}/tasks${path}`;
const open = (tenant: TestTenant, path = '', more: Partial<PageOptions> = {}) =>
  openPage({ as: ann, path: pathOf(tenant, path), ...more });
const taskPage = /\/tasks\/[0-9A-Z]{26}$/;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const reviewOf = (page: Page) => page.getByRole('complementary', { name: 'Review' });

/** Chooses from a list that is opened, searched and closed. */
async function choose(page: Page, field: RegExp, name: string) {
  await page.getByRole('button', { name: field }).click();
  await page.getByRole('option', { name }).click();
  await page.keyboard.press('Escape');
}

/** Nothing of the page is wider than the screen. */
const fits = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

describe('a task', () => {
  it('is made by clicking, and looked at beforehand', async () => {
    const tenant = await world('web-task');
    const page = await open(tenant, '/new');

    const review = reviewOf(page);
    await review.getByRole('button', { name: /^\d{2} services$/ }).waitFor();
    await page.getByRole('radio', { name: 'Some checks' }).click();
    await review.getByText('What it covers is said here once the form is complete.').waitFor();
    await choose(page, /^Services/, 'sqs');
    await choose(page, /^Services/, 'sns');
    await review.getByRole('button', { name: '2 services' }).click();
    await review.getByText('sns').waitFor();
    await review.getByRole('button', { name: '1 account' }).waitFor();
    expect(await review.getByText(/ \d{4}, 06:00/).count()).toBe(5);
    await review
      .getByText('1 execution; all tasks together 1 of 1,000 that the plan permits.')
      .waitFor();
    await button(page, 'Make task').click();
    await page.getByText('Give it a name.').waitFor();
    await page.keyboard.type('Messages, every morning');
    await expectAccessible(page);
    await button(page, 'Make task').click();

    await page.waitForURL(taskPage);
    await page.getByRole('heading', { name: 'Messages, every morning' }).waitFor();
    await page.getByText('Every day at 06:00, UTC').waitFor();
    await page.getByText('Checks of sqs and sns').waitFor();
    await page.getByText('It has not run yet').waitFor();
  });

  it('begins with a template, which the address keeps', async () => {
    const tenant = await world('web-task-template');
    const page = await open(tenant, '/new');

    await page.getByRole('button', { name: /^Begin with/ }).click();
    await page.getByRole('option', { name: /^Security baseline/ }).click();

    await page.waitForURL(/template=security-baseline$/);
    await page.getByRole('button', { name: 'Remove Security' }).waitFor();
    await page.reload();
    const name = page.getByRole('textbox', { name: 'Name' });
    await expect.poll(() => name.inputValue(), { timeout: 30_000 }).toBe('Security baseline');
    await reviewOf(page)
      .getByRole('button', { name: /^\d+ checks$/ })
      .waitFor();
    await expectAccessible(page);
    await button(page, 'Make task').click();
    await page.waitForURL(taskPage);
    await page.getByText('All checks about security that are critical or high').waitFor();
  });

  it('is paused, which every page says, and resumed', async () => {
    const tenant = await world('web-task-pause');
    const schedule = { every: 'day', at: '06:00', timeZone: 'UTC' };
    const body = { name: 'Every morning', type: 'checks', schedule };
    const said = { method: 'POST', path: '/tasks', body, by: ann, tenant: tenant.tenantId };
    const { taskId } = await expectStatus(201, said);
    const page = await open(tenant, `/${taskId}`);

    await button(page, 'Pause').click();
    await page.getByText('The task is paused').waitFor();
    await page.getByText('none while it is paused').waitFor();
    await page.goto(pathOf(tenant));
    await page.getByRole('row', { name: /Every morning.*Paused/ }).waitFor();
    await page.getByRole('row', { name: /Daily checks.*On demand.*only by hand/ }).waitFor();
    await page.getByRole('link', { name: 'Every morning' }).click();
    await button(page, 'Resume').click();
    await page.getByText('Scheduled', { exact: true }).waitFor();
  });

  it('is run by hand, and that stands in its history', async () => {
    const tenant = await world('web-task-run');
    const page = await open(tenant, `/${tenant.taskId}`);
    await page.getByText('It has not run yet').waitFor();
    await button(page, 'Run now').click();
    await page.waitForURL(/\/executions\//);
    await page.getByRole('heading', { name: 'Result' }).waitFor({ timeout: 60_000 });

    await page.goBack();

    const history = page.getByRole('table', { name: 'Executions' });
    await history.getByRole('row', { name: /Passed.*By hand/ }).waitFor();
    await history.getByRole('link').click();
    await page.waitForURL(/\/executions\//);
  });

  it('is changed, with what is wrong at its field, and not over what somebody else has changed', async () => {
    const tenant = await world('web-task-edit');
    const page = await open(tenant, `/${tenant.taskId}?view=edit`, { refusals: [400, 409] });
    await page.getByRole('heading', { name: 'Edit Daily checks' }).waitFor();
    await reviewOf(page).getByText('It runs only when somebody starts it.').waitFor();
    expect(await button(page, 'Save changes').getAttribute('aria-disabled')).toBe('true');

    await choose(page, /^Runs/, 'By a cron expression');
    const expression = page.getByRole('textbox', { name: 'Cron expression' });
    await expression.fill('0/5 * * * ? *');
    await page.getByText('A task may run at most once an hour: name one minute.').waitFor();
    await reviewOf(page).getByText('What is marked in the form has to be mended first.').waitFor();
    expect(await expression.getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
    await expression.fill('30 6 ? * MON-FRI *');
    await reviewOf(page)
      .getByText(/, 06:30 \(in /)
      .waitFor();

    const body = { name: 'Renamed meanwhile' };
    const path = `/tasks/${tenant.taskId}`;
    await expectStatus(200, { method: 'PATCH', path, body, by: ann, tenant: tenant.tenantId });
    await button(page, 'Save changes').click();
    await page.getByText(/^The task is at version \d+\. Read it again/).waitFor();
    await button(page, 'Show it as it is now').click();
    await page.getByRole('heading', { name: 'Edit Renamed meanwhile' }).waitFor();
    await choose(page, /^Runs/, 'Every hour');
    await page.getByRole('spinbutton', { name: 'At minute' }).fill('5');
    await button(page, 'Save changes').click();

    await page.getByText('Every hour at 05 past, UTC').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('is deleted once its name is typed, but not while it runs', async () => {
    const tenant = await world('web-task-delete');
    const hold = await emulators.hold({ account: tenant.accountId, action: 'sqs:ListQueues' });
    const page = await open(tenant, '', { refusals: [409] });
    await button(page, 'Run now: Daily checks').click();
    await page.waitForURL(/\/executions\//);
    const running = page.url();
    await until('the shard waits for AWS', async () => (await hold.count()) || undefined, 60);

    await page.goto(pathOf(tenant, `/${tenant.taskId}`));
    await button(page, 'Delete').click();
    const dialog = page.getByRole('dialog', { name: 'Delete Daily checks?' });
    const deed = button(page, 'Delete').last();
    expect(await deed.getAttribute('aria-disabled')).toBe('true');
    await dialog.getByRole('textbox').fill('Daily checks');
    await deed.click();
    await dialog.getByRole('link', { name: 'Open the execution that is running' }).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('link', { name: 'Open the execution that is running' }).click();
    await page.waitForURL(running);
    await hold.release();
    await page.getByRole('heading', { name: 'Result' }).waitFor({ timeout: 60_000 });

    await page.goBack();
    await button(page, 'Delete').click();
    await dialog.getByRole('textbox').fill('Daily checks');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === pathOf(tenant));
    await page.getByText('There is no task yet').waitFor();
  });
});

it('whoever may only look sees what a task would cover, and which role may make one', async () => {
  const tenant = await world('web-task-viewer');
  const page = await openPage({
    as: viewer,
    path: pathOf(tenant, '/new?account=999999999999'),
    refusals: [400, 404],
  });
  await page.getByText('The tenant has no account 999999999999.').waitFor();
  await page.getByRole('radio', { name: 'All accounts' }).click();
  await reviewOf(page).getByRole('button', { name: '1 account' }).waitFor();

  await button(page, 'Make task').hover();
  const reason = page.getByRole('tooltip');
  await reason.getByText('This needs the role member or a higher one. Yours is viewer.').waitFor();
  await page.mouse.move(0, 0);
  await reason.waitFor({ state: 'hidden' });

  await page.goto(pathOf(tenant, `/${tenant.taskId}`));
  await page.getByText('Checks of sns and sqs').waitFor();
  for (const name of ['Delete', 'Edit', 'Run now']) {
    await expect
      .poll(() => button(page, name).getAttribute('aria-disabled'), { message: name })
      .toBe('true');
  }
  await page.goto(pathOf(tenant, '/gone'));
  await page.getByText('There is no task gone.').waitFor();
});

it('all of it is there on a phone, in the dark', async () => {
  const tenant = await world('web-task-phone');
  const viewport = { width: 390, height: 844 };
  const page = await open(tenant, '', { viewport, colorScheme: 'dark' });
  await page.getByRole('link', { name: 'Daily checks' }).waitFor();
  await page.getByText('Has never run').waitFor();
  expect(await fits(page)).toBe(true);
  await expectAccessible(page);

  await button(page, 'New task').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('On the way');
  await reviewOf(page).getByRole('button', { name: '1 account' }).waitFor();
  expect(await fits(page)).toBe(true);
  await expectAccessible(page);
  await button(page, 'Make task').click();

  await page.waitForURL(taskPage);
  await page.getByRole('heading', { name: 'On the way' }).waitFor();
  await page.getByRole('button', { name: '1 account' }).waitFor();
  expect(await fits(page)).toBe(true);
});

it('a task is made by keyboard alone', async () => {
  const tenant = await world('web-task-keys');
  const page = await open(tenant, '/new');
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.getByRole('textbox', { name: 'Name' }).focus();

  await page.keyboard.type('By keys');
  await press('Tab', 'Tab', 'ArrowDown');
  expect(await page.getByRole('radio', { name: 'Some checks' }).isChecked()).toBe(true);
  await press('Tab', 'Enter');
  const services = page.getByRole('option');
  await services.first().waitFor();
  await page.keyboard.type('sqs');
  await expect.poll(() => services.count(), { timeout: 60_000 }).toBe(1);
  await press('ArrowDown', 'Enter');
  await services.and(page.locator('[aria-selected="true"], [aria-checked="true"]')).waitFor();
  await press('Escape');
  await reviewOf(page).getByRole('button', { name: '1 service' }).waitFor();
  await page.getByRole('textbox', { name: 'Name' }).focus();
  await press('Enter');

  await page.waitForURL(taskPage);
  await page.getByText('Checks of sqs', { exact: true }).waitFor();
});
