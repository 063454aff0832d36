/** Checks of one's own: how they are written, and tried. */
export const customTexts = {
  kind: 'Kind',
  kinds: {
    checks: 'Checks of the catalogue',
    resource_list: 'Inventory',
    health_check: 'Health',
    custom: 'Checks of your own',
  },
  kindHints: {
    checks: 'Security, reliability, cost and more, of every service.',
    resource_list:
      'What is in the accounts, of every service, and what appeared, changed and went.',
    health_check: 'Whether each service can be reached, and how its resources do.',
    custom: 'Over whatever a service answers: any operation that lists or reads configuration.',
  },
  at: (line: number, column: number, what: string) => `Line ${line}, column ${column}: ${what}`,

  yaml: 'Your checks',
  yamlHint:
    'YAML or JSON. Expressions are JMESPath; `fails` has to be true or false of every item, anything else is an error.',

  tryIt: 'Try it',
  tryHint: 'In one account and region, the first page of each call. Nothing is stored.',
  account: 'Account',
  chooseAccount: 'Choose an account',
  noAccount: 'No account is connected yet.',
  accountsUnknown: 'The accounts could not be read.',
  tried: (account: string, region: string) => `What came of it in ${account}, ${region}`,
  notEntered: 'The account could not be entered',
  lacks: 'The role lacks permissions',
  lacksDetail: 'Make the task, then deploy the template of the account again. It lacks:',
  unknownPermissions: 'Nobody could tell whether the role permits everything.',
  nothingThere: 'AWS listed nothing here: nothing was judged.',
  notReached: 'Time was up before this check was done. An execution has more.',
  partly: 'An execution judges more than is shown here.',
  verdicts: 'Verdicts',
  answers: 'What AWS answered',
  answerOf: (operation: string, region: string) => `${operation} in ${region}`,
  cut: 'Not all of it: it was cut, or there are further pages.',
  outcomes: { pass: 'Passes', fail: 'Fails', error: 'Error' },
} as const;
