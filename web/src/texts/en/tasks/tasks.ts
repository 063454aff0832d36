/** The page that lists the tasks. */
export const tasksTexts = {
  title: 'Tasks',
  description: 'What is checked, where and when. Each start of a task is an execution.',
  newTask: 'New task',
  loading: 'The tasks are being read',
  counter: (count: string) => `(${count})`,
  columns: {
    task: 'Task',
    covers: 'Covers',
    schedule: 'Schedule',
    nextRun: 'Next execution',
    lastExecution: 'Last execution',
    run: 'Run',
  },
  empty: 'There is no task yet',
  emptyNext:
    'A task says which checks run in which accounts, and when. Nothing is assessed without one.',
  lastUnread: 'Could not be read',
  retryOf: (name: string) => `Try again: last execution of ${name}`,
} as const;
