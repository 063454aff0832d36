import { defineResource } from '../../../core/resource.ts';
import type { RestApi } from '../shapes.generated.ts';

/** The REST APIs of a region, for those that share their name with one. */
export const restApiName = defineResource<RestApi>({
  service: 'apigateway',
  type: 'AWS::ApiGateway::RestApi',
  scope: 'regional',

  list: {
    operation: 'GetRestApis',
    action: 'apigateway:GET',
    input: { limit: 500 },
    items: 'items',
  },

  identify: ({ id }, { region }) => ({ id, name: id, region }),

  facts: {},
});
