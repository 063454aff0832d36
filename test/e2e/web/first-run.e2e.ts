import { it } from 'vitest';
import { AccountId } from '../../../functions/core/ids.ts';
import { placeIn } from '../../../local/samples/places/place.ts';
import { plantRole } from '../../../local/samples/role.ts';
import { sqs } from '../../../local/samples/services/messages/sqs.ts';
import { confirmationCode } from '../support/api.ts';
import { emulators } from '../support/aws.ts';
import { useBrowser } from './support/browser.ts';

const { openPage } = useBrowser();

const region = 'us-east-1';

it('a new person comes from the sign-up to their first finding by clicking alone, and knows how long each wait is', async () => {
  const now = Date.now();
  const accountId = AccountId.parse(`7200${String(now % 1e8).padStart(8, '0')}`);
  const place = placeIn(emulators, { accountId, region, home: true });
  await sqs.faulty(place);

  const page = await openPage({ path: '/' });
  await page.getByRole('link', { name: 'Sign up' }).click();
  const email = `first-${now}@example.com`;
  const password = 'Correct-Horse-7-Battery';
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('textbox', { name: 'Code' }).fill(confirmationCode);
  await page.getByLabel('New password').first().fill(password);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await page.getByRole('button', { name: 'Sign in' }).click();
  // The address is there already.
  await page.getByLabel('Password').first().fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();

  await page.getByRole('heading', { level: 1, name: 'Welcome' }).waitFor();
  await page.getByRole('textbox', { name: 'Name of the tenant' }).fill('First & Sons');
  await page.getByRole('button', { name: 'Create the tenant' }).click();

  await page.getByRole('heading', { level: 1, name: 'Connect an account' }).waitFor();
  await page.getByRole('textbox', { name: 'Account number' }).fill(accountId);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Production');
  await page.getByRole('button', { name: /^Regions to assess/ }).click();
  await page.getByRole('combobox', { name: 'Find a region' }).fill(region);
  await page.getByRole('option', { name: region }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Go on to the role' }).click();

  await page.getByText('Takes about two minutes.').waitFor();
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const externalId = await page.getByText(uuid).innerText();
  // What the person does in the AWS console.
  await plantRole({ role: 'complete', externalId }, place);
  await page.getByRole('button', { name: 'The stack is complete: verify' }).click();
  await page.getByText('Connected: all can be read').waitFor();
  await page.getByText(/the first result takes a few minutes/).waitFor();
  await page.getByRole('button', { name: 'Run the checks now' }).click();
  await page.getByRole('menuitem').first().click();

  await page.getByRole('heading', { level: 2, name: 'Result' }).waitFor({ timeout: 180_000 });
  await page.getByRole('link', { name: 'Findings', exact: true }).click();
  await page.locator('#results [data-row] a').first().click();
  await page.getByRole('heading', { name: 'What to do' }).waitFor();
  await page.getByRole('link', { name: 'Production' }).first().waitFor();
}, 300_000);
