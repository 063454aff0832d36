/** What the page of a check says. */
export const checkTexts = {
  title: 'Check',
  loading: 'The check is being read',
  docs: 'AWS documentation',

  why: 'Why it matters',
  fix: 'What to do if it fails',

  severity: 'Severity',
  ownSeverity: (catalogue: string) =>
    `Set by this tenant. The catalogue says ${catalogue.toLowerCase()}.`,
  /** While it is not known whether the tenant has a severity of its own. */
  catalogueSeverity: 'As the catalogue has it',
  category: 'Category',
  service: 'Service',
  allOfService: (service: string) => `${service}: all checks of the service`,
  resourceType: 'Judges',
  copyId: 'Copy check id',
  paid: 'AWS charges the account for the calls of this check',
  paidDetail:
    'So it runs only in tasks that name it. A task for a whole service, or for everything, leaves it out.',

  findings: 'Findings in this tenant',
  loadingFindings: 'The findings are being read',
  allFindings: 'All findings of this check',
  asOf: 'As of',
  assessedOf: (assessed: string, all: string) =>
    `Only ${assessed} of ${all} accounts were assessed: what fails in the others nobody knows.`,
  verdicts: { one: 'verdict is', other: 'verdicts are' },
  stale: (verdicts: string) =>
    `${verdicts} from before: their lists could not be read in the last execution.`,
  standings: {
    'passes-everywhere': 'It passes everywhere.',
    'passes-where-assessed': 'It passes wherever it was assessed, which was not everywhere.',
  },
  never: 'It was never assessed in this tenant: nobody knows whether it fails.',
  neverAsked: (type: string) =>
    `No execution has judged anything by it. Either no task asks for it, or no ${type} was found.`,
  neverPaid: 'No execution has judged anything by it: it runs only in tasks that name it.',
  toTasks: 'What the tasks ask for',
  toBlindSpots: 'What could not be read',
  countedNotListed:
    'The last executions counted open findings, but none is listed: they are suppressed, or have changed since.',
  stopped: 'Searched so far without finding any. There may be more behind this.',
  moreOpen: 'Show all that is open',
  more: 'Show all findings',
  listUnread: 'A list could not be read',

  related: 'Related checks',
  impliedBy: 'It fails because of these, and is mended with them',
  implies: 'These fail because of it, and are mended with it',

  parameters: 'Parameters',
  parametersHint: 'A tenant may set them for all its accounts, and an account for itself.',
  forms: {
    integer: 'A whole number',
    number: 'A number',
    text: 'A text',
    boolean: 'Yes or no',
    texts: 'A list of texts',
    numbers: 'A list of numbers',
  },
  range: (least: string, most: string) => `${least} to ${most}`,
  atLeast: (least: string) => `at least ${least}`,
  atMost: (most: string) => `at most ${most}`,
  asDefault: 'as the default',
  accounts: { one: 'account has', other: 'accounts have' },
  accountsWithOwn: (accounts: string) => `${accounts} settings of their own for this check:`,

  calls: 'What it calls, and what permits it',
  callsHint: 'For this check alone the role in an account has to permit these.',
  copyActions: 'Copy the permissions',
  otherName: 'IAM has another name for it',

  frameworks: 'Frameworks',
  frameworksHint: 'Requirements that it speaks to.',
  noFramework: 'It speaks to no requirement of the frameworks that are known here.',
  peers: 'In other products',
  peersHint: 'The same judgement, by their names.',
  noPeer: 'None that is known here has it.',
  products: { prowler: 'Prowler', cloudsploit: 'CloudSploit', steampipe: 'Steampipe' },

  columns: {
    resource: 'Resource',
    status: 'Status',
    verdict: 'What was found',
    account: 'Account',
    region: 'Region',
    changed: 'Changed',
    name: 'Name',
    description: 'What it says',
    form: 'Form',
    default: 'Default',
    own: 'This tenant',
    operation: 'Operation',
    permittedBy: 'Permitted by',
  },
} as const;
