import { defineResource } from '../../../core/resource.ts';
import type { Resources, RestApi } from '../shapes.generated.ts';

interface RestApiFacts {
  GetResources: Resources;
}

/** A REST API; HTTP and WebSocket APIs have an API of their own. */
export const restApi = defineResource<RestApi, RestApiFacts>({
  service: 'apigateway',
  type: 'AWS::ApiGateway::RestApi',
  scope: 'regional',

  list: {
    operation: 'GetRestApis',
    action: 'apigateway:GET',
    input: { limit: 500 },
    items: 'items',
  },

  // https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html
  identify: ({ id, name }, { partition, region }) => ({
    id: id && `arn:${partition}:apigateway:${region}::/restapis/${id}`,
    name: name || id,
    region,
  }),

  goneOn: {
    NotFoundException: 'https://docs.aws.amazon.com/apigateway/latest/api/API_GetResources.html',
  },

  facts: {
    GetResources: {
      action: 'apigateway:GET',
      input: ({ id }) => ({ restApiId: id, limit: 500, embed: ['methods'] }),
      pages: 'items',
    },
  },
});
