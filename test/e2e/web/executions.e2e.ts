import { beforeAll, describe, expect, it } from 'vitest';
import { type Person, signUp } from '../support/api.ts';
import { emulators, until } from '../support/aws.ts';
import { createTenant, join, type TestTenant } from '../support/tenants.ts';
import { expectAccessible, useBrowser } from './support/browser.ts';

const { openPage } = useBrowser();

let ann: Person;
let viewer: Person;

beforeAll(async () => {
  [ann, viewer] = await Promise.all([signUp('ann'), signUp('viewer')]);
});

/** A tenant of its own, whose runs wait for AWS until they are released. */
async function world(name: string) {
  const tenant = await createTenant(name);
  await Promise.all([join(tenant, ann, 'member'), join(tenant, viewer, 'viewer')]);
  const hold = await emulators.hold({ account: tenant.accountId, action: 'sqs:ListQueues' });
  const isHeld = () =>
    until('the shard waits for AWS', async () => (await hold.count()) || undefined, 60);
  return { tenant, hold, isHeld };
}

const listOf = ({ tenantId }: TestTenant) => `/t/${tenantId}/executions`;
const executionPage = /\/executions\/[0-9A-Z]{26}$/;

/** The list, and the click that runs the tenant's task. */
async function runNow(tenant: TestTenant) {
  const page = await openPage({ as: ann, path: listOf(tenant) });
  await page.getByText(/^Nothing ran in /).waitFor();
  await page.getByRole('button', { name: 'Run now' }).first().click();
  await page.getByRole('menuitem', { name: 'Daily checks' }).click();
  await page.waitForURL(executionPage);
  return page;
}

describe('a run', () => {
  it('is started by hand, watched, and read when it has ended', async () => {
    const { tenant, hold, isHeld } = await world('web-run');
    const page = await runNow(tenant);
    await isHeld();

    await page.getByRole('heading', { name: 'Execution of Daily checks' }).waitFor();
    await page.getByRole('heading', { name: 'Progress' }).waitFor();
    await page.getByText('0 of 1 ended and 1 running').waitFor();
    expect(await page.getByRole('button', { name: 'Run again' }).count()).toBe(0);
    await expectAccessible(page);

    await hold.release();

    // Nobody loads the page again: it hears of the end by itself.
    await page.getByRole('heading', { name: 'Result' }).waitFor({ timeout: 60_000 });
    await page.getByText('Everything in its scope could be assessed.').waitFor();
    await page.getByText(/^The execution of Daily checks has ended: Passed\. \d+ fail/).waitFor({
      state: 'attached',
    });
    await page.getByRole('tab', { name: 'Changes' }).click();
    await page.waitForURL(/tab=changes/);
    const finding = page.getByRole('table').getByRole('link').first();
    expect(await finding.getAttribute('href')).toMatch(`/t/${tenant.tenantId}/findings/`);

    await page.reload();
    await finding.waitFor();
    expect(new URL(page.url()).search).toBe('?tab=changes');
  });

  it('is on top of the list while it runs, and found there by its status', async () => {
    const { tenant, hold, isHeld } = await world('web-list');
    const page = await runNow(tenant);
    await isHeld();

    await page.goto(`${listOf(tenant)}?status=running`);
    await page.getByRole('link', { name: 'Daily checks' }).waitFor();
    await page.goto(`${listOf(tenant)}?status=passed`);
    await page.getByText(/^No execution of .* matches$/).waitFor();
    await page.goto(listOf(tenant));
    await page.getByRole('row', { name: /Daily checks.*Running/ }).waitFor();

    await hold.release();

    // The list hears of the end, too.
    await page.getByRole('row', { name: /Daily checks.*Passed/ }).waitFor({ timeout: 60_000 });
  });

  it('of a task that runs already is refused, and leads to the one that runs', async () => {
    const { tenant, hold, isHeld } = await world('web-twice');
    const first = await runNow(tenant);
    await isHeld();
    const running = first.url();

    const second = await openPage({ as: ann, path: listOf(tenant), refusals: [409] });
    await second.getByRole('button', { name: 'Run now' }).first().click();
    await second.getByRole('menuitem', { name: 'Daily checks' }).click();
    await second.getByRole('link', { name: 'Open the execution that is running' }).click();
    await second.waitForURL(running);

    await hold.release();
    await second.getByRole('heading', { name: 'Result' }).waitFor({ timeout: 60_000 });
  });

  it('is stopped by hand, which is no failure', async () => {
    const { tenant, hold, isHeld } = await world('web-stop');
    const page = await runNow(tenant);
    await isHeld();
    await page.getByRole('heading', { name: 'Progress' }).waitFor();

    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Stop this execution?' });
    await dialog.getByText('not as failed').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await dialog.getByRole('button', { name: 'Stop', exact: true }).click();

    await page.getByRole('heading', { name: 'Result' }).waitFor({ timeout: 60_000 });
    await page.getByText('Somebody stopped it.').waitFor();
    expect(await page.getByText('Failed', { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Run again' }).waitFor();

    await hold.release();
  });
});

it('whoever may only look sees which role may do more', async () => {
  const { tenant, hold } = await world('web-viewer');
  await hold.release();
  const page = await openPage({ as: viewer, path: listOf(tenant) });

  const button = page.getByRole('button', { name: 'Run now' }).first();
  await button.hover();

  const reason = page.getByRole('tooltip');
  await reason.getByText('This needs the role member or a higher one. Yours is viewer.').waitFor();
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await page.mouse.move(0, 0);
  await reason.waitFor({ state: 'hidden' });
});
