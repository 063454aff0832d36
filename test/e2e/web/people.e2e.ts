import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '../../../tools/chromium.ts';
import { expectStatus, joinTenant, type Person, signUp, signUpOwner } from '../support/api.ts';
import { authenticator } from '../support/totp.ts';
import { expectAccessible, useBrowser } from './support/browser.ts';
import { tabTo } from './support/tab-to.ts';

const { openPage } = useBrowser();

const ofTenant = (tenantId: string, page: string) => `/t/${tenantId}/${page}`;
const memberRow = (page: Page, { email }: Person) =>
  page.getByRole('row').filter({ hasText: email });
const dialogOf = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
/** A reason stands at its button twice: once for whoever does not see it. */
const seen = (page: Page, text: string) => page.getByText(text).filter({ visible: true }).first();
const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;

describe('a new person', () => {
  it('is invited by their user id, and accepts by clicking', async () => {
    const { owner, tenantId } = await signUpOwner('inviter');
    const guest = await signUp('guest');
    const theirs = await openPage({ as: guest, path: '/welcome' });
    await theirs.getByText('Nobody has invited you yet.').waitFor();
    await theirs.getByText(guest.userId).waitFor();
    await expectAccessible(theirs);

    const page = await openPage({
      as: owner,
      path: ofTenant(tenantId, 'members'),
      refusals: [400, 404, 409],
    });
    await page.getByText('Nobody is invited.').waitFor();
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = dialogOf(page, 'Invite somebody');
    expect(await dialog.getByRole('radio').count()).toBe(4);
    await dialog.getByLabel('User id').fill('0f8fad5b-d9cb-469f-a165-70867728950e');
    await page.keyboard.press('Enter');
    // What the API says of the field is said at the field.
    await dialog.getByText('There is no user of this id.').waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('User id').fill(guest.userId);
    await dialog.getByRole('radio', { name: 'Member' }).click();
    await dialog.getByRole('button', { name: 'Invite' }).click();
    await page.getByText('They are invited.').waitFor();
    await page.getByRole('row', { name: new RegExp(`${guest.userId}.*Member`) }).waitFor();

    await theirs.getByRole('button', { name: 'Look again' }).click();
    await theirs.getByText('Tenant of inviter').waitFor();
    await theirs
      .getByRole('button', { name: 'Accept the invitation to Tenant of inviter' })
      .click();
    await theirs.waitForURL(`**${ofTenant(tenantId, 'overview')}`);

    await page.reload();
    await memberRow(page, guest).getByText('Member', { exact: true }).waitFor();
    await page.getByText('Nobody is invited.').waitFor();
  });

  it('who joined is made more, and removed', async () => {
    const [{ owner, tenantId }, guest] = await Promise.all([signUpOwner('maker'), signUp('made')]);
    await joinTenant(tenantId, owner, guest, 'member');
    const page = await openPage({ as: owner, path: ofTenant(tenantId, 'members') });

    await page.getByRole('button', { name: `Change role of ${guest.email}` }).click();
    const change = dialogOf(page, `Change the role of ${guest.email}`);
    await change.getByRole('radio', { name: 'Admin' }).click();
    await change.getByRole('button', { name: 'Change the role' }).click();
    await memberRow(page, guest).getByText('Admin', { exact: true }).waitFor();

    await page.getByRole('button', { name: `Remove ${guest.email}` }).click();
    await dialogOf(page, /^Remove /)
      .getByRole('button', { name: 'Remove' })
      .click();
    await memberRow(page, guest).waitFor({ state: 'detached' });
  });

  it('makes a tenant of their own, and is led on to connect an account', async () => {
    const page = await openPage({ as: await signUp('founder'), path: '/welcome' });

    await page.getByLabel('Name of the tenant').fill('Acme');
    await page.keyboard.press('Enter');

    await page.waitForURL('**/accounts/new');
  });
});

describe('an invitation', () => {
  it('is told of on every page, and declined in the profile; one that is open is revoked', async () => {
    const [{ owner, tenantId }, guest] = await Promise.all([
      signUpOwner('host'),
      signUpOwner('busy'),
    ]);
    const { userId } = guest.owner;
    const invite = () =>
      expectStatus(201, {
        method: 'POST',
        path: `/tenants/${tenantId}/invitations`,
        by: owner,
        body: { userId, role: 'viewer' },
      });
    await invite();
    const theirs = await openPage({ as: guest.owner, path: ofTenant(guest.tenantId, 'members') });
    await theirs.getByText('You are invited to Tenant of host as viewer.').waitFor();
    await theirs.getByRole('button', { name: 'Answer the invitation' }).click();
    await theirs.getByRole('heading', { name: 'Your profile' }).waitFor();
    await theirs.getByRole('button', { name: 'Decline the invitation to Tenant of host' }).click();
    await theirs.getByText('No invitation waits for you.').waitFor();

    await invite();
    const page = await openPage({ as: owner, path: ofTenant(tenantId, 'members') });
    await page.getByRole('button', { name: `Revoke the invitation of ${userId}` }).click();
    await dialogOf(page, 'Revoke this invitation?').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('Nobody is invited.').waitFor();
  });
});

describe('a member', () => {
  let owner: Person;
  let viewer: Person;
  let tenantId: string;

  beforeAll(async () => {
    ({ owner, tenantId } = await signUpOwner('boss'));
    viewer = await signUp('viewer');
    await joinTenant(tenantId, owner, viewer, 'viewer');
  });

  it('who is the last owner is told that they cannot leave, before they ask', async () => {
    const page = await openPage({ as: owner, path: ofTenant(tenantId, 'members') });
    const leave = memberRow(page, owner).getByRole('button', { name: 'Leave this tenant' });
    await leave.waitFor();

    expect(await leave.getAttribute('aria-disabled')).toBe('true');
    await leave.focus();
    await seen(page, 'You are the last owner.').waitFor();
    // Cloudscape puts it beside the page, where axe misses a landmark around it.
    await page.keyboard.press('Escape');
    await seen(page, 'You are the last owner.').waitFor({ state: 'detached' });
  });

  it('who is a viewer sees all, changes nothing, and leaves', async () => {
    const page = await openPage({ as: viewer, path: ofTenant(tenantId, 'settings') });
    for (const name of ['Rename', 'Change a check', 'Delete the tenant']) {
      const button = page.getByRole('button', { name, exact: true });
      await button.waitFor();
      expect(await button.getAttribute('aria-disabled'), name).toBe('true');
    }
    await page.getByRole('button', { name: 'Rename' }).focus();
    await seen(page, 'This needs the role admin or a higher one.').waitFor();

    await page.goto(ofTenant(tenantId, 'members'));
    await memberRow(page, owner).getByText('Owner', { exact: true }).waitFor();
    await page.getByRole('columnheader', { name: 'Viewer (yours)' }).waitFor();
    expect(await page.getByText('Open invitations').count()).toBe(0);
    const remove = page.getByRole('button', { name: `Remove ${owner.email}` });
    expect(await remove.getAttribute('aria-disabled')).toBe('true');
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Leave this tenant' }).click();
    await dialogOf(page, 'Leave this tenant?').getByRole('button', { name: 'Leave' }).click();
    await page.waitForURL('**/welcome');
  });
});

describe('what a tenant says about checks', () => {
  it('is a severity and a parameter, with the default beside it, and goes back to it', async () => {
    const { owner, tenantId } = await signUpOwner('settler');
    const page = await openPage({
      as: owner,
      path: ofTenant(tenantId, 'settings'),
      refusals: [400],
    });
    await page.getByText('Every check is as it comes.').waitFor();

    await page.getByRole('button', { name: 'Change a check' }).click();
    await dialogOf(page, 'Change a check').getByRole('button', { name: 'Choose a check' }).click();
    await page.getByPlaceholder('Find a check by title or id').fill('iam-user-access-keys-rotated');
    await page.getByRole('option').filter({ hasText: 'iam-user-access-keys-rotated' }).click();
    const dialog = dialogOf(page, /^Change: /);
    const days = dialog.getByRole('spinbutton', { name: 'maxAgeDays' });
    await days.fill('-1');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText(/^Too small/).waitFor();
    await expectAccessible(page);
    await days.fill('60');
    await dialog.getByRole('button', { name: /Severity/ }).click();
    await page.getByRole('option', { name: 'Low', exact: true }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();

    const row = page.getByRole('row', { name: /iam-user-access-keys-rotated/ });
    await row.getByText('maxAgeDays: 60').waitFor();
    await row.getByText('default: 90').waitFor();
    await row.getByText('Low', { exact: true }).waitFor();
    await page.getByText('(1 check differs)').waitFor();
    const path = `/tenants/${tenantId}`;
    expect((await expectStatus(200, { path, by: owner })).settings).toEqual({
      severities: { 'iam-user-access-keys-rotated': 'low' },
      parameters: { 'iam-user-access-keys-rotated': { maxAgeDays: 60 } },
    });

    await row.getByRole('button', { name: /^Back to default/ }).click();
    await dialogOf(page, /^Take back/)
      .getByRole('button', { name: 'Back to default' })
      .click();
    await page.getByText('Every check is as it comes.').waitFor();
  });
});

describe('a tenant', () => {
  it('is renamed, and deleted by who types its name; then comes the next one', async () => {
    const { owner, tenantId } = await signUpOwner('leaver');
    const other = await expectStatus(201, {
      method: 'POST',
      path: '/tenants',
      by: owner,
      body: { name: 'The next one' },
    });
    const page = await openPage({ as: owner, path: ofTenant(tenantId, 'settings') });
    await page.getByRole('button', { name: 'Rename' }).click();
    await dialogOf(page, 'Rename this tenant').getByLabel('Name').fill('Gone tomorrow');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Tenant: Gone tomorrow' }).waitFor();

    await page.getByRole('button', { name: 'Delete the tenant' }).click();
    const dialog = dialogOf(page, 'Delete Gone tomorrow?');
    await dialog.getByText('Nobody can bring it back.').waitFor();
    const deed = dialog.getByRole('button', { name: 'Delete the tenant' });
    expect(await deed.getAttribute('aria-disabled')).toBe('true');
    await expectAccessible(page);
    await dialog.getByLabel('Type Gone tomorrow to confirm').fill('Gone tomorrow');
    await deed.click();

    await page.waitForURL(`**${ofTenant(other.tenantId, 'overview')}`);
  });
});

describe('the profile', () => {
  it('changes name and password, and says of a wrong password that it is wrong', async () => {
    const { owner, tenantId } = await signUpOwner('ada');
    const page = await openPage({
      as: owner,
      path: ofTenant(tenantId, 'profile'),
      refusals: [400],
    });
    await page.getByRole('button', { name: 'Change name' }).click();
    await dialogOf(page, 'Change your name').getByLabel('Name').fill('Ada Lovelace');
    await page.keyboard.press('Enter');
    await page.getByText('Ada Lovelace').waitFor();

    await page.getByRole('button', { name: 'Change password' }).click();
    const dialog = dialogOf(page, 'Change your password');
    const next = 'Better-Horse-8-Battery';
    await dialog.getByLabel('Current password').fill('Not-My-Password-1');
    await dialog.getByLabel('New password', { exact: true }).fill(next);
    await dialog.getByLabel('New password again').fill(next);
    await page.keyboard.press('Enter');
    await dialog.getByText('This is not your current password.').waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('Current password').fill(owner.password);
    await page.keyboard.press('Enter');
    // Still signed in.
    await page.getByText('Your password is changed.').waitFor();

    await openPage({ as: { ...owner, password: next }, path: ofTenant(tenantId, 'profile') });
  });

  it('sets up a second factor on a phone in the dark, which the next sign-in asks for', async () => {
    const { owner, tenantId } = await signUpOwner('careful');
    const path = ofTenant(tenantId, 'profile');
    const page = await openPage({ as: owner, path, ...phone, refusals: [400] });
    await page.getByText('Off: the password alone signs you in.').waitFor();
    await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
    const dialog = dialogOf(page, 'Set up an authenticator app');
    await dialog.getByRole('img', { name: /^QR code/ }).waitFor();
    const app = authenticator((await dialog.locator('code').first().textContent()) ?? '');
    await dialog.getByLabel('Code that the app shows').fill('000000');
    await page.keyboard.press('Enter');
    await dialog.getByText('Send the code that the authenticator app shows now').waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('Code that the app shows').fill(await app.code());
    await page.keyboard.press('Enter');
    await page.getByText('On: a sign-in asks for a code').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);

    await page.context().clearCookies();
    await page.goto('/sign-in');
    await page.getByRole('textbox', { name: 'Email' }).fill(owner.email);
    await page.getByLabel('Password').first().fill(owner.password);
    await page.keyboard.press('Enter');
    await page.getByLabel('Code of your authenticator app').fill(await app.code());
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${ofTenant(tenantId, 'overview')}`);

    await page.goto(path);
    await page.getByRole('button', { name: 'Turn off the second factor' }).click();
    const turnOff = dialogOf(page, 'Turn off the second factor?');
    await turnOff.getByLabel('Current password').fill(owner.password);
    await page.keyboard.press('Enter');
    await page.getByText('Off: the password alone signs you in.').waitFor();
    await signIn(await page.context().newPage(), owner, path);
  });

  it('keeps how the pages look, by keyboard alone', async () => {
    const { owner, tenantId } = await signUpOwner('keys');
    const page = await openPage({ as: owner, path: ofTenant(tenantId, 'profile') });
    await page.getByRole('link', { name: 'Tenant of keys' }).waitFor();

    await tabTo(page, page.getByRole('radio', { name: 'As the system' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.locator('body.awsui-dark-mode').waitFor();
    const shortcuts = page.getByRole('checkbox', { name: 'Use single keys as shortcuts' });
    await tabTo(page, shortcuts);
    await page.keyboard.press('Space');
    await page.reload();

    await page.locator('body.awsui-dark-mode').waitFor();
    expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
    expect(await shortcuts.isChecked()).toBe(false);

    await tabTo(page, page.getByRole('button', { name: 'Change name' }));
    await page.keyboard.press('Enter');
    const name = dialogOf(page, 'Change your name').getByLabel('Name');
    await name.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Keys');
    await page.keyboard.press('Enter');
    await page.getByText(/^Keys/).waitFor();
  });
});
