/** What somebody sees who is a member of no tenant yet. */
export const welcomeTexts = {
  title: 'Name your tenant',
  why: 'A tenant is your organisation here: its AWS accounts, tasks and findings, and the people who may see them. If you were invited to one, ask for the invitation again: it is shown here once it is there.',
  name: 'Name',
  create: 'Create the tenant',
} as const;
