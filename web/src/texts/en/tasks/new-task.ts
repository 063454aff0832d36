/** The page on which a task is made. */
export const newTaskTexts = {
  title: 'New task',
  description: 'What is checked, where and when. The review says what comes of it.',
  create: 'Make task',
} as const;
