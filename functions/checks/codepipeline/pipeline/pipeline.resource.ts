import { defineResource } from '../../../core/resource.ts';
import type { GetPipelineStateOutput, PipelineSummary } from '../shapes.generated.ts';

export const pipeline = defineResource<
  PipelineSummary,
  { GetPipelineState: GetPipelineStateOutput }
>({
  service: 'codepipeline',
  type: 'AWS::CodePipeline::Pipeline',
  scope: 'regional',

  list: {
    operation: 'ListPipelines',
    action: 'codepipeline:ListPipelines',
    input: { maxResults: 1000 },
    items: 'pipelines',
  },

  identify: ({ name }, { partition, region, accountId }) => ({
    id: name && `arn:${partition}:codepipeline:${region}:${accountId}:${name}`,
    name,
    region,
  }),

  goneOn: {
    PipelineNotFoundException:
      'https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_GetPipelineState.html',
  },

  facts: {
    // The executions of a year, of which the last counts, would be many pages.
    GetPipelineState: {
      action: 'codepipeline:GetPipelineState',
      input: ({ name }) => ({ name }),
    },
  },
});
