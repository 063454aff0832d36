import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** The path at which Debian installs it. */
const executablePath = '/usr/bin/chromium';

const launchArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // Whoever tests in a container is root there.
  '--no-sandbox',
];

/** Debian's Chromium, in which pages are tested and their pictures taken. Throws what to install if it is not there. */
export function launchChromium(): Promise<Browser> {
  if (!existsSync(executablePath)) {
    throw new Error(
      `Pages are shown in Chromium, and there is no ${executablePath}: apt-get install chromium`,
    );
  }
  return chromium.launch({ executablePath, args: launchArguments });
}

/** Signs somebody in by the form, as they would. @param path Of the dashboard, with its search: where they were going. */
export async function signIn(
  page: Page,
  { email, password }: { readonly email: string; readonly password: string },
  path = '/',
): Promise<void> {
  await page.goto(`/sign-in?${new URLSearchParams({ next: path })}`);
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByLabel('Password').first().fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) =>
    path === '/' ? url.pathname.startsWith('/t/') : `${url.pathname}${url.search}` === path,
  );
}
