/** What the page says. */
export const newTaskTexts = { title: 'New task' } as const;
