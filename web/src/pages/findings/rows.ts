/** The links of the rows that are to be seen, in their order on the page. */
const links = (): readonly HTMLAnchorElement[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('#results [data-row] a')].filter((link) =>
    link.checkVisibility(),
  );

/** Moves the focus by some rows; onto the first one, or the selected, from elsewhere. */
export function moveRow(by: number): void {
  const all = links();
  const focused = document.activeElement
    ?.closest('tr, li')
    ?.querySelector<HTMLAnchorElement>('[data-row] a');
  const from = focused ? all.indexOf(focused) : -1;
  const selected = all.findIndex((link) => link.ariaCurrent === 'true');
  const to = from === -1 ? Math.max(selected, 0) : from + by;
  all[Math.min(Math.max(to, 0), all.length - 1)]?.focus();
}

/** Gives the focus back to the row of a finding, if it is on the page. */
export function focusRow(findingId: string): void {
  links()
    .find((link) => link.closest<HTMLElement>('[data-row]')?.dataset.row === findingId)
    ?.focus();
}
