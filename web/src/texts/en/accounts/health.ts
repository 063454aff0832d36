/** How the services of an account are. */
export const healthTexts = {
  label: 'Services and how they are',
  service: 'Service',
  state: 'State',
  regions: 'Regions',
  findings: 'Found',
  latency: 'Answers in',
  since: 'Since',
  /** The age of what a line says: tasks cover different services, so lines are of different executions. */
  assessed: 'Looked at',
  global: 'whole account',
  states: {
    unreachable: 'Unreachable',
    impaired: 'Impaired',
    'not-assessed': 'Not assessed',
    healthy: 'Healthy',
    'not-enabled': 'Not switched on',
    'region-off': 'Region is off',
    'not-offered': 'Not offered',
  },
  meanings: {
    unreachable: 'no call was answered',
    impaired: 'something is in a bad state',
    'not-assessed': 'something could not be asked or judged',
    healthy: 'all was asked, and nothing is wrong',
  },
  filter: 'Only what is not healthy',
  allHealthy: 'Every service that was asked is healthy, or has nothing here.',
  asOf: 'Last looked at',
  narrow:
    'The role of this account reads no more than checks ask: services beyond that are not asked. Edit the account to have it read any service.',
  none: 'No health check has looked yet',
  noneDetail:
    'A task of the type health_check asks each service whether it answers, and how its resources are. Nothing is said to be well until one has run.',
  failsOf: (count: string, service: string, region: string) =>
    `${count} in a bad state: ${service}, ${region}`,
  errorsOf: (count: string, service: string, region: string) =>
    `${count} not judged: ${service}, ${region}`,
  nothing: 'nothing to judge',
  allPass: (count: string) => `${count} in a good state`,
  milliseconds: (median: string, max: string) => `${median} ms, ${max} ms at most`,
  noAnswer: 'no answer',
} as const;
