import type { Page } from 'playwright-core';

/** More than any page has. */
const mostStops = 400;

/**
 * Goes through a page by Tab, from its top or from a part of it to its end.
 *
 * @param from Where it begins. @default the top
 * @returns what is wrong with it, in words: what can be used and never has the focus, where the focus cannot be seen, or is
 * covered, and where it is caught.
 */
export async function walkByTab(page: Page, from = 'body'): Promise<readonly string[]> {
  await page.evaluate(walker(from));
  const faults: string[] = [];
  for (let stops = 0; ; stops += 1) {
    if (stops === mostStops) return [...faults, `after ${mostStops} Tabs the page has no end`];
    await page.keyboard.press('Tab');
    const stop: Stop = await page.evaluate('tabWalk.stop()');
    faults.push(...stop.faults);
    if (stop.isEnd) break;
  }
  return [...faults, ...(await page.evaluate<readonly string[]>('tabWalk.rest()'))];
}

interface Stop {
  readonly isEnd: boolean;
  readonly faults: readonly string[];
}

/** A script that looks, in the page, at what has the focus. */
const walker = (from: string) => `
window.tabWalk = (() => {
  const place = document.querySelector(${JSON.stringify(from)});
  // Where Tab goes on from is where something was that had the focus.
  const start = document.createElement('span');
  start.tabIndex = -1;
  place.prepend(start);
  start.focus({ preventScroll: true });
  start.remove();
  scrollTo(0, 0);
  const usable = 'a[href], button, input, select, textarea, summary, [role=button], [tabindex="0"]';
  const reached = new Set();
  const doubtful = new Set();
  let before;

  const drawn = async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise((done) => requestAnimationFrame(done));
  };
  const named = (element) => {
    const label = element.getAttribute('aria-label') || element.innerText || element.id || element.name || '';
    return element.tagName.toLowerCase() + ' "' + label.trim().slice(0, 60) + '"';
  };
  // How it and what is around it looks: a ring may be drawn by either.
  const looksOf = (element) => {
    const around = [element];
    for (let at = element; at.parentElement && around.length < 4; at = at.parentElement) around.push(at.parentElement);
    around.push(...element.children, ...(element.parentElement?.children ?? []));
    return around.slice(0, 16).map((one) => {
      const styles = [null, '::before', '::after'].map((part) => {
        const { outline, boxShadow, borderColor, backgroundColor, clipPath } = getComputedStyle(one, part);
        return [outline, boxShadow, borderColor, backgroundColor, clipPath].join();
      });
      return { one, look: styles.join(';') + (one.tagName === 'svg' ? one.innerHTML : '') };
    });
  };
  // What has the focus by now looks otherwise for that.
  const isChanged = (element, looks) =>
    looksOf(element).some(({ one, look }, index) => !one.contains(document.activeElement) && look !== looks[index]?.look);
  const boxOf = (element) => [...element.getClientRects()].find(({ width, height }) => width > 1 && height > 1);
  const isThere = (element) =>
    boxOf(element) !== undefined &&
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('[inert], [aria-hidden=true]');
  const coverOf = (element) => {
    const box = boxOf(element);
    if (!box) return 'nothing of it can be seen';
    // Of what is larger than the screen, the part that is on it.
    const left = Math.max(box.left, 0);
    const right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0);
    const bottom = Math.min(box.bottom, innerHeight);
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (left >= right || top >= bottom || !hit) return 'it is outside of the screen';
    // A head that sticks is a copy, which shows the focus of what it lies on.
    const isCopy = hit.closest('[aria-hidden=true]') && element.innerText.includes(hit.innerText);
    // What a box or a radio looks like is drawn over it.
    const isDrawing = element.tagName === 'INPUT' && element.parentElement.contains(hit);
    return isCopy || isDrawing || element.contains(hit) || hit.contains(element) ? undefined : 'it is covered by ' + named(hit);
  };

  return {
    async stop() {
      const faults = [];
      const element = document.activeElement;
      if (before && !isChanged(before.element, before.looks)) doubtful.add(before.element);
      before = undefined;
      const [first] = reached;
      const isEnd = element === null || element === document.body || element === first || !place.contains(element);
      if (isEnd) return { isEnd, faults };
      if (reached.has(element)) {
        return { isEnd: true, faults: ['from ' + named([...reached].at(-1)) + ' the focus goes back to ' + named(element)] };
      }
      reached.add(element);
      if (coverOf(element)) {
        await drawn();
        const cover = coverOf(element);
        if (cover) faults.push(named(element) + ': ' + cover);
      }
      before = { element, looks: looksOf(element) };
      return { isEnd: false, faults };
    },
    async rest() {
      const faults = [];
      for (const element of doubtful) {
        if (!element.isConnected) continue;
        element.focus({ focusVisible: true });
        await drawn();
        const looks = looksOf(element);
        element.blur();
        await drawn();
        if (!isChanged(element, looks)) faults.push(named(element) + ': its focus cannot be seen');
      }
      // Of several that are one to the keyboard, arrows lead on.
      const isOneOfReached = (element) => {
        const isSameName = (one) => one.type === 'radio' && one.name === element.name;
        if (element.type === 'radio' && [...reached].some(isSameName)) return true;
        const group = element.closest('[role=tablist], [role=radiogroup], [role=toolbar], [role=menu], [role=listbox], [role=grid], [role=treegrid]');
        return group && element.tabIndex < 0 && [...reached].some((one) => group.contains(one));
      };
      const missed = [...place.querySelectorAll(usable)].filter(
        (element) => isThere(element) && !element.disabled && !reached.has(element) && !isOneOfReached(element),
      );
      return [...faults, ...missed.map((element) => named(element) + ': Tab does not lead there')];
    },
  };
})();
undefined;
`;
