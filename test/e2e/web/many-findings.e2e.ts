import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Person, signUp } from '../support/api.ts';
import { copyFinding } from '../support/many-findings.ts';
import { runToEnd } from '../support/runs.ts';
import { createTenant, join, type TestTenant } from '../support/tenants.ts';
import { useBrowser } from './support/browser.ts';

const { openPage } = useBrowser();

const many = 20_000;

let ann: Person;
let tenant: TestTenant;

beforeAll(async () => {
  [ann, tenant] = await Promise.all([signUp('ann'), createTenant('web-many')]);
  await join(tenant, ann, 'viewer');
  await runToEnd(tenant);
  await copyFinding(tenant, 'high', many);
}, 300_000);

/** The ids of the findings on a page, once there are some. */
async function rowsOf(page: Page): Promise<readonly string[]> {
  await page.locator('#results [data-row]').first().waitFor();
  return page.evaluate(
    "[...document.querySelectorAll('#results [data-row]')].map((row) => row.dataset.row)",
  );
}

const elementsOf = (page: Page): Promise<number> =>
  page.evaluate("document.querySelectorAll('*').length");

describe('twenty thousand findings', () => {
  it('are a page of fifty at a time, there and back', async () => {
    const page = await openPage({
      as: ann,
      path: `/t/${tenant.tenantId}/findings?severity=high&status=fail`,
    });
    const first = await rowsOf(page);
    expect(first).toHaveLength(50);
    await page.getByText('(50+)').first().waitFor();
    expect(await elementsOf(page)).toBeLessThan(5_000);

    const next = page.getByRole('button', { name: 'Next', exact: true }).first();
    await next.click();
    await page.waitForURL(/cursor=/);
    await expect.poll(() => rowsOf(page), { timeout: 60_000 }).not.toEqual(first);
    const second = await rowsOf(page);
    expect(second).toHaveLength(50);
    expect(second.filter((row) => first.includes(row))).toEqual([]);
    // What was shown is not kept on the page.
    expect(await elementsOf(page)).toBeLessThan(5_000);

    await page.reload();
    expect(await rowsOf(page)).toEqual(second);
    await page.goBack();
    await expect.poll(() => rowsOf(page), { timeout: 60_000 }).toEqual(first);
  });

  it('are searched as far as a few requests go, which is said, and then further', async () => {
    const far = 'copy-5000';
    const page = await openPage({
      as: ann,
      path: `/t/${tenant.tenantId}/findings?severity=high&status=fail&q=${far}`,
    });
    const found = page.locator('#results [data-row]');
    const goOn = page.getByRole('button', { name: 'Go on searching' }).first();

    let turns = 0;
    for (; turns < 20; turns += 1) {
      await found.first().or(goOn).first().waitFor();
      if ((await found.count()) > 0) break;
      const before = page.url();
      await goOn.click();
      await page.waitForURL((url) => url.href !== before);
    }

    expect(turns).toBeGreaterThan(0);
    expect(await found.count()).toBe(1);
    await page.getByText(far).first().waitFor();
  });
});
