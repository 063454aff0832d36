/** The page of one account. */
export const accountTexts = {
  title: 'Account',
  gone: 'The account is deleted',
  goneDetail:
    'Its findings, their history and its snapshots are erased. The role in the account is still there: delete its stack in CloudFormation if nothing else is to use it.',
  toAccounts: 'All accounts',

  actions: {
    edit: 'Edit',
    delete: 'Delete',
    goOn: 'Go on connecting',
  },
  editOf: (account: string) => `Edit ${account}`,
  deleteOf: (account: string) => `Delete ${account}`,
  cannotEdit: 'The account is being deleted.',

  stateHeads: {
    pending: 'Waits for its role: no execution covers it yet',
    degraded: 'Degraded: not all can be read',
    broken: 'Broken: it cannot be entered, or not only as it should be',
    deleting: 'Being deleted',
  },
  noReason: {
    pending: 'Deploy its role, then verify it.',
    degraded: 'Verify it: that says what is missing.',
    broken: 'Verify it: that says what is wrong.',
    deleting:
      'Its findings, their history and its snapshots are being erased. This page says when that is done.',
  },
  foundIn: 'An execution found this',
  toConnection: 'What is wrong, and what to do',

  facts: 'Facts',
  number: 'Account number',
  copyNumber: 'Copy the account number',
  state: 'State',
  partition: 'Partition',
  regions: 'Regions',
  reads: 'The role reads',
  externalId: 'External id',
  copyExternalId: 'Copy the external id',
  externalIdHidden: 'shown to owners and admins',
  created: 'Named',
  verified: 'Last entered as it should be',
  never: 'never',

  tabsLabel: 'Parts of the account',
  tabs: { findings: 'Findings', health: 'Health', connection: 'Connection', settings: 'Settings' },
  settingsMeaning:
    'What stands here holds in this account alone, from the next execution on, and wins over what the tenant says.',

  asOf: 'As of',
  notCounted: 'Nothing was counted yet',
  notCountedDetail:
    'No execution over this account has ended yet, or those that have found nothing to assess. Nothing is said to be well.',
  notCountedPending: 'No execution covers it until its role was deployed and verified.',
  noTask: 'No task covers this account.',
  run: 'Run now',
  figureDetail: {
    critical: 'fail',
    high: 'fail',
    medium: 'fail',
    low: 'fail',
    error: 'could not be judged',
    pass: 'are as they should be',
  },
  blocked: (findings: string) => `${findings} not assessed because a whole list could not be read.`,
  findingsAre: { one: 'finding is', other: 'findings are' },
  blindSpots: 'Blind spots of this account',
  verdicts: { one: 'verdict is', other: 'verdicts are' },
  stale: (verdicts: string) =>
    `${verdicts} from before: their lists could not be read in the last execution, and nobody knows whether they still hold.`,
  byService: 'By service',
  service: 'Service',

  verification: 'Verification',
  verificationAt: 'Last made',
  notVerified: 'It was never verified.',
  disabledRegions: 'Regions that are off',
  disabledDetail: (regions: string, count: number) =>
    `${regions} ${count === 1 ? 'is' : 'are'} switched off in the account, so that nothing there is assessed. Enable ${count === 1 ? 'it' : 'them'} under Account in the AWS console and verify again, or take ${count === 1 ? 'it' : 'them'} out of the regions to assess.`,
  takeOut: 'Change the regions',
  role: 'Deploy the template again',
  firstRole: 'Deploy the template',
  roleDetail:
    'When permissions are missing, after a release with new checks, and after a change of what the role may read. Then verify.',

  edit: {
    title: (account: string) => `Edit ${account}`,
    detail: 'All holds from the next execution on.',
    readsDetail:
      'After a change of what the role may read, deploy the template again and verify the account.',
    save: 'Save',
    cancel: 'Cancel',
    unchanged: 'Nothing is changed yet.',
    conflict: 'Somebody else changed this account meanwhile',
    conflictDetail:
      'Your changes were not saved. The fields show the account as it is now: change what you still want to, and save again.',
  },

  deletion: {
    title: (account: string) => `Delete ${account}?`,
    meaning: [
      'This erases its findings, their history and its snapshots, and takes it out of all tasks; a task that names it alone is deleted. It cannot be undone.',
      'Its executions are kept. The role stays in the account until you delete its stack there.',
      'While an execution is in progress over it, this is refused: wait for its end, or stop it.',
    ],
    deed: 'Delete the account',
  },
} as const;
