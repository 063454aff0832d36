/** What the page of the tenant's settings says. */
export const settingsTexts = {
  title: 'Settings',
  description: 'The name of this tenant, its plan, and what it says about single checks.',
  general: 'Tenant',
  name: 'Name',
  rename: 'Rename',
  renameTitle: 'Rename this tenant',
  renameDeed: 'Rename',
  nameFirst: 'Write a name first.',
  sameName: 'This is its name already.',
  tenantId: 'Tenant id',
  copyId: 'Copy tenant id',
  created: 'Made',
  plan: 'Plan',
  plans: { free: 'Free', team: 'Team', enterprise: 'Enterprise' },
  states: {
    suspended:
      'This tenant is suspended: nothing runs, and it takes neither new accounts nor members. Ask the operator of this platform.',
    deleting: 'This tenant is being deleted.',
  },
  planHint:
    'How much this tenant may have, and do. The operator of this platform chooses the plan.',
  planName: 'Name of the plan',
  limits: {
    accounts: 'AWS accounts',
    tasks: 'Tasks',
    runsADay: 'Executions a day, scheduled ones included',
    verificationsAnHour: 'Verifications of accounts an hour',
    taskChangesADay: 'Changes of tasks a day',
  },
  upTo: (most: string) => `up to ${most}`,

  deletion: 'Delete this tenant',
  deletionText:
    'Deletes this tenant with all that belongs to it: AWS accounts, tasks and their schedules, executions, findings and their history, invitations and memberships. It cannot be undone.',
  delete: 'Delete the tenant',
  deleteTitle: (name: string) => `Delete ${name}?`,
  deleteMeaning: [
    'Erased are its AWS accounts here, tasks and their schedules, executions (those in progress are stopped), findings and their history, invitations and memberships.',
    'Nobody sees any of it from then on, you included. Nobody can bring it back.',
    'Your AWS accounts stay as they are. The roles that let us in end with their stacks there: delete those yourself.',
  ],
} as const;
