import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { restApi } from '../rest-api/rest-api.resource.ts';
import type { Stage as Listed, RestApi, Stages } from '../shapes.generated.ts';

/** A stage with the id of its REST API, of which the answer says nothing. */
export interface Stage extends Listed {
  readonly restApiId: string;
}

export const stage = defineResource<Stage>({
  service: 'apigateway',
  type: 'AWS::ApiGateway::Stage',
  scope: 'regional',

  parent: restApi,
  list: {
    operation: 'GetStages',
    action: 'apigateway:GET',
    input: ({ id }: RestApi) => ({ restApiId: id }),
    items: ({ item }: Stages, _, { id }: RestApi) =>
      item?.map((one) => ({ ...one, restApiId: answered(id, 'id') })),
  },

  identify: ({ restApiId, stageName }, { partition, region }) => ({
    id:
      stageName &&
      `arn:${partition}:apigateway:${region}::/restapis/${restApiId}/stages/${stageName}`,
    name: stageName && `${restApiId}/${stageName}`,
    region,
  }),

  facts: {},
});
