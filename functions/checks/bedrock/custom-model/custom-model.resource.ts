import { defineResource } from '../../../core/resource.ts';
import { notOffered } from '../not-offered.judgement.ts';
import type { CustomModelSummary, GetCustomModelResponse } from '../shapes.generated.ts';

export interface CustomModelFacts {
  GetCustomModel: GetCustomModelResponse;
}

/** A model that the account customized; not one that another account shares with it. */
export const customModel = defineResource<CustomModelSummary, CustomModelFacts>({
  service: 'bedrock',
  type: 'AWS::Bedrock::CustomModel',
  scope: 'regional',

  list: {
    operation: 'ListCustomModels',
    action: 'bedrock:ListCustomModels',
    input: { isOwned: true, maxResults: 1000 },
    items: 'modelSummaries',
    notEnabledOn: notOffered,
  },

  identify: ({ modelArn, modelName }, { region }) => ({ id: modelArn, name: modelName, region }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GetCustomModel.html',
  },

  facts: {
    GetCustomModel: {
      action: 'bedrock:GetCustomModel',
      input: ({ modelArn }) => ({ modelIdentifier: modelArn }),
    },
  },
});
