import { defineResource } from '../../../core/resource.ts';
import type { GetPipelineDefinitionOutput, PipelineIdName } from '../shapes.generated.ts';

interface PipelineFacts {
  GetPipelineDefinition: GetPipelineDefinitionOutput;
}

const page =
  'https://docs.aws.amazon.com/datapipeline/latest/APIReference/API_GetPipelineDefinition.html';

export const pipeline = defineResource<PipelineIdName, PipelineFacts>({
  service: 'datapipeline',
  type: 'AWS::DataPipeline::Pipeline',
  scope: 'regional',

  list: {
    operation: 'ListPipelines',
    action: 'datapipeline:ListPipelines',
    items: 'pipelineIdList',
    // Said without a word, unlike a denial, to accounts that never used it: the service takes no new customers.
    notEnabledOn: {
      'AccessDeniedException: ':
        'https://docs.aws.amazon.com/datapipeline/latest/DeveloperGuide/what-is-datapipeline.html',
    },
  },

  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_datapipeline.html
  identify: ({ id, name }, { partition, region, accountId }) => ({
    id: `arn:${partition}:datapipeline:${region}:${accountId}:pipeline/${id}`,
    name,
    region,
  }),

  goneOn: { PipelineNotFoundException: page, PipelineDeletedException: page },

  facts: {
    GetPipelineDefinition: {
      action: 'datapipeline:GetPipelineDefinition',
      input: ({ id }) => ({ pipelineId: id }),
    },
  },
});
