/** What the page says. */
export const accountTexts = { title: 'Account' } as const;
