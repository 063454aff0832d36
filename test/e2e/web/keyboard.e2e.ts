import { expect, it } from 'vitest';
import { signUp } from '../support/api.ts';
import { emulators, until } from '../support/aws.ts';
import { runToEnd, startRun } from '../support/runs.ts';
import { createTenant, join } from '../support/tenants.ts';
import { useBrowser } from './support/browser.ts';
import { tabTo } from './support/tab-to.ts';

const { openPage } = useBrowser();

it('somebody without a mouse signs in, filters, opens a finding, goes back, and stops a run', async () => {
  const [ann, tenant] = await Promise.all([signUp('ann'), createTenant('web-keyboard')]);
  await join(tenant, ann, 'member');
  await runToEnd(tenant);
  const page = await openPage({ path: `/t/${tenant.tenantId}/findings` });
  const { keyboard } = page;

  await page.getByRole('textbox', { name: 'Email' }).waitFor();
  await keyboard.type(ann.email);
  await keyboard.press('Tab');
  await keyboard.type(ann.password);
  await keyboard.press('Enter');
  const rows = page.locator('#results [data-row]');
  await rows.first().waitFor();
  const all = await rows.count();

  await keyboard.press('/');
  await keyboard.type('Severity = high');
  await keyboard.press('Enter');
  await page.waitForURL(/severity=high/);
  // Neither the list before nor none.
  await expect
    .poll(async () => [0, all].includes(await rows.count()), { timeout: 60_000 })
    .toBe(false);
  await keyboard.press('Tab');
  await keyboard.press('j');
  await keyboard.press('Enter');
  await page.waitForURL(/selected=/);
  await page.getByRole('heading', { name: 'Why it matters' }).waitFor();
  await tabTo(page, page.getByRole('link', { name: 'Open as a page' }));
  await keyboard.press('Enter');
  await page.waitForURL(/\/findings\/[\w-]+$/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // As the browser's own key does, which a browser without a window does not hear.
  await page.evaluate('history.back()');
  await page.waitForURL(/severity=high/);
  await rows.first().waitFor();

  const hold = await emulators.hold({ account: tenant.accountId, action: 'sqs:ListQueues' });
  await startRun(tenant);
  await until('the shard waits for AWS', async () => (await hold.count()) || undefined, 60);
  await tabTo(page, page.getByRole('link', { name: 'Executions', exact: true }), 'Shift+Tab');
  await keyboard.press('Enter');
  await page.getByRole('row', { name: /Daily checks.*Running/ }).waitFor();
  await tabTo(page, page.getByRole('link', { name: 'Daily checks', exact: true }));
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Progress' }).waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Stop', exact: true }));
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Stop this execution?' });
  await dialog.waitFor();
  await tabTo(page, dialog.getByRole('button', { name: 'Stop', exact: true }));
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Result' }).waitFor({ timeout: 60_000 });
  await page.getByText('Somebody stopped it.').waitFor();
  await hold.release();
}, 180_000);
