/** The page that lists accounts. */
export const accountsTexts = {
  title: 'Accounts',
  description:
    'The AWS accounts of this tenant: whether they can be entered, and what fails in them.',
  loading: 'What is counted of the accounts is being read',
  counted: { one: 'account', other: 'accounts' },
  shownOf: (shown: string, all: string) => `${shown} of ${all}`,
  columns: { account: 'Account', state: 'State' },
  regions: { one: 'region', other: 'regions' },
  verified: 'Last entered as it should be:',
  never: 'never',
  goOn: 'Go on connecting',
  goOnOf: (account: string) => `Go on connecting ${account}`,
  cure: 'What to do',
  cureOf: (account: string) => `What to do about ${account}`,
  reasons: {
    pending: 'No execution covers it until its role was deployed and verified.',
    deleting: 'Its findings are being erased. It is gone when it is not listed any more.',
  },

  search: 'Find by name or number',
  searchLabel: 'Name or number',
  state: 'State',
  anyState: 'Any state',
  clear: 'Clear the filters',
  noMatch: 'No account matches the filters.',
} as const;
