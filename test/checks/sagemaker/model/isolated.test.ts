import { check } from '../../../../functions/checks/sagemaker/model/isolated.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const model = (settings: object) => ({
  facts: { DescribeModel: { ModelName: 'm', ...settings } as never },
});

describeCheck(check, {
  pass: { 'it has none': model({ EnableNetworkIsolation: true }) },
  fail: {
    'it has one': {
      ...model({ EnableNetworkIsolation: false }),
      message: 'The model has no network isolation.',
    },
  },
  errors: { 'nobody says': { ...model({}), message: /without EnableNetworkIsolation/ } },
});
