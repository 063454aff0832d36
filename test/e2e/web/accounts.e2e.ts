import { IAMClient, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { tenantRoleName, trustPolicy } from '../../../functions/core/accounts/role-template.ts';
import { plantRole } from '../../../local/samples/role.ts';
import { expectStatus, type Person, signUp, signUpOwner } from '../support/api.ts';
import { as, emulators, until } from '../support/aws.ts';
import { endOf, startRun } from '../support/runs.ts';
import { createTenant, join } from '../support/tenants.ts';
import { expectAccessible, useBrowser } from './support/browser.ts';
import { tabTo } from './support/tab-to.ts';

const { openPage } = useBrowser();

const operator = { accountId: emulators.accountId, stage: 'local' };
let numbers = Date.now() % 1e8;

/** An account that nobody else has. */
function newAccount(): string {
  numbers += 1;
  return `7100${String(numbers).padStart(8, '0')}`;
}

const homeOf = (accountId: string) => ({
  accountId,
  region: emulators.region,
  home: true,
  settings: as(emulators.root(accountId)),
});

/** Makes the role trust us, as the template does. */
const mendTrust = (accountId: string, externalId: string) =>
  new IAMClient(as(emulators.root(accountId))).send(
    new UpdateAssumeRolePolicyCommand({
      RoleName: tenantRoleName(operator),
      PolicyDocument: JSON.stringify(trustPolicy(operator, 'aws', externalId)),
    }),
  );

let ann: Person;
let viewer: Person;

beforeAll(async () => {
  [ann, viewer] = await Promise.all([signUp('ann'), signUp('viewer')]);
});

/** A tenant whose account was connected before, where Ann is an admin. */
async function world(name: string, role: 'complete' | 'lacking' = 'complete') {
  const tenant = await createTenant(name, { role });
  await Promise.all([join(tenant, ann, 'admin'), join(tenant, viewer, 'viewer')]);
  const list = `/t/${tenant.tenantId}/accounts`;
  return { ...tenant, list, path: `${list}/${tenant.accountId}` };
}

const chooseRegion = async (page: Page, region: string) => {
  await page.getByRole('button', { name: /^Regions to assess/ }).click();
  await page.getByRole('combobox', { name: 'Find a region' }).fill(region);
  await page.getByRole('option', { name: region }).click();
  await page.keyboard.press('Escape');
};

describe('an account', () => {
  it('is connected by clicking alone: a wrong role is told in words, mended, and the checks run', async () => {
    const { owner, tenantId } = await signUpOwner('web-connect');
    const accountId = newAccount();
    const page = await openPage({ as: owner, path: `/t/${tenantId}/accounts` });
    await page.getByRole('heading', { name: 'Three steps to the first result' }).waitFor();
    await page.getByRole('button', { name: 'Connect an account' }).click();

    // What is missing is said at its field, and nothing is sent.
    await page.getByRole('button', { name: 'Go on to the role' }).click();
    await page.getByText('An AWS account number has twelve digits.').waitFor();
    await page.getByText('Choose one region at least.').waitFor();
    await expectAccessible(page);
    const dashed = accountId.replace(/(....)(....)(....)/, '$1-$2-$3');
    await page.getByRole('textbox', { name: 'Account number' }).fill(dashed);
    await page.getByRole('textbox', { name: 'Name' }).fill('Production');
    await chooseRegion(page, 'us-east-1');
    await page.getByRole('button', { name: 'Go on to the role' }).click();

    // From here on the address names the account: a reload goes on here.
    await page.waitForURL(`**/accounts/new?account=${accountId}`);
    await page.reload();
    await page.getByRole('heading', { name: 'Connect Production' }).waitFor();
    const command = page.getByText('aws cloudformation deploy --region us-east-1');
    await command.waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the template' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('roundsman.json');
    const link = page.getByRole('link', { name: /^Open CloudFormation/ });
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/us-east-1\.console\.aws\.amazon/);
    const shown = await page.getByText(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/).innerText();
    await expectAccessible(page);

    // What the person does in the AWS console: first a role that trusts somebody else.
    await plantRole({ role: 'untrusting', externalId: shown }, homeOf(accountId));
    await page.getByRole('button', { name: 'The stack is complete: verify' }).click();
    await page.waitForURL(/step=verify/);
    await page.getByText('Not connected yet').waitFor();
    await page.getByText(/^AWS refused us with the right external ID: the role does not/).waitFor();
    await expectAccessible(page);

    await mendTrust(accountId, shown);
    await page.getByRole('button', { name: 'Verify again' }).click();
    await page.getByText('Connected: all can be read').waitFor();
    await page.reload();
    await page.getByText('Connected: all can be read').waitFor();
    await page.getByRole('button', { name: 'Run the checks now' }).click();
    await page.getByRole('menuitem', { name: 'Daily checks' }).click();
    await page.waitForURL(/\/executions\/[0-9A-Z]{26}$/);
  });

  it('that lacks permissions names each of them, who denies it, and the checks that it blinds', async () => {
    const { path, list } = await world('web-lacking', 'lacking');
    const page = await openPage({ as: ann, path });
    await page.getByRole('button', { name: /^Verify now/ }).click();

    await page.getByText('Degraded: not all can be read').waitFor();
    const row = page.getByRole('row', { name: /kms:GetKeyRotationStatus/ });
    await row.getByText('a policy of the role').waitFor();
    const check = row.getByRole('link', { name: 'kms-key-rotation-enabled' });
    expect(await check.getAttribute('href')).toMatch(/\/checks\/kms-key-rotation-enabled$/);
    expect(await page.getByRole('row', { name: /s3:ListAllMyBuckets/ }).count()).toBe(0);
    await page.getByRole('button', { name: /^Show all \d+ permissions$/ }).click();
    await page.getByRole('row', { name: /s3:ListAllMyBuckets/ }).waitFor();
    await page.getByRole('button', { name: 'Download the template' }).waitFor();
    // What the sticky head of the page covers in part is too small to axe.
    await page.evaluate('scrollTo(0, 0)');
    await expectAccessible(page);

    await page.goto(`${list}?state=connected`);
    await page.getByText('No account matches the filters.').waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.getByRole('searchbox', { name: 'Name or number' }).fill('web-lack');
    await page.waitForURL(/\?q=web-lack$/);
    await page.getByRole('row', { name: /web-lacking.*Degraded/ }).waitFor();
    await page.getByRole('link', { name: /^What to do about web-lacking/ }).click();
    await page.waitForURL(`**${path}?tab=connection`);
  });

  it('is changed by keyboard alone, and never over what somebody else changed meanwhile', async () => {
    const { tenantId, accountId, path } = await world('web-edit');
    const page = await openPage({ as: ann, path, refusals: [409] });
    await page.getByRole('button', { name: /^Edit web-edit/ }).waitFor();
    await tabTo(page, page.getByRole('button', { name: /^Edit web-edit/ }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?edit=yes$/);
    await page.getByRole('textbox', { name: 'Name' }).waitFor();
    const rename = async (name: string) => {
      await tabTo(page, page.getByRole('textbox', { name: /^Name/ }));
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
    };

    await expectStatus(200, {
      method: 'PATCH',
      path: `/accounts/${accountId}`,
      by: ann,
      tenant: tenantId,
      body: { name: 'Renamed by others' },
    });
    await rename('Mine');

    await page.getByText('Somebody else changed this account meanwhile').waitFor();
    const field = page.getByRole('textbox', { name: 'Name' });
    await until('the form shows what stands', async () =>
      (await field.inputValue()) === 'Renamed by others' ? true : undefined,
    );
    await rename('Shop');
    await page.getByRole('heading', { name: 'Shop', level: 1 }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('is deleted once its number was typed, not while a run is over it, and followed until it is gone', async () => {
    const tenant = await world('web-delete');
    const { accountId, path, list } = tenant;
    const hold = await emulators.hold({ account: accountId, action: 'sqs:ListQueues' });
    const run = await startRun(tenant);
    await until('the shard waits for AWS', async () => (await hold.count()) || undefined, 60);
    const page = await openPage({
      as: ann,
      path,
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
      // Refused while it runs; not found once it is gone.
      refusals: [409, 404],
    });

    await page.getByRole('button', { name: /^Delete web-delete/ }).click();
    const dialog = page.getByRole('dialog', { name: /^Delete web-delete/ });
    const deed = dialog.getByRole('button', { name: 'Delete the account' });
    expect(await deed.getAttribute('aria-disabled')).toBe('true');
    await dialog.getByRole('textbox', { name: `Type ${accountId} to confirm` }).fill(accountId);
    await expectAccessible(page);
    await deed.click();
    await dialog.getByText('An execution is in progress.').waitFor();
    const running = dialog.getByRole('link', { name: 'Open the execution that is running' });
    expect(await running.getAttribute('href')).toMatch(new RegExp(`${run.executionId}$`));

    await hold.release();
    await endOf(run);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: /^Delete web-delete/ }).click();
    await dialog.getByRole('textbox', { name: `Type ${accountId} to confirm` }).fill(accountId);
    await deed.click();
    await page.getByRole('heading', { name: 'The account is deleted' }).waitFor();
    await expectAccessible(page);
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(390);
    await page.getByRole('link', { name: 'All accounts' }).click();
    await page.waitForURL(`**${list}`);
    await page.getByRole('heading', { name: 'Three steps to the first result' }).waitFor();
  });
});

it('whoever may only look sees what is connected, no external id, and which role may do more', async () => {
  const { tenantId, list, accountId } = await world('web-looks');
  const page = await openPage({ as: viewer, path: list });
  const refusal = 'This needs the role admin or a higher one. Yours is viewer.';

  const connect = page.getByRole('button', { name: 'Connect an account' });
  await connect.hover();
  await page.getByRole('tooltip').getByText(refusal).waitFor();
  expect(await connect.getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('link', { name: /^web-looks/ }).click();
  await page.getByText('shown to owners and admins').waitFor();
  for (const name of [/^Verify now/, /^Edit/, /^Delete/]) {
    const button = page.getByRole('button', { name });
    expect(await button.getAttribute('aria-disabled'), String(name)).toBe('true');
  }
  await page.getByRole('tab', { name: 'Connection' }).click();
  await page.getByRole('button', { name: /^Deploy the template again/ }).click();
  await page
    .getByText(`The template is for those who may set up the account. ${refusal}`)
    .waitFor();
  await page.goto(`/t/${tenantId}/accounts/new?account=${accountId}`);
  await page.getByText('The template is for those who may set up the account.').waitFor();
  await page.mouse.move(0, 0);
});

it('an account that is not there is not found, and one that is there is not named twice', async () => {
  const { tenantId, list, accountId } = await world('web-faults');
  const page = await openPage({
    as: ann,
    path: `${list}/999999999999`,
    refusals: [404, 409],
  });
  await page.getByText('The tenant has no account 999999999999.').waitFor();

  await page.goto(`/t/${tenantId}/accounts/new`);
  await page.getByRole('textbox', { name: 'Account number' }).fill(accountId);
  await page.getByRole('textbox', { name: 'Name' }).fill('Again');
  await chooseRegion(page, 'eu-west-1');
  await page.getByRole('button', { name: 'Go on to the role' }).click();
  await page.getByText(`The tenant has the account ${accountId} already.`).waitFor();
  await page.getByRole('link', { name: 'Open the account' }).click();
  await page.getByRole('heading', { name: /^web-faults/, level: 1 }).waitFor();
});
