/** The page on which a task is made. */
export const newTaskTexts = {
  title: 'New task',
  description: 'What is checked, where and when. The review says what comes of it.',
  create: 'Make task',
  beginWith: 'Begin with',
  beginWithHint: 'A template fills the form. All of it can be changed before the task is made.',
  nothing: 'Nothing',
  nothingHint: 'All checks in all accounts, every morning.',
  templatesUnknown: 'The templates could not be read.',
  noTemplate: (template: string) => `There is no template ${template}.`,
} as const;
