import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectStatus, type Person, signUp } from '../support/api.ts';
import { emulators, until } from '../support/aws.ts';
import { permitListing } from '../support/listing-role.ts';
import { createTenant, join, type TestTenant } from '../support/tenants.ts';
import { expectAccessible, useBrowser } from './support/browser.ts';
import { tabTo } from './support/tab-to.ts';

const { openPage } = useBrowser();

let ann: Person;
let tenant: TestTenant;

beforeAll(async () => {
  [tenant, ann] = await Promise.all([
    createTenant('web-inventory', { reads: 'any-service' }),
    signUp('ann'),
  ]);
  await join(tenant, ann, 'member');
  await permitListing(tenant.accountId);
  const by = { by: ann, tenant: tenant.tenantId };
  // What the emulated AWS cannot list of the last one is blind, and not empty.
  const scope = { services: ['sqs', 'sns', 'route53'], regions: [emulators.region] };
  const body = { name: 'Inventory', type: 'resource_list', scope };
  const { taskId } = await expectStatus(201, { method: 'POST', path: '/tasks', body, ...by });
  const path = `/tasks/${taskId}/execute`;
  const { executionId } = await expectStatus(202, { method: 'POST', path, ...by });
  await until(
    'the inventory has ended',
    async () => {
      const found = await expectStatus(200, { path: `/executions/${executionId}`, ...by });
      return ['starting', 'ending', 'running'].includes(found.status) ? undefined : found;
    },
    240,
  );
}, 300_000);

const inventory = (search = '') => `/t/${tenant.tenantId}/inventory${search}`;
const queues = '?type=AWS::SQS::Queue';

/** The names of the resources that are listed, once there are some. */
async function namesOf(page: Page): Promise<readonly string[]> {
  const links = page.locator('.resource-name a[href*="/resources/"]');
  await links.first().waitFor();
  return links.allInnerTexts();
}

const eventually = <Value>(look: () => Promise<Value>) => expect.poll(look, { timeout: 60_000 });

describe('the inventory', { timeout: 240_000 }, () => {
  it('is filtered by what stands in the address, and the same after a reload and a way back', async () => {
    const page = await openPage({ as: ann, path: inventory() });
    const all = await namesOf(page);

    await page.getByRole('link', { name: 'List only AWS::SQS::Queue' }).first().click();
    await page.waitForURL(/type=AWS::SQS::Queue/);
    await eventually(async () => (await namesOf(page)).length).toBeLessThan(all.length);
    const some = await namesOf(page);

    await page.reload();
    await eventually(() => namesOf(page)).toEqual(some);
    await expectAccessible(page);
    await page.goBack();
    await page.waitForURL((url) => url.search === '');
    await eventually(() => namesOf(page)).toEqual(all);
  });

  it('names the lists that could not be made, and counts them where a name would hide them', async () => {
    const page = await openPage({ as: ann, path: inventory() });

    await page.getByText('2 listings could not be made').waitFor();
    await page.getByText('route53:ListTrafficPolicies', { exact: true }).waitFor();

    await page.getByRole('searchbox', { name: 'Part of a name or id' }).fill('nobody-is-called-so');
    await page.getByText('Nothing matches.').waitFor();
    await page.getByText(/^2 listings could not be made\. What is in them nobody knows/).waitFor();
    await page.getByRole('button', { name: 'Show what could not be read' }).click();
    await page.waitForURL(/\?change=not-assessed$/);
    await page.getByText('No resource is known here').waitFor();
  });

  it('leads by keyboard to what a resource is, what became of it, and its findings', async () => {
    const page = await openPage({ as: ann, path: inventory(queues) });
    const [name = ''] = await namesOf(page);

    await page.keyboard.press('/');
    await tabTo(page, page.getByRole('link', { name, exact: true }).first());
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('heading', { name: 'In the inventory' }).waitFor();
    const history = page.getByRole('list', { name: 'What became of it, the latest first' });
    await history.getByText('Appeared').waitFor();
    // No run has judged it yet.
    await page.getByText('No finding names this resource.').waitFor();
    await expectAccessible(page);
  });

  it('is cards on a phone, in the dark, with the filter in a sheet', async () => {
    const page = await openPage({
      as: ann,
      path: inventory(queues),
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    await namesOf(page);

    expect(await page.getByRole('table').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.getByRole('button', { name: 'Filter (1)' }).click();
    const type = page.getByRole('textbox', { name: 'Type' });
    expect(await type.inputValue()).toBe('AWS::SQS::Queue');
    await expectAccessible(page);
    await type.fill('AWS::SNS::Topic');
    await type.press('Enter');
    await page.waitForURL(/type=AWS::SNS::Topic/);
    await page.getByRole('button', { name: /^Show \d+ resources?/ }).click();
    await page.getByText('AWS::SNS::Topic').first().waitFor();
  });
});
