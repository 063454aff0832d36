/** What the page says. */
export const checkTexts = { title: 'Check' } as const;
