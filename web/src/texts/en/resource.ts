/** What the page says. */
export const resourceTexts = { title: 'Resource' } as const;
