import { check } from '../../../../functions/checks/sagemaker/notebook-instance/root-disabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const notebook = (settings: object) => ({
  item: { NotebookInstanceStatus: 'InService' } as never,
  facts: { DescribeNotebookInstance: { NotebookInstanceName: 'n', ...settings } as never },
});

describeCheck(check, {
  pass: { 'it is disabled': notebook({ RootAccess: 'Disabled' }) },
  fail: {
    'it is enabled': {
      ...notebook({ RootAccess: 'Enabled' }),
      message: 'Root access is enabled for users.',
    },
  },
  errors: {
    'nothing is said of it': { ...notebook({}), message: /without RootAccess/ },
    'something else is said': {
      ...notebook({ RootAccess: 'Partly' }),
      message: /"Partly", which is not known/,
    },
  },
  skips: { 'one that is being deleted': { item: { NotebookInstanceStatus: 'Deleting' } as never } },
});
