import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { samplePerson } from '../../local/samples/sample-accounts.ts';
import { launchChromium, signIn } from '../chromium.ts';
import { type Picture, pictures, tour } from './pictures.ts';
import { runPictureTasks } from './sample-tasks.ts';

/** The pictures of README and docs/dashboard.md, taken of the samples that `npm start` shows: it has to run. */
const { values, positionals } = parseArgs({
  options: { url: { type: 'string', default: 'http://127.0.0.1:4703' } },
  allowPositionals: true,
});

const folder = 'docs/pictures';
const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

async function take(browser: Browser, picture: Picture): Promise<void> {
  const { name, of, path, through = [], until, isDark, isPhone } = picture;
  const context = await browser.newContext({
    viewport: isPhone ? phone : wide,
    colorScheme: isDark ? 'dark' : 'light',
    baseURL: values.url,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await signIn(page, samplePerson);
  if (of !== undefined) {
    await page.getByRole('button', { name: /^Tenant/ }).click();
    const before = page.url();
    await page.getByRole('menuitem', { name: of }).click();
    await page.waitForURL((url) => url.href !== before);
  }
  const [tenant = ''] = /^\/t\/[^/]+/.exec(new URL(page.url()).pathname) ?? [];
  await page.goto(`${tenant}/${path}`);
  for (const link of through) {
    const before = page.url();
    await page.locator(link).first().click();
    await page.waitForURL((url) => url.href !== before);
  }
  await page.locator(until).first().waitFor();
  // Charts are drawn, and what moves has come to rest.
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: `${folder}/${name}.png` });
  console.log(`wrote ${folder}/${name}.png`);
  await context.close();
}

const unknown = positionals.filter((asked) => !pictures.some(({ name }) => name === asked));
if (unknown.length > 0) {
  const names = pictures.map(({ name }) => name).join(', ');
  throw new Error(`There is no picture ${unknown.join(', ')}. The pictures: ${names}.`);
}

mkdirSync(folder, { recursive: true });
await runPictureTasks(values.url);
const browser = await launchChromium();
try {
  const chosen = pictures.filter(
    ({ name }) => positionals.length === 0 || positionals.includes(name),
  );
  for (const picture of chosen) await take(browser, picture);
  writeFileSync('docs/dashboard.md', tour());
} finally {
  await browser.close();
}
