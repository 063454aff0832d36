import { beforeAll, describe, expect, it } from 'vitest';
import { emulators } from '../support/aws.ts';
import { deniedByPolicy, type HealthWorld, healthWorld, outOfOrder } from '../support/health.ts';
import { expectAccessible, useBrowser } from './support/browser.ts';

const { openPage } = useBrowser();

let world: HealthWorld;

beforeAll(async () => {
  world = await healthWorld('web-health', ['dynamodb', 'kms', 'secretsmanager', 'sqs']);
  const { accountId } = world.tenant;
  await emulators.inject(deniedByPolicy(accountId, 'secretsmanager:ListSecrets'));
  await emulators.inject(outOfOrder(accountId, 'dynamodb:*'));
  await world.run();
}, 300_000);

const path = () => `/t/${world.tenant.tenantId}/accounts/${world.tenant.accountId}?tab=health`;

describe('the health of an account', { timeout: 240_000 }, () => {
  it('tells what is in a bad state from what nobody could assess, and counts each', async () => {
    const page = await openPage({ as: world.ann, path: path() });

    for (const state of ['Unreachable', 'Impaired', 'Not assessed', 'Healthy'])
      await page.getByText(state, { exact: true }).first().waitFor();
    await page
      .getByText(/^DynamoDB/)
      .first()
      .waitFor();
    // What is healthy is shown when somebody asks for it.
    expect(await page.getByText(/^KMS/).count()).toBe(0);
    await expectAccessible(page);

    await page.getByText('Only what is not healthy').click();
    await page.getByText(/^KMS/).first().waitFor();
    const bad = page.getByRole('link', { name: /in a bad state: sqs/ }).first();
    await bad.click();
    await page.waitForURL(/\/findings\?/);
    await page.locator('[data-row]').first().waitFor();
  });

  it('is whole on a phone, in the dark', async () => {
    const page = await openPage({
      as: world.ann,
      path: path(),
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    await page
      .getByText(/^Secrets Manager/)
      .first()
      .waitFor();

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await expectAccessible(page);
  });
});
