import * as z from 'zod';

/** Who may sign up by themselves: anybody, whoever was invited, or nobody. */
export const Registration = z.enum(['open', 'invitation', 'closed']);
export type Registration = z.infer<typeof Registration>;

/** An address that may sign up where registration is by invitation. */
export const Invitation = z.object({
  email: z.email(),
  invitedAt: z.iso.datetime(),
  /** Seconds since 1970. The item may outlive it by days. */
  expiresAt: z.int(),
});
export type Invitation = z.infer<typeof Invitation>;

/**
 * What the pre-sign-up trigger throws for an address that nobody invited. Cognito passes it on in
 * "PreSignUp failed with error not-invited.", as it does the message of any other error.
 */
export const notInvited = 'not-invited';
