/** What all pages say of what a task covers, and when it runs. */
export const taskWords = {
  allAccounts: 'all accounts',
  accountsCounted: { one: 'account', other: 'accounts' },
  allRegions: 'all regions',
  regionsCounted: { one: 'region', other: 'regions' },
  inRegions: (regions: string) => `in ${regions}`,
  allChecks: 'All checks',
  checksCounted: { one: 'check', other: 'checks' },
  servicesCounted: { one: 'service', other: 'services' },
  checksOf: (services: string) => `Checks of ${services}`,
  inCategories: (categories: string) => `about ${categories}`,
  thatAre: (severities: string) => `that are ${severities}`,
  chosenByName: 'chosen by name',
  or: 'or',
  within: (checks: string) => `among the ${checks.charAt(0).toLowerCase()}${checks.slice(1)}`,

  weekdays: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  },
  everyHour: (minute: string) => `Every hour at ${minute} past`,
  everyDay: (at: string) => `Every day at ${at}`,
  everyWeek: (days: string, at: string) => `Every ${days} at ${at}`,
  everyMonth: (day: string, at: string) => `On ${day} of every month at ${at}`,
  lastDay: 'the last day',
  dayOfMonth: (ordinal: string) => `the ${ordinal}`,
  cron: (expression: string) => `Cron ${expression}`,
  inZone: (when: string, zone: string) => `${when}, ${zone}`,

  states: {
    scheduled: 'Scheduled',
    scheduling: 'Being scheduled',
    paused: 'Paused',
    onDemand: 'On demand',
  },
  scheduling: {
    title: 'The schedule is being set up',
    detail:
      'EventBridge Scheduler has not confirmed it yet. If that was interrupted, or failed, it is made up for within 20 minutes. This page looks again by itself.',
  },
  mayStartLater: (minutes: string) =>
    `A run may start up to ${minutes} minutes later, to spread the load.`,
  neverRan: 'Has never run',
  nonePaused: 'none while it is paused',
  byHand: 'only by hand',
  neverAgain: 'none: its schedule is over',
} as const;
