import { defineResource } from '../../../core/resource.ts';
import type { DescribeEndpointConfigOutput, EndpointConfigSummary } from '../shapes.generated.ts';

export interface EndpointConfigFacts {
  DescribeEndpointConfig: DescribeEndpointConfigOutput;
}

export const endpointConfig = defineResource<EndpointConfigSummary, EndpointConfigFacts>({
  service: 'sagemaker',
  type: 'AWS::SageMaker::EndpointConfig',
  scope: 'regional',

  list: {
    operation: 'ListEndpointConfigs',
    action: 'sagemaker:ListEndpointConfigs',
    input: { MaxResults: 100 },
    items: 'EndpointConfigs',
  },

  identify: ({ EndpointConfigArn, EndpointConfigName }, { region }) => ({
    id: EndpointConfigArn,
    name: EndpointConfigName,
    region,
  }),

  facts: {
    DescribeEndpointConfig: {
      action: 'sagemaker:DescribeEndpointConfig',
      input: ({ EndpointConfigName }) => ({ EndpointConfigName }),
    },
  },
});
