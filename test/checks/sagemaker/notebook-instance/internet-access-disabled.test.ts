import { check } from '../../../../functions/checks/sagemaker/notebook-instance/internet-access-disabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const notebook = (settings: object) => ({
  item: { NotebookInstanceStatus: 'InService' } as never,
  facts: { DescribeNotebookInstance: { NotebookInstanceName: 'n', ...settings } as never },
});

describeCheck(check, {
  pass: { 'it is disabled': notebook({ DirectInternetAccess: 'Disabled' }) },
  fail: {
    'it is enabled': {
      ...notebook({ DirectInternetAccess: 'Enabled' }),
      message: 'Direct internet access is enabled.',
    },
  },
  errors: {
    'nothing is said of it': { ...notebook({}), message: /without DirectInternetAccess/ },
    'something else is said': {
      ...notebook({ DirectInternetAccess: 'Partly' }),
      message: /"Partly", which is not known/,
    },
  },
  skips: { 'one that is being deleted': { item: { NotebookInstanceStatus: 'Deleting' } as never } },
});
