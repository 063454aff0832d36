/** What the page says. */
export const newAccountTexts = { title: 'Connect an account' } as const;
