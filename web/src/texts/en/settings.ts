/** What the page says. */
export const settingsTexts = { title: 'Settings' } as const;
