/** What the page says. */
export const taskTexts = { title: 'Task' } as const;
