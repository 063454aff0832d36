import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { notebookInstance } from './notebook-instance.resource.ts';

export const check = defineCheck(notebookInstance, {
  id: 'sagemaker-notebook-instance-encrypted',
  title: 'Notebook volumes are encrypted with a KMS key of yours',
  severity: 'medium',
  category: 'security',
  why: 'Without a key of your own account, no key policy guards the data on the volume and no key use is logged.',
  fix: 'Create the notebook instance anew with a KMS key: it cannot be set afterwards.',
  docs: 'https://docs.aws.amazon.com/sagemaker/latest/dg/encryption-at-rest.html',
  needs: ['DescribeNotebookInstance'],

  evaluate({ facts }) {
    const notebook = answered(facts.DescribeNotebookInstance, 'the notebook instance');
    // Answered only where one was chosen.
    return notebook.KmsKeyId ? pass() : fail('The volume has no KMS key of yours.');
  },
});
