import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { Api, GetRoutesResponse } from '../apigatewayv2.shapes.generated.ts';

export interface HttpApiFacts {
  GetRoutes: GetRoutesResponse;
}

/** An HTTP API that somebody made: those that a service made are that service's to change. */
export const httpApi = defineResource<Api, HttpApiFacts>({
  service: 'apigateway',
  type: 'AWS::ApiGatewayV2::Api',
  scope: 'regional',

  list: {
    api: 'apigatewayv2',
    operation: 'GetApis',
    action: 'apigateway:GET',
    items: 'Items',
  },

  // https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html
  identify: ({ ApiId, Name }, { partition, region }) => ({
    id: ApiId && `arn:${partition}:apigateway:${region}::/apis/${ApiId}`,
    name: Name,
    region,
  }),

  select: ({ ProtocolType, ApiGatewayManaged }) =>
    answered(ProtocolType, 'ProtocolType') === 'HTTP' && !ApiGatewayManaged,

  goneOn: {
    NotFoundException:
      'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-routes.html',
  },

  facts: {
    GetRoutes: {
      api: 'apigatewayv2',
      action: 'apigateway:GET',
      input: ({ ApiId }) => ({ ApiId }),
      pages: 'Items',
    },
  },
});
