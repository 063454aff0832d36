import * as z from 'zod';
import { misunderstood } from '../../core/scan/answers.ts';
import type { AwsCaller } from '../../core/scan/aws-caller.ts';
import { answersOfPages } from './answers-of-pages.ts';
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
  for await (const answer of answersOfPages(aws, request)) {
    const { AttachedPolicies } = parseAnswer(Answer, answer, request);
    if (!AttachedPolicies) throw misunderstood('answered without policies', request);
    for (const { PolicyArn } of AttachedPolicies) attached.add(PolicyArn);
  }
  return wanted.filter((arn) => !attached.has(arn));
}
