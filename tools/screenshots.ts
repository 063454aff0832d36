import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { samplePerson } from '../local/samples/sample-accounts.ts';
import { launchChromium, signIn } from './chromium.ts';

/** The pictures of README, taken of the samples that `npm start` shows: it has to run. */
const { values } = parseArgs({
  options: { url: { type: 'string', default: 'http://127.0.0.1:4703' } },
});

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
  { name: 'phone', path: 'findings', viewport: phone, colorScheme: 'light', until: '[data-row]' },
];

mkdirSync(folder, { recursive: true });
const browser = await launchChromium();
try {
  for (const { name, path, viewport, colorScheme, until } of pictures) {
    const context = await browser.newContext({
      viewport,
      colorScheme,
      baseURL: values.url,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await signIn(page, samplePerson);
    const [tenant = ''] = /^\/t\/[^/]+/.exec(new URL(page.url()).pathname) ?? [];
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
