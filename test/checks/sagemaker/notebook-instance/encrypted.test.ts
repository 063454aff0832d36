import { check } from '../../../../functions/checks/sagemaker/notebook-instance/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const notebook = (settings: object) => ({
  item: { NotebookInstanceStatus: 'InService' } as never,
  facts: { DescribeNotebookInstance: { NotebookInstanceName: 'n', ...settings } as never },
});

describeCheck(check, {
  pass: { 'it has a key': notebook({ KmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/k' }) },
  fail: {
    'it has none': { ...notebook({}), message: 'The volume has no KMS key of yours.' },
    'the key is empty': {
      ...notebook({ KmsKeyId: '' }),
      message: 'The volume has no KMS key of yours.',
    },
  },
  errors: {
    'it was not described': {
      ...notebook({}),
      facts: { DescribeNotebookInstance: undefined },
      message: /without the notebook instance/,
    },
  },
  skips: { 'one that is being deleted': { item: { NotebookInstanceStatus: 'Deleting' } as never } },
});
