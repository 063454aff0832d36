/** What the page says. */
export const tasksTexts = { title: 'Tasks' } as const;
