import { existsSync, mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { samplePerson } from '../local/samples/sample-accounts.ts';

/** The pictures of README and docs, taken of the samples that `npm start` shows: it has to run. */
const { values } = parseArgs({
  options: { url: { type: 'string', default: 'http://127.0.0.1:4703' } },
});

const executablePath = '/usr/bin/chromium';
const folder = 'docs/pictures';
const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

interface Picture {
  readonly name: string;
  /** Below the tenant's own address. */
  readonly path: string;
  readonly viewport: typeof wide;
  readonly colorScheme: 'light' | 'dark';
  /** What is on the page once all of it is there. */
  readonly until: string;
}

const pictures: readonly Picture[] = [
  { name: 'overview', path: 'overview', viewport: wide, colorScheme: 'light', until: 'table' },
  {
    name: 'findings-dark',
    path: 'findings',
    viewport: wide,
    colorScheme: 'dark',
    until: '[data-row]',
  },
  {
    name: 'executions',
    path: 'executions',
    viewport: wide,
    colorScheme: 'light',
    until: 'table tbody a',
  },
  { name: 'phone', path: 'findings', viewport: phone, colorScheme: 'light', until: '[data-row]' },
];

async function signIn(page: Page): Promise<string> {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'Email' }).fill(samplePerson.email);
  await page.getByLabel('Password').first().fill(samplePerson.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/t\/[^/]+\//);
  return new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
}

if (!existsSync(executablePath)) {
  throw new Error(
    `Pictures are taken in Chromium, and there is no ${executablePath}: apt-get install chromium`,
  );
}
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const { name, path, viewport, colorScheme, until } of pictures) {
    const context = await browser.newContext({
      viewport,
      colorScheme,
      baseURL: values.url,
      deviceScaleFactor: 1,
    });
    const page = await context.newPage();
    const tenant = await signIn(page);
    await page.goto(`${tenant}/${path}`);
    await page.locator(until).first().waitFor();
    // Charts are drawn, and what moves has come to rest.
    await page.waitForTimeout(1_000);
    await page.screenshot({ path: `${folder}/${name}.png` });
    console.log(`wrote ${folder}/${name}.png`);
    await context.close();
  }
} finally {
  await browser.close();
}
