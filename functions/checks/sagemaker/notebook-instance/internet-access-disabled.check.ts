import { defineCheck, fail, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { notebookInstance } from './notebook-instance.resource.ts';

const switches = { on: ['Enabled'], off: ['Disabled'] } as const;

export const check = defineCheck(notebookInstance, {
  id: 'sagemaker-notebook-instance-internet-access-disabled',
  title: 'Notebooks have no internet access past your VPC',
  severity: 'high',
  category: 'security',
  why: 'SageMaker gives the notebook a way to the internet of its own, by which data leaves unseen by your network.',
  fix: 'Create the notebook instance anew in a VPC with direct internet access disabled, and with endpoints or a NAT gateway.',
  docs: 'https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html',
  needs: ['DescribeNotebookInstance'],

  evaluate({ facts }) {
    const access = facts.DescribeNotebookInstance?.DirectInternetAccess;
    const kind = kindOfWord(access, 'DirectInternetAccess', switches);
    return kind === 'off' ? pass() : fail('Direct internet access is enabled.');
  },
});
