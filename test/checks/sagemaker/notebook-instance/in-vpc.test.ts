import { check } from '../../../../functions/checks/sagemaker/notebook-instance/in-vpc.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const notebook = (settings: object) => ({
  item: { NotebookInstanceStatus: 'InService' } as never,
  facts: { DescribeNotebookInstance: { NotebookInstanceName: 'n', ...settings } as never },
});

describeCheck(check, {
  pass: { 'it is in a subnet': notebook({ SubnetId: 'subnet-1' }) },
  fail: {
    'it is in none': { ...notebook({}), message: 'The notebook instance is in no VPC of yours.' },
    'the subnet is empty': {
      ...notebook({ SubnetId: '' }),
      message: 'The notebook instance is in no VPC of yours.',
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
