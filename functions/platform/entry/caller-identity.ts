import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import * as z from 'zod';
import { AuthenticationError, ServiceError } from '../../core/errors.ts';
import { type AwsCaller, contextOf } from '../../core/scan/aws-caller.ts';
import { bindClient } from '../calls/aws-client.ts';
import { parseAnswer } from './parse-answer.ts';

/** The client of a caller's `clients` under the name `sts`. */
export const stsClient = async () =>
  bindClient({
    connect: (config) => new STSClient(config),
    lists: {},
    calls: { GetCallerIdentity: GetCallerIdentityCommand },
  });

const Identity = z.object({ Account: z.string().optional() });

/**
 * Makes sure that our credentials are those of this account: findings under a wrong account would
 * be lies. No policy can deny the call. Throws AwsCallError.
 */
export async function confirmAccount(
  aws: AwsCaller,
  accountId: string,
  region: string,
): Promise<void> {
  const request = { api: 'sts', operation: 'GetCallerIdentity', region, input: {} };
  const { Account: found } = parseAnswer(Identity, await aws.call(request), request);
  if (found === accountId) return;
  const context = { ...contextOf(request), accountId };
  if (found) throw new AuthenticationError(`The role leads to the account ${found}.`, context);
  throw new ServiceError('GetCallerIdentity answered without an account.', context);
}
