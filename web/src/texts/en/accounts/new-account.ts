/** The pages on which an account is connected. */
export const newAccountTexts = {
  title: 'Connect an account',
  titled: (account: string) => `Connect ${account}`,
  stepsLabel: 'Steps',
  steps: { name: 'Name the account', role: 'Deploy its role', verify: 'Verify it' },
  stepOf: (number: number, title: string) => `${number}. ${title}`,

  nameDetail:
    'Nothing happens in the account yet: this makes the external id by which its role will know us.',
  goOn: 'Go on to the role',
  cancel: 'Cancel',
  open: 'Open the account',

  roleDetail:
    'One stack with one role. Only this platform can assume it, only with the external id of this account, and it may only read configuration. Takes about two minutes.',
  later: 'Later',
  deployed: 'The stack is complete: verify',
  backToRole: 'Back to the role',

  verifyDetail:
    'We try to get in as we should, and as nobody should, and ask what the role may read.',
  notVerified: 'It was not verified yet.',
  verifiedAt: 'Verified',
  results: {
    connected: 'Connected: all can be read',
    degraded: 'Connected, but not all can be read',
    broken: 'Not connected any more',
    pending: 'Not connected yet',
    deleting: 'The account is being deleted',
  },
  resultDetails: {
    connected: 'Run the checks now: the first result takes a few minutes.',
    degraded:
      'The checks can run: what the role may not read is not assessed. Mend it now or later; what is missing stands below.',
    broken: 'What failed stands below, with what to do. Mend it, then verify again.',
    pending: 'What failed stands below, with what to do. Mend it, then verify again.',
    deleting: 'It can be connected again once it is gone.',
  },
  run: 'Run the checks now',
  noTask: 'No task covers this account: make one first.',
  findings: 'Its findings',
} as const;
