import { defineResource, type ReadIdentity, type Scope } from '../../../core/resource.ts';
import type {
  DescribeUserPoolResponse,
  UserPoolDescriptionType,
  UserPoolType,
} from '../shapes.generated.ts';

export const userPool = defineResource<UserPoolType>({
  service: 'cognito-idp',
  type: 'AWS::Cognito::UserPool',
  scope: 'regional',

  list: {
    operation: 'ListUserPools',
    action: 'cognito-idp:ListUserPools',
    input: { MaxResults: 60 },
    items: 'UserPools',
  },

  describe: {
    operation: 'DescribeUserPool',
    action: 'cognito-idp:DescribeUserPool',
    batch: 1,
    idOfListed: ({ Id }: UserPoolDescriptionType) => Id,
    identifyListed: (pool: UserPoolDescriptionType, scope) => identityOf(pool, scope),
    input: ([UserPoolId]) => ({ UserPoolId }),
    items: ({ UserPool }: DescribeUserPoolResponse) => UserPool && [UserPool],
    idOf: ({ Id }: UserPoolType) => Id,
  },

  identify: identityOf,

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPool.html',
  },

  facts: {},
});

/** The list has no ARN. */
function identityOf(
  { Id, Name }: Pick<UserPoolType, 'Id' | 'Name'>,
  { partition, region, accountId }: Scope,
): ReadIdentity {
  return {
    id: Id && `arn:${partition}:cognito-idp:${region}:${accountId}:userpool/${Id}`,
    name: Name,
    region,
  };
}
