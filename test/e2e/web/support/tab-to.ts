import type { Locator, Page } from 'playwright-core';

/** Goes on from one thing to the next, as somebody does who has no mouse, until the target has the focus. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const focused = target.and(page.locator(':focus'));
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press(key);
    if ((await focused.count()) > 0) return;
  }
  throw new Error(`${key} does not lead to ${target}.`);
}
