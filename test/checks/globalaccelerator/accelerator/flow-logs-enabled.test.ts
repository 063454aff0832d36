import { check } from '../../../../functions/checks/globalaccelerator/accelerator/flow-logs-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (FlowLogsEnabled: boolean) => ({
  item: {},
  facts: { DescribeAcceleratorAttributes: { AcceleratorAttributes: { FlowLogsEnabled } } },
});

describeCheck(check, {
  pass: { 'it has one': of(true) },
  fail: { 'it has none': { ...of(false), message: 'The accelerator writes no flow log.' } },
});
