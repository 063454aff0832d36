import * as z from 'zod';
import { notInvited } from '../../core/tenants/registration.ts';
import type { Table } from '../../data/store/table.ts';
import { isInvited } from '../../data/users/invited-addresses.ts';
import type { Clock } from '../../platform/process/clock.ts';
import type { Logger } from '../../platform/process/logger.ts';

/** https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html */
const PreSignUp = z.object({
  triggerSource: z.enum(['PreSignUp_SignUp', 'PreSignUp_AdminCreateUser']),
  request: z.object({ userAttributes: z.object({ email: z.string() }) }),
});

export interface Dependencies {
  readonly table: Table;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Refuses every address that nobody invited, whoever asks Cognito: the API refuses them too, and this
 * holds should the secret of its client get out. Whoever may call AdminCreateUser needs no invitation.
 *
 * Whoever signs up is shown the message of what is thrown, and Cognito gives every error the same code.
 */
export const createHandler =
  ({ table, clock, logger }: Dependencies) =>
  async (event: unknown): Promise<unknown> => {
    let isLetIn: boolean;
    try {
      const { triggerSource, request } = PreSignUp.parse(event);
      isLetIn =
        triggerSource === 'PreSignUp_AdminCreateUser' ||
        (await isInvited(table, request.userAttributes.email, new Date(clock.now())));
    } catch (cause) {
      logger.error('Whether an address is invited could not be found out.', cause);
      throw new Error('The platform failed', { cause });
    }
    if (!isLetIn) throw new Error(notInvited);
    return event;
  };
