import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Person, signUp } from '../support/api.ts';
import { runToEnd } from '../support/runs.ts';
import { createTenant, join, type TestTenant } from '../support/tenants.ts';
import { useBrowser } from './support/browser.ts';

const { openPage } = useBrowser();

let ann: Person;
let tenant: TestTenant;

beforeAll(async () => {
  [ann, tenant] = await Promise.all([signUp('ann'), createTenant('web-installed')]);
  await join(tenant, ann, 'viewer');
  await runToEnd(tenant);
});

/** What the service worker keeps, by its path. */
const keptFiles = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map(({ url }) => new URL(url).pathname);
  })()`);

/** Waits until all files of the release are kept: from the second page on the service worker sees what is asked for. */
async function untilKept(page: Page): Promise<void> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await page.reload();
  const files = await page.request.get('/files.json');
  const release: readonly string[] = await files.json();
  await expect
    .poll(async () => new Set(await keptFiles(page)).isSupersetOf(new Set(release)), {
      timeout: 60_000,
    })
    .toBe(true);
}

describe('the dashboard as an app', () => {
  it('opens without a network, says so, and shows nothing that it cannot know', async () => {
    const page = await openPage({
      as: ann,
      path: `/t/${tenant.tenantId}/findings`,
      goesOffline: true,
    });
    const rows = page.locator('#results [data-row]');
    await rows.first().waitFor();
    await untilKept(page);
    await rows.first().waitFor();

    await page.context().setOffline(true);
    await page.getByText('You are offline').first().waitFor();
    await page.getByRole('button', { name: 'Critical and high' }).click();
    await page.getByText('Roundsman cannot be reached').first().waitFor({ timeout: 30_000 });
    expect(await rows.count()).toBe(0);

    await page.reload();
    await page.getByText('Roundsman cannot be reached').first().waitFor();
    expect(await rows.count()).toBe(0);

    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await rows.first().waitFor();
    expect(await page.getByText('You are offline').count()).toBe(0);
  });

  it('keeps files, and nothing of what the API says', async () => {
    const page = await openPage({ as: ann, path: `/t/${tenant.tenantId}/overview` });
    await untilKept(page);

    const kept = await keptFiles(page);
    expect(kept).toContain('/index.html');
    const files = /^\/(index\.html|appearance\.js|icon\.svg|assets\/[\w.-]+)$/;
    expect(kept.filter((path) => !files.test(path))).toEqual([]);
  });

  it('can be installed: its manifest and icons are served', async () => {
    const page = await openPage({ path: '/sign-in' });
    await page.getByRole('textbox', { name: 'Email' }).waitFor();

    const manifest = await page.request.get('/manifest.webmanifest');
    expect(manifest.headers()['content-type']).toBe('application/manifest+json');
    const { icons, start_url, display } = await manifest.json();
    expect({ start_url, display }).toEqual({ start_url: '/', display: 'standalone' });
    for (const { src, type } of icons as readonly { src: string; type: string }[]) {
      const icon = await page.request.get(src);
      expect([src, icon.status(), icon.headers()['content-type']]).toEqual([src, 200, type]);
    }
  });
});
