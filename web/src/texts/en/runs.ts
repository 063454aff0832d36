/** What all pages say of executions. */
export const runTexts = {
  statuses: {
    starting: 'Starting',
    ending: 'Ending',
    'not-started': 'Not started',
    running: 'Running',
    passed: 'Passed',
    failed: 'Failed',
    'nothing-to-check': 'Nothing to check',
    stopped: 'Stopped',
  },
  triggers: {
    schedule: 'Schedule',
    'catch-up': 'Schedule, late',
    after: 'Another task',
    request: 'By hand',
    rerun: 'Rerun',
  },
  noChanges: 'none',
  /** The outcome of an inventory: it judges nothing. */
  listed: 'Listed',
  listedCounted: { one: 'resource listed', other: 'resources listed' },
  notJudged: 'judges nothing',
  code: 'Code',
  requestId: 'Request id',
  runNow: 'Run now',
  runNowOf: (task: string) => `Run now: ${task}`,
  startingAnother: 'Another execution is being started.',
  noTasks: 'There is no task yet that could run.',
  tasksUnknown: 'The tasks could not be read.',
  paused: 'Paused: runs only by hand',
  openRunning: 'Open the execution that is running',
} as const;
