import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Person, signUp } from '../support/api.ts';
import { createTenant, join } from '../support/tenants.ts';
import { expectAccessible, useBrowser } from './support/browser.ts';
import { tabTo } from './support/tab-to.ts';

const { openPage } = useBrowser();

let ann: Person;

beforeAll(async () => {
  ann = await signUp('ann');
});

const taskPage = /\/tasks\/[0-9A-Z]{26}$/;
const queues = `checks:
  - key: queues
    title: Queues are called by name
    severity: low
    call: { service: sqs, operation: ListQueues }
    items: QueueUrls
    id: "@"
    fails: "!starts_with(@, 'http')"
    message: "{@} is not."
`;

const fits = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

const radio = (page: Page) => page.getByRole('radio', { name: 'Checks of your own' });
const text = (page: Page) => page.getByRole('textbox', { name: 'Your checks' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('checks of one’s own', () => {
  it('are written, tried and saved by keyboard alone', async () => {
    const tenant = await createTenant('web-custom-keys');
    await join(tenant, ann, 'member');
    const page = await openPage({
      as: ann,
      path: `/t/${tenant.tenantId}/tasks/new`,
      refusals: [400],
    });
    const { keyboard } = page;
    await page.getByRole('textbox', { name: 'Name' }).focus();

    await keyboard.type('Of our own');
    await keyboard.press('Tab');
    for (const _ of [1, 2, 3]) await keyboard.press('ArrowDown');
    expect(await radio(page).isChecked()).toBe(true);
    await tabTo(page, text(page));
    await keyboard.press('ControlOrMeta+a');
    await keyboard.insertText(queues.replace('ListQueues', 'ListQueue'));
    await page
      .getByText(/Line 5, column \d+: ListQueue is no operation of sqs/)
      .first()
      .waitFor();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.insertText(queues);
    await page
      .getByRole('complementary', { name: 'Review' })
      .getByRole('button', { name: '1 check' })
      .waitFor();
    await tabTo(page, button(page, 'Try it'));
    await keyboard.press('Enter');
    await page
      .getByText(/^Passes: http/)
      .first()
      .waitFor();
    await tabTo(page, page.getByRole('button', { name: 'What AWS answered' }));
    await keyboard.press('Enter');
    await page.getByText('"QueueUrls"').waitFor();
    await expectAccessible(page);
    await tabTo(page, button(page, 'Make task'));
    await keyboard.press('Enter');

    await page.waitForURL(taskPage);
    await page.getByRole('heading', { name: 'Of our own' }).waitFor();
    await page.getByText('Checks of its own: 1').waitFor();
  });

  it('are written, tried and saved on a phone', async () => {
    const tenant = await createTenant('web-custom-phone');
    await join(tenant, ann, 'member');
    const page = await openPage({
      as: ann,
      path: `/t/${tenant.tenantId}/tasks/new`,
      viewport: { width: 390, height: 844 },
    });

    await page.getByRole('textbox', { name: 'Name' }).fill('On the way');
    await radio(page).click();
    await text(page).fill(queues);
    await button(page, 'Try it').click();
    await page
      .getByText(/^Passes: http/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'What AWS answered' }).click();
    await page.getByText('"QueueUrls"').waitFor();
    expect(await fits(page)).toBe(true);
    await expectAccessible(page);
    await button(page, 'Make task').click();

    await page.waitForURL(taskPage);
    await page.getByRole('heading', { name: 'On the way' }).waitFor();
    expect(await fits(page)).toBe(true);
  });
});
