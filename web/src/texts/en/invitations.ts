/** What is said of the invitations of the one who is signed in. */
export const invitationTexts = {
  invitedTo: (tenant: string, role: string) => `You are invited to ${tenant} as ${role}.`,
  answer: 'Answer the invitation',
  unread: 'Whether you are invited to another tenant could not be read.',
  asRole: (role: string) => `As ${role}. Ends`,
  accept: 'Accept',
  acceptOf: (tenant: string) => `Accept the invitation to ${tenant}`,
  decline: 'Decline',
  declineOf: (tenant: string) => `Decline the invitation to ${tenant}`,
} as const;
