/** What the overview says. */
export const overviewTexts = {
  title: 'Overview',
  asOf: 'As of',
  assessedOf: (assessed: string, all: string) => `${assessed} of ${all} accounts assessed`,
  accounts: { one: 'account', other: 'accounts' },
  leftOut: (count: string, number: number) =>
    number === 1
      ? `${count} was not assessed: what fails in it nobody knows.`
      : `${count} were not assessed: what fails in them nobody knows.`,
  unclean: (task: string, status: string) =>
    `The last execution of ${task} ended ${status}: what it could not assess is not, or not all, in these figures.`,
  uncleanRun: 'Show the execution',
  figures: 'Findings',
  causes: { one: 'cause', other: 'causes' },
  fromCauses: (fails: string, causes: string) => `${fails}, from ${causes}`,
  verdicts: { one: 'verdict is', other: 'verdicts are' },
  stale: (verdicts: string) =>
    `${verdicts} from before: their lists could not be read in the last execution, and nobody knows whether they still hold.`,
  toBlindSpots: 'What could not be read',
  figureDetail: {
    critical: 'fail and are critical',
    high: 'fail and are high',
    error: 'could not be judged',
    pass: 'are as they should be',
  },

  trend: 'Open by day',
  trendDescription:
    'What failed at the end of each day’s last execution, by severity, and what was not assessed. Days are in UTC; a day without an execution has no figures.',
  days: 'Days shown',
  daysOf: (days: number) => `${days} days`,
  showTable: 'Show as table',
  showChart: 'Show as chart',
  day: 'Day',
  accountsAssessed: 'Accounts assessed',
  ofAll: (part: string, all: string) => `${part} of ${all}`,
  noTrend: (days: number) => `No execution has ended in the last ${days} days.`,
  chart: 'Findings that are open, by day',
  chartIs: 'bar chart with a line',
  axis: 'axis',
  dismiss: 'Close',
  legend: 'Legend',

  services: 'By service',
  servicesDescription: 'The service with the weightiest failures first.',
  service: 'Service',
  noServices: 'Nothing was counted yet.',
  showAll: (count: string) => `Show all ${count}`,
  showWorst: (count: number) => `Show the ${count} worst`,

  account: 'Account',
  accountsTitle: 'Accounts',
  accountsDescription: 'The account with the weightiest failures first.',
  connection: 'Connection',
  lastRun: 'Last execution',
  never: 'never assessed',
  firstOf: (shown: string, all: string) => `The first ${shown} of ${all}.`,

  changed: 'What changed in the last execution',
  running: 'An execution is in progress',
  follow: 'Follow it',
  noneRecent: 'No execution has ended this month or the month before.',
  nothingChanged: 'Nothing changed: every finding is as it was in the execution before.',
  ofTask: 'Task',
  status: 'Status',
  endedAt: 'Ended',
  allChanges: 'All changes of the execution',

  next: 'Next executions',
  mayStartLater: (minutes: string) => `or up to ${minutes} min later`,
  onDemand: 'On demand only',
  paused: 'Paused: does not start by itself',
  neverAgain: 'Its schedule is over',
  noTasks: 'There is no task: nothing runs by itself.',

  noRun: 'Nothing was counted yet',
  noRunDetail:
    'Either no execution has ended yet, or those that have found nothing to assess. Nothing is said to be well.',
  nextAt: 'The next one starts by itself:',
  noNext: 'None is scheduled, so that none starts by itself.',
  pendingAccounts: (count: string, number: number) =>
    `${count} ${number === 1 ? 'waits' : 'wait'} for the role that lets us in. Executions cover an account once it was verified.`,
} as const;
