/** What somebody sees who is a member of no tenant yet, or makes another one. */
export const welcomeTexts = {
  title: 'Welcome',
  why: 'A tenant is your organisation here: its AWS accounts, tasks and findings, and the people who may see them.',
  invitations: 'Invitations',
  none: 'Nobody has invited you yet. Send your user id to whoever is to invite you: their invitation then stands here.',
  userId: 'Your user id',
  copyUserId: 'Copy your user id',
  look: 'Look again',
  create: 'Make a tenant of your own',
  createNext: 'You own it. The next step connects its first AWS account.',
  name: 'Name of the tenant',
  createDeed: 'Create the tenant',
  signedInAs: (email: string) => `Signed in as ${email}.`,
  signedInUnread: 'You are signed in; as whom could not be read.',
} as const;
