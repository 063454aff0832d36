import { CloudWatchLogsClient, CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { placeIn } from '../../../local/samples/places/place.ts';
import { type Person, signUp } from '../support/api.ts';
import { emulators } from '../support/aws.ts';
import { runToEnd } from '../support/runs.ts';
import { createTenant, join, type TestTenant } from '../support/tenants.ts';
import { expectAccessible, useBrowser } from './support/browser.ts';
import { tabTo } from './support/tab-to.ts';

const { openPage } = useBrowser();

/** A name with all that a path of an address gives a meaning to. */
const logGroup = '/shop/v1.2/50%-orders.json';
const region = 'eu-west-1';

let ann: Person;
let viewer: Person;
let seen: TestTenant;
let blind: TestTenant;

beforeAll(async () => {
  [ann, viewer, seen, blind] = await Promise.all([
    signUp('ann'),
    signUp('viewer'),
    createTenant('web-checks', { services: ['logs', 'sqs'] }),
    createTenant('web-checks-blind', { services: ['sqs'] }),
  ]);
  const { settings } = placeIn(emulators, { accountId: seen.accountId, region, home: false });
  await Promise.all([
    join(seen, ann, 'member'),
    join(blind, viewer, 'viewer'),
    new CloudWatchLogsClient(settings).send(new CreateLogGroupCommand({ logGroupName: logGroup })),
    emulators.inject({
      account: blind.accountId,
      action: 'sqs:ListQueues',
      code: 'AccessDenied',
      message: 'no identity-based policy allows the sqs:listqueues action',
      status: 403,
    }),
  ]);
  await Promise.all([runToEnd(seen), runToEnd(blind)]);
});

const pathOf = ({ tenantId }: TestTenant, page: string) => `/t/${tenantId}/${page}`;
const phone = { width: 390, height: 844 };

/** What a page shows in a while: a machine may be busy. */
const eventually = <Value>(look: () => Promise<Value>) => expect.poll(look, { timeout: 60_000 });

const rowsOf = (page: Page) => page.getByRole('table').locator('tbody tr');

describe('the catalogue', () => {
  it('is filtered by what stands in the address, searched, and the same after a reload and a way back', async () => {
    const page = await openPage({ as: ann, path: pathOf(seen, 'checks') });
    await page.getByText(/\(([\d,]+) of \1 checks\)/).waitFor();
    expect(await rowsOf(page).count()).toBe(50);
    await page.getByRole('button', { name: 'Page 2' }).first().click();
    await page.waitForURL(/\?page=2$/);

    await page.getByRole('button', { name: /^Service/ }).click();
    await page.getByRole('option', { name: 'sqs', exact: true }).click();
    await page.waitForURL(/\?service=sqs$/);
    // Fewer than there are: what was there before would be counted otherwise.
    await page.getByText(/\((?!([\d,]+) of \1 )[\d,]+ of [\d,]+ checks\)/).waitFor();
    const all = await rowsOf(page).count();
    expect(all).toBeGreaterThan(3);
    // What fails here stands beside the check, and leads there.
    const fails = page.getByRole('link', {
      name: /^\d+ fails?: Queue policies let no stranger in/,
    });
    expect(await fails.getAttribute('href')).toContain('check=sqs-queue-not-public&status=fail');
    await page.getByRole('row', { name: /Consumers keep up .*Paid.*not counted/ }).waitFor();

    await page.getByRole('searchbox', { name: 'Search' }).fill('policies');
    await page.waitForURL(/q=policies/);
    await eventually(() => rowsOf(page).count()).toBeLessThan(all);
    const some = await rowsOf(page).allInnerTexts();
    await page.getByRole('button', { name: /^Category/ }).click();
    await page.getByRole('option', { name: 'Security', exact: true }).click();
    await page.waitForURL(/category=security/);
    await page.keyboard.press('Escape');
    await expectAccessible(page);

    await page.reload();
    await eventually(() => rowsOf(page).allInnerTexts()).toEqual(some);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('category'));
    await page.goBack();
    await page.waitForURL(/\?page=2$/);
    await eventually(() => rowsOf(page).count()).toBe(50);

    await page.getByRole('searchbox', { name: 'Search' }).fill('no check is called so');
    await page.getByText('No check matches.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await eventually(() => rowsOf(page).count()).toBe(50);
    expect(await page.getByRole('searchbox', { name: 'Search' }).inputValue()).toBe('');
  });

  it('is searched, and a check of it read, by keyboard alone', async () => {
    const page = await openPage({ as: ann, path: pathOf(seen, 'checks') });
    await page.getByRole('heading', { name: /^Catalogue/ }).waitFor();

    await page.keyboard.press('/');
    await page.keyboard.type('sqs-queue-not-public');
    await eventually(() => rowsOf(page).count()).toBe(1);
    await tabTo(page, page.getByRole('link', { name: 'Queue policies let no stranger in' }));
    await page.keyboard.press('Enter');

    await page.waitForURL(/\/checks\/sqs-queue-not-public$/);
    await page.locator('.page-heading:focus', { hasText: 'Queue policies' }).waitFor();
  });
});

describe('a check', () => {
  it('says what it is for, what it needs and what it finds here', async () => {
    const page = await openPage({ as: ann, path: pathOf(seen, 'checks/sqs-queue-not-public') });

    await page
      .getByRole('heading', { level: 1, name: 'Queue policies let no stranger in' })
      .waitFor();
    await page.getByRole('heading', { name: 'Why it matters' }).waitFor();
    await page.getByRole('row', { name: /sqs:GetQueueAttributes/ }).waitFor();
    await page.getByText('Prowler', { exact: true }).waitFor();
    const fails = page.getByRole('link', { name: /^\d+ fails?: / });
    const count = Number.parseInt(await fails.innerText(), 10);
    const found = page.getByRole('table', { name: 'Findings in this tenant' });
    await eventually(() => found.locator('tbody tr').count()).toBe(Math.min(count, 10));

    await found.getByRole('link', { name: 'open' }).first().click();
    await page.waitForURL(/\/findings\/[\w-]+$/);
    // The finding leads back to its check, and on to its resource.
    await page
      .getByRole('link', { name: 'Queue policies let no stranger in', exact: true })
      .first()
      .click();
    await page.waitForURL(/\/checks\/sqs-queue-not-public$/);
  });

  it.each([
    ['sns-topic-encrypted', /no AWS::SNS::Topic was found/],
    ['sqs-queue-backlog-recent', /^No execution has judged anything by it: it runs only/],
  ])('that nobody has asked for was never assessed, and never passes: %s', async (check, why) => {
    const page = await openPage({ as: ann, path: pathOf(seen, `checks/${check}`) });

    await page.getByText('It was never assessed in this tenant').waitFor();
    await page.getByText(why).waitFor();
    expect(await page.getByText(/passes (everywhere|wherever)/i).count()).toBe(0);
  });

  it('of which nothing could be read is not assessed, for whoever may only look as well', async () => {
    const page = await openPage({
      as: viewer,
      path: pathOf(blind, 'checks/sqs-queue-not-public'),
      viewport: phone,
    });

    await page.getByRole('link', { name: /^\d+ not assessed: / }).waitFor();
    await page.getByText('A list could not be read').first().waitFor();
    expect(await page.getByText(/\bpass(es)?\b/).count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(phone.width);
  });

  it('that there is not is said not to be', async () => {
    const page = await openPage({ as: ann, path: pathOf(seen, 'checks/no-such'), refusals: [404] });

    await page.getByText('There is no check no-such.').waitFor();
  });
});

describe('a resource', () => {
  it('has all its findings in one place, whatever its name, and after a reload', async () => {
    const page = await openPage({ as: ann, path: pathOf(seen, 'findings?service=logs') });

    await page.getByRole('link', { name: logGroup }).first().click();
    const heading = page.getByRole('heading', { level: 1, name: logGroup });
    await heading.waitFor();
    expect(new URL(page.url()).pathname).toContain('%2Fshop%2Fv1.2%2F50%25-orders.json');
    await page.getByText('AWS::Logs::LogGroup').waitFor();
    // What follows from another failure stands under it.
    const rows = rowsOf(page);
    const [first = ''] = await rows.allInnerTexts();
    expect(first).toContain('Fails');

    await page.reload();
    await heading.waitFor();
    await eventually(async () => (await rows.allInnerTexts())[0]).toBe(first);
    const console = page.getByRole('link', { name: /Open in the AWS console/ });
    expect(await console.getAttribute('href')).toMatch(/^https:\/\/console\.aws\.amazon\.com\//);
    await rows.getByRole('link').first().click();
    await page.waitForURL(/\/findings\/[\w-]+$/);
    await page.getByRole('link', { name: 'All findings of this resource' }).click();
    await heading.waitFor();
  });

  it('that no finding names is not said to be well', async () => {
    const id = encodeURIComponent('arn:aws:sqs:eu-west-1:111111111111:gone.fifo');
    const page = await openPage({ as: viewer, path: pathOf(blind, `resources/${id}`) });

    await page.getByText('No finding names this resource.').waitFor();
    await page.getByRole('link', { name: 'What could not be read' }).waitFor();
  });
});

it('findings are filtered in a sheet on a phone, in the dark', async () => {
  const page = await openPage({
    as: ann,
    path: pathOf(seen, 'findings?service=sqs'),
    viewport: phone,
    colorScheme: 'dark',
  });
  await page.locator('[data-row]').first().waitFor();

  await page.getByRole('button', { name: 'Filter (1)' }).click();
  const sheet = page.getByRole('dialog', { name: 'Filter findings' });
  await sheet.getByRole('button', { name: /^Severity/ }).click();
  await page.getByRole('option', { name: 'Critical' }).click();
  await page.waitForURL(/severity=critical/);
  await page.keyboard.press('Escape');
  await expectAccessible(page);
  await sheet.getByRole('button', { name: /^Show \d+ findings?$/ }).click();

  await sheet.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Filter (2)' }).waitFor();
  expect(new URL(page.url()).search).toBe('?severity=critical&service=sqs');
  await page.getByRole('heading', { name: /Fails, not assessed/ }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(phone.width);
});
