/** What the page says. */
export const profileTexts = { title: 'Your profile' } as const;
