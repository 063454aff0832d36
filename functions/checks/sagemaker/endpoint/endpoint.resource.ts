import { defineResource } from '../../../core/resource.ts';
import type { EndpointSummary } from '../shapes.generated.ts';

/** An endpoint that is there to stay. */
export const endpoint = defineResource<EndpointSummary>({
  service: 'sagemaker',
  type: 'AWS::SageMaker::Endpoint',
  scope: 'regional',

  list: {
    operation: 'ListEndpoints',
    action: 'sagemaker:ListEndpoints',
    input: { MaxResults: 100 },
    items: 'Endpoints',
  },

  identify: ({ EndpointArn, EndpointName }, { region }) => ({
    id: EndpointArn,
    name: EndpointName,
    region,
  }),

  select: ({ EndpointStatus }) => EndpointStatus !== 'Deleting',

  facts: {},
});
