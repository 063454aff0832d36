/** What the page of blind spots says. */
export const blindSpotsTexts = {
  title: 'Blind spots',
  description:
    'Lists of resources that could not be read, by account and cause. What hangs on them is not assessed: it is no pass.',
  ofChecks: 'These are the lists that checks rest on.',
  ofInventories: 'What inventories could not list',
  filterAccount: 'Account',
  allAccounts: 'All accounts',
  accountsUnknown: 'The accounts could not be read: only all of them can be chosen.',
  filterCategory: 'Kind of cause',
  allCategories: 'All kinds',
  asOf: 'As of',
  notAssessed: (errors: string, blocked: string) =>
    `${errors} not assessed, ${blocked} because a whole list could not be read.`,
  showNotAssessed: 'Show them',

  /** "1 finding is not assessed". */
  findingsAre: { one: 'finding is', other: 'findings are' },
  causes: { one: 'cause', other: 'causes' },
  deniedBy: (policy: string) => `Denied by ${policy}`,
  codes: 'AWS says',
  since: 'Since',
  hanging: 'Hangs on it',
  checks: { one: 'check', other: 'checks' },
  atLeast: (count: string) => `at least ${count}`,
  services: { one: 'service', other: 'services' },
  inRegions: 'Where',
  regions: { one: 'region', other: 'regions' },
  cure: 'What to do',
  permissions: 'Permissions that are denied',
  morePermissions: (count: string) => `and ${count} more, for the operations below`,
  details: (count: string) => `What could not be read: ${count}`,
  operations: { one: 'operation', other: 'operations' },
  findings: 'Findings of the account that are not assessed',

  service: 'Service',
  operation: 'Operations',
  region: 'Regions',
  checksOf: 'Checks',
  tableOf: (account: string, cause: string) => `${account}: ${cause}`,

  /** Where no list is known to be unread. */
  noneUnread: {
    all: () => 'All could be read in the last execution.',
    'not-all-resources': () => 'All lists could be read in the last execution.',
    'not-all-accounts': (assessed: string, all: string) =>
      `${assessed} of ${all} accounts assessed: of the others nobody knows what could be read.`,
  },
  emptyListsDetail: (errors: string) =>
    `${errors} not assessed all the same: single resources could not be read.`,
  neverRun:
    'No execution has ended yet, or those that have found nothing to assess: nobody knows what could be read.',
  toOverview: 'To the overview',
  noMatch: 'No blind spot matches the filter.',
  clear: 'Show all',
  stopped: 'Searched so far without filling the page: there may be more.',
  more: 'More follow on the next page; an account may go on there.',
} as const;
