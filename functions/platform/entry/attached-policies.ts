import * as z from 'zod';
import { ServiceError } from '../../core/errors.ts';
import { type AwsCaller, contextOf } from '../../core/scan/aws-caller.ts';
import { parseAnswer } from './parse-answer.ts';

const Answer = z.object({
  AttachedPolicies: z.array(z.object({ PolicyArn: z.string().optional() })).optional(),
});

/**
 * Which of these managed policies a role does not have attached. Throws AwsCallError.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html
 *
 * @param wanted ARNs of managed policies.
 */
export async function unattachedPolicies(
  aws: AwsCaller,
  roleName: string,
  wanted: readonly string[],
): Promise<readonly string[]> {
  const request = {
    api: 'iam',
    operation: 'ListAttachedRolePolicies',
    region: 'global',
    input: { RoleName: roleName },
  };
  const attached = new Set<string | undefined>();
  let token: string | undefined;
  do {
    const { answer, nextToken } = await aws.page(request, token);
    const { AttachedPolicies } = parseAnswer(Answer, answer, request);
    if (!AttachedPolicies) {
      throw new ServiceError(
        'ListAttachedRolePolicies answered without policies.',
        contextOf(request),
      );
    }
    for (const { PolicyArn } of AttachedPolicies) attached.add(PolicyArn);
    token = nextToken;
  } while (token !== undefined);
  return wanted.filter((arn) => !attached.has(arn));
}
