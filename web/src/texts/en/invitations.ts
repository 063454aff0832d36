/** What is said of the invitations of the one who is signed in. */
export const invitationTexts = {
  asRole: (role: string) => `As ${role}. Ends`,
  accept: 'Accept',
  acceptOf: (tenant: string) => `Accept the invitation to ${tenant}`,
  decline: 'Decline',
  declineOf: (tenant: string) => `Decline the invitation to ${tenant}`,
} as const;
