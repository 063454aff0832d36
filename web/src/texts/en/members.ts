/** What the page says. */
export const membersTexts = { title: 'Members' } as const;
