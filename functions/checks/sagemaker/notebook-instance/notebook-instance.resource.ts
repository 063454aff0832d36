import { defineResource } from '../../../core/resource.ts';
import type {
  DescribeNotebookInstanceOutput,
  NotebookInstanceSummary,
} from '../shapes.generated.ts';

export interface NotebookInstanceFacts {
  DescribeNotebookInstance: DescribeNotebookInstanceOutput;
}

/** A notebook instance, stopped ones among them; not one that is being deleted. */
export const notebookInstance = defineResource<NotebookInstanceSummary, NotebookInstanceFacts>({
  service: 'sagemaker',
  type: 'AWS::SageMaker::NotebookInstance',
  scope: 'regional',

  list: {
    operation: 'ListNotebookInstances',
    action: 'sagemaker:ListNotebookInstances',
    input: { MaxResults: 100 },
    items: 'NotebookInstances',
  },

  identify: ({ NotebookInstanceArn, NotebookInstanceName }, { region }) => ({
    id: NotebookInstanceArn,
    name: NotebookInstanceName,
    region,
  }),

  select: ({ NotebookInstanceStatus }) => NotebookInstanceStatus !== 'Deleting',

  facts: {
    DescribeNotebookInstance: {
      action: 'sagemaker:DescribeNotebookInstance',
      input: ({ NotebookInstanceName }) => ({ NotebookInstanceName }),
    },
  },
});
