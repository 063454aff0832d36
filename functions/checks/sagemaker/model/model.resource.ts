import { defineResource } from '../../../core/resource.ts';
import type { DescribeModelOutput, ModelSummary } from '../shapes.generated.ts';

export interface ModelFacts {
  DescribeModel: DescribeModelOutput;
}

export const model = defineResource<ModelSummary, ModelFacts>({
  service: 'sagemaker',
  type: 'AWS::SageMaker::Model',
  scope: 'regional',

  list: {
    operation: 'ListModels',
    action: 'sagemaker:ListModels',
    input: { MaxResults: 100 },
    items: 'Models',
  },

  identify: ({ ModelArn, ModelName }, { region }) => ({ id: ModelArn, name: ModelName, region }),

  facts: {
    DescribeModel: {
      action: 'sagemaker:DescribeModel',
      input: ({ ModelName }) => ({ ModelName }),
    },
  },
});
