import { describeOrganization } from '../check.ts';
import type { AnyResource, Scope } from '../resource.ts';
import { misunderstood } from './answers.ts';
import type { Asker } from './asker.ts';
import { requestFor } from './request.ts';

const page =
  'https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html';

/**
 * Whether an account manages an organisation: any account may ask whose it is in, and one in none is
 * told so. Throws AwsCallError: a denial does not say who manages it.
 */
export async function isManagementAccount(
  resource: AnyResource,
  scope: Scope,
  asker: Asker,
): Promise<boolean> {
  const request = requestFor(describeOrganization, resource, scope);
  const notEnabledOn = { AWSOrganizationsNotInUseException: page } as const;
  const answer = await asker.call(request, { notEnabledOn });
  if (answer === 'gone' || !answer.value) return false;
  const manager = managerIn(answer.value);
  if (manager === undefined) throw misunderstood('answered without MasterAccountId', request);
  return manager === scope.accountId;
}

function managerIn(answer: object): string | undefined {
  const organization: unknown = Reflect.get(answer, 'Organization');
  if (typeof organization !== 'object' || organization === null) return undefined;
  const manager: unknown = Reflect.get(organization, 'MasterAccountId');
  return typeof manager === 'string' ? manager : undefined;
}
