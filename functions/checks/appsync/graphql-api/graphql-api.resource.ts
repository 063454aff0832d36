import { defineResource } from '../../../core/resource.ts';
import type { GraphqlApi } from '../shapes.generated.ts';

/** A GraphQL API that the account owns, and none that another shares. Event APIs are another kind. */
export const graphqlApi = defineResource<GraphqlApi>({
  service: 'appsync',
  type: 'AWS::AppSync::GraphQLApi',
  scope: 'regional',

  list: {
    operation: 'ListGraphqlApis',
    action: 'appsync:ListGraphqlApis',
    input: { maxResults: 25 },
    items: 'graphqlApis',
  },

  identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

  select: ({ owner }, { accountId }) => owner === undefined || owner === accountId,

  facts: {},
});
