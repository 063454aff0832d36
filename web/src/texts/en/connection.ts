/** What several pages say of an account and of what lets us in. */
export const connectionTexts = {
  states: {
    pending: 'Waits for its role',
    connected: 'Connected',
    degraded: 'Degraded',
    broken: 'Broken',
    deleting: 'Being deleted',
  },
  reads: { checks: 'What the checks ask', 'any-service': 'Any service besides' },

  number: 'Account number',
  numberHint: 'Twelve digits, as the AWS console shows them at the top right.',
  numberWrong: 'An AWS account number has twelve digits.',
  name: 'Name',
  nameHint: 'For people, such as Production. It can be changed at any time.',
  nameMissing: 'Give the account a name.',
  regions: 'Regions to assess',
  regionsHint:
    'Where the account has something, or must have nothing. What is global, such as IAM, is assessed in any case.',
  regionsMissing: 'Choose one region at least.',
  chooseRegions: 'Choose regions',
  findRegion: 'Find a region',
  noRegion: 'No region matches',
  regionsChosen: (count: string) => `${count} chosen`,
  takeOut: (region: string) => `Take out ${region}`,
  showMore: 'Show all',
  showFewer: 'Show fewer',
  readsTitle: 'What the role may read',
  readsHint: 'Either role denies explicitly that data is read: contents, messages, secrets.',
  readsMeaning: {
    checks:
      'Each single read that a check makes, and nothing else. When a release brings new checks, the template has to be deployed again.',
    'any-service':
      'The configuration of every service as well, by the managed policies SecurityAudit and ViewOnlyAccess of AWS. Choose it if new checks are to find their permissions there already.',
  },

  role: {
    unread: 'The template is for those who may set up the account.',
    console: 'In the AWS console',
    command: 'By command',
    steps: (file: string, account: string, stack: string, region: string) => [
      `Download the template. It is saved as ${file}.`,
      `Open CloudFormation, signed in to the account ${account}. The stack may be in any region; ${region} is proposed.`,
      `Choose “Upload a template file”, choose ${file}, and name the stack ${stack}.`,
      'Change nothing else. On the last page acknowledge that the stack makes an IAM role with a name, and submit it. CloudFormation takes about a minute.',
    ],
    again: (stack: string) =>
      `If the account has the stack ${stack} already, update it with the new template instead of making another one.`,
    download: 'Download the template',
    open: 'Open CloudFormation',
    commandHint: (account: string) =>
      `With the template downloaded to the working folder, and credentials of the account ${account}: this makes the stack, or updates it.`,
    copyCommand: 'Copy the command',
    facts: 'What the template makes',
    roleName: 'Role',
    stackName: 'Stack',
    externalId: 'External id',
    copyRole: 'Copy the role’s ARN',
    copyStack: 'Copy the stack’s name',
    copyExternalId: 'Copy the external id',
    externalIdHint:
      'It stands in the template already. Nobody can choose it, so that nobody can have us enter an account that is not theirs.',
  },

  verify: 'Verify now',
  verifyAgain: 'Verify again',
  verifyOf: (account: string) => `Verify now: ${account}`,
  verifyTakes: 'Takes about 10 seconds.',
  verifying: 'AWS is being asked. This takes about 10 seconds.',
  asking: 'being asked',
  checksOf: 'What the verification found',
  checks: {
    'no-external-id': 'Nobody gets in without the external id',
    'wrong-external-id': 'Nobody gets in with a wrong external id',
    'external-id': 'We get in with the right external id',
    identity: 'The role leads to this account',
    regions: 'All chosen regions are on',
    permissions: 'The role permits all that the checks ask',
    'managed-policies': 'The managed policies of AWS are attached',
    denials: 'The role denies that data is read',
  },
  outcomes: {
    passed: 'passed',
    failed: 'failed',
    untold: 'could not be told',
    'not-asked': 'not asked',
  },

  missingTitle: 'Missing permissions',
  missing: (permissions: string, checks: string) =>
    `${permissions} missing, so that ${checks} cannot be made.`,
  permissions: { one: 'permission is', other: 'permissions are' },
  checksCounted: { one: 'check', other: 'checks' },
  action: 'Permission',
  deniedBy: 'Denied by',
  where: 'Where',
  everywhere: 'everywhere',
  dependsOn: (keys: string) => `depends on ${keys}`,
  blinds: 'Checks that it blinds',
  blindsNone: 'none: it is for verifying alone',
  moreChecks: (count: string) => `${count} more`,
} as const;
