import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { notebookInstance } from './notebook-instance.resource.ts';

export const check = defineCheck(notebookInstance, {
  id: 'sagemaker-notebook-instance-in-vpc',
  title: 'Notebooks are in a VPC of yours',
  severity: 'high',
  category: 'security',
  why: 'Outside your VPC no security group, endpoint policy or flow log stands between the notebook and the internet.',
  fix: 'Create the notebook instance anew in a subnet of your VPC: it cannot be set afterwards.',
  docs: 'https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html',
  needs: ['DescribeNotebookInstance'],

  evaluate({ facts }) {
    const notebook = answered(facts.DescribeNotebookInstance, 'the notebook instance');
    // Answered only where one was chosen.
    return notebook.SubnetId ? pass() : fail('The notebook instance is in no VPC of yours.');
  },
});
