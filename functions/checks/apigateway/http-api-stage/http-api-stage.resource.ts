import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { Api, GetStagesResponse, Stage } from '../apigatewayv2.shapes.generated.ts';
import { httpApi } from '../http-api/http-api.resource.ts';

/** A stage with the id of its API, of which the answer says nothing. */
export interface HttpApiStage extends Stage {
  readonly apiId: string;
}

export const httpApiStage = defineResource<HttpApiStage>({
  service: 'apigateway',
  type: 'AWS::ApiGatewayV2::Stage',
  scope: 'regional',

  parent: httpApi,
  list: {
    api: 'apigatewayv2',
    operation: 'GetStages',
    action: 'apigateway:GET',
    input: ({ ApiId }: Api) => ({ ApiId }),
    items: ({ Items }: GetStagesResponse, _, { ApiId }: Api) =>
      Items?.map((one) => ({ ...one, apiId: answered(ApiId, 'ApiId') })),
  },

  identify: ({ apiId, StageName }, { partition, region }) => ({
    id: StageName && `arn:${partition}:apigateway:${region}::/apis/${apiId}/stages/${StageName}`,
    name: StageName && `${apiId}/${StageName}`,
    region,
  }),

  facts: {},
});
