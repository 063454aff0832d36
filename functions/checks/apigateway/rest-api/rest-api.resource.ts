import type { MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import { restApiName } from '../rest-api-name/rest-api-name.resource.ts';
import type { Resources, RestApi } from '../shapes.generated.ts';

export interface RestApiFacts {
  GetResources: Resources;
  Count: MetricSeries;
  ServerErrors: MetricSeries;
}

export interface RestApiRelated {
  namesakes: RestApi;
}

/** A REST API; HTTP and WebSocket APIs have an API of their own. */
export const restApi = defineResource<RestApi, RestApiFacts, RestApiRelated>({
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
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
    Count: measured('Count'),
    ServerErrors: measured('5XXError'),
  },

  related: {
    namesakes: {
      resource: restApiName,
      keys: ({ name }) => [name],
      otherKeys: ({ name }: RestApi) => [name],
    },
  },
});

/** A metric of all APIs of a name: CloudWatch knows no other of a REST API. */
function measured(name: string) {
  return {
    metric: {
      namespace: 'AWS/ApiGateway',
      name,
      statistic: 'Sum' as const,
      dimensions: ({ name: ApiName }: RestApi) => ({ ApiName }),
      days: 7,
      periodSeconds: 3600,
    },
  };
}
