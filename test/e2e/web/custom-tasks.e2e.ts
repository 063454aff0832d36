import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Person, signUp } from '../support/api.ts';
import { createTenant, join } from '../support/tenants.ts';
import { expectAccessible, type PageOptions, useBrowser } from './support/browser.ts';
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
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const text = (page: Page) => field(page, 'Your checks');
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const isFaulty = async (page: Page, name: string) =>
  (await field(page, name).getAttribute('aria-invalid')) === 'true';

/** The check of queues, as it is written into the form. */
const written = {
  Key: 'queues',
  Title: 'Queues are called by name',
  Service: 'sqs',
  Operation: 'ListQueues',
  Items: 'QueueUrls',
  'Id – optional': '@',
  Fails: "!starts_with(@, 'http')",
  Message: '{@} is not.',
};

async function openForm(name: string, look: Pick<PageOptions, 'viewport' | 'colorScheme'> = {}) {
  const tenant = await createTenant(name);
  await join(tenant, ann, 'member');
  const path = `/t/${tenant.tenantId}/tasks/new`;
  return openPage({ as: ann, path, refusals: [400], ...look });
}

describe('checks of one’s own', () => {
  it('are made in the form, tried and saved by keyboard alone', async () => {
    const page = await openForm('web-custom-keys');
    const { keyboard } = page;
    await field(page, 'Name').focus();

    await keyboard.type('Of our own');
    await keyboard.press('Tab');
    for (const _ of [1, 2, 3]) await keyboard.press('ArrowDown');
    expect(await radio(page).isChecked()).toBe(true);
    await field(page, 'Key').waitFor();
    for (const [name, value] of Object.entries(written)) {
      await tabTo(page, field(page, name));
      await keyboard.press('ControlOrMeta+a');
      await keyboard.insertText(name === 'Operation' ? 'ListQueue' : value);
    }
    await page.getByText(/^ListQueue is no operation of sqs/).waitFor();
    expect(await isFaulty(page, 'Operation')).toBe(true);
    expect(await isFaulty(page, 'Service')).toBe(false);
    await tabTo(page, field(page, 'Operation'), 'Shift+Tab');
    await keyboard.press('End');
    await keyboard.type('s');
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

  it('are made in the form, tried and saved on a phone, in the dark', async () => {
    const page = await openForm('web-custom-phone', {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });

    await field(page, 'Name').fill('On the way');
    await radio(page).click();
    for (const [name, value] of Object.entries(written)) await field(page, name).fill(value);
    expect(await fits(page)).toBe(true);
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

  it('are one value as form and as YAML, whose comments and slips stay', async () => {
    const page = await openForm('web-custom-both');
    await radio(page).click();
    await tab(page, 'YAML').click();

    await text(page).fill(`# Ours\n${queues}`);
    await tab(page, 'Form').click();
    expect(await field(page, 'Key').inputValue()).toBe('queues');
    await field(page, 'Title').fill('Queues have addresses');
    await field(page, 'Fails').fill('!starts_with(');
    await expect.poll(() => isFaulty(page, 'Fails')).toBe(true);
    await expectAccessible(page);
    await tab(page, 'YAML').click();
    const changed = await text(page).inputValue();
    expect(changed.split('\n').slice(0, 4)).toEqual([
      '# Ours',
      'checks:',
      '  - key: queues',
      '    title: Queues have addresses',
    ]);
    await button(page, 'Go to line 9').click();
    expect(await page.evaluate('getSelection().toString()')).toBe('    fails: "!starts_with("');

    const broken = changed.replace('key: queues', 'key: [');
    await text(page).fill(broken);
    await tab(page, 'Form').click();
    await page.getByText('The form cannot show the text as it stands').waitFor();
    expect(await field(page, 'Key').count()).toBe(0);
    await button(page, 'Open the YAML').click();
    expect(await text(page).inputValue()).toBe(broken);
  });

  it('begin with an example, and may be several', async () => {
    const page = await openForm('web-custom-example');
    await page.getByRole('button', { name: /^Begin with/ }).click();
    await page.getByRole('option', { name: /^A check of your own/ }).click();

    await page.getByRole('button', { name: 'Check 1: volumes-attached' }).waitFor();
    expect(await field(page, 'Fails').inputValue()).toBe("State == 'available'");
    await button(page, 'Add a check').click();
    await page.getByText('This is needed.').first().waitFor();
    await page.getByRole('button', { name: 'Remove check 2' }).click();
    await page
      .getByRole('complementary', { name: 'Review' })
      .getByRole('button', { name: '1 check' })
      .waitFor();
    await page.getByRole('checkbox', { name: 'Make another call first' }).click();
    await field(page, 'First operation').waitFor();
    await expectAccessible(page);
  });
});
