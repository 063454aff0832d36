import { check } from '../../../../functions/checks/globalaccelerator/accelerator/flow-logs-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (FlowLogsEnabled: boolean) => ({
  item: {},
  facts: { DescribeAcceleratorAttributes: { AcceleratorAttributes: { FlowLogsEnabled } } },
});

const message = 'The accelerator writes no flow log.';

describeCheck(check, {
  pass: { 'it has one': of(true) },
  fail: {
    'it has none': { ...of(false), message },
    'nothing was ever set': { item: {}, facts: { DescribeAcceleratorAttributes: {} }, message },
    'it never had one': {
      item: {},
      facts: { DescribeAcceleratorAttributes: { AcceleratorAttributes: {} } },
      message,
    },
  },
});
