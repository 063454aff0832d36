/** What the page says. */
export const checksTexts = { title: 'Checks' } as const;
