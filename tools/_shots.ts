import { launchChromium, signIn } from './chromium.ts';
const browser = await launchChromium();
const base = 'http://localhost:5184';
const only = process.argv[2] ?? '';
for (const [kind, viewport, colorScheme] of [
  ['light', { width: 1440, height: 900 }, 'light'],
  ['dark', { width: 1440, height: 900 }, 'dark'],
  ['phone', { width: 390, height: 844 }, 'dark'],
] as const) {
  if (only && !only.split(',').includes(kind)) continue;
  const context = await browser.newContext({ viewport, colorScheme, baseURL: base, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('console', (m) => { if (m.type() === 'error') console.log(kind, m.text()); });
  page.on('pageerror', (e) => console.log(kind, e.message));
  await signIn(page, { email: 'sample@roundsman.example', password: 'Only-For-Samples-1' });
  const tenant = new URL(page.url()).pathname.split('/')[2];
  for (const name of ['members', 'settings', 'profile']) {
    await page.goto(`/t/${tenant}/${name}`);
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(() => !document.querySelector('[class*=skeleton]'), undefined, { timeout: 60000 }).catch(() => console.log(kind, name, 'still loading'));
    await page.waitForTimeout(300);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (wide) console.log(kind, name, 'scrolls sideways');
    await page.screenshot({ path: `/tmp/people-shots/${name}-${kind}.png`, fullPage: true });
  }
  await page.goto('/welcome');
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/people-shots/welcome-${kind}.png`, fullPage: true });
  await context.close();
}
await browser.close();
