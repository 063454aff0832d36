/** The page on which a task is made. */
export const newTaskTexts = {
  title: 'New task',
  description: 'What is checked, where and when. What comes of it stands beside the form.',
  create: 'Make task',
} as const;
