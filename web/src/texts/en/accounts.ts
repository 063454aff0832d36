/** What the page says. */
export const accountsTexts = { title: 'Accounts' } as const;
