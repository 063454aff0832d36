import { defineCheck, fail, pass } from '../../../core/check.ts';
import { accelerator } from './accelerator.resource.ts';

export const check = defineCheck(accelerator, {
  id: 'globalaccelerator-accelerator-flow-logs-enabled',
  title: 'Accelerators record their traffic in flow logs',
  severity: 'low',
  category: 'security',
  why: 'An accelerator hides clients from the logs behind it as a rule; without its own, nobody can say who came from where.',
  fix: 'Turn on the flow log of the accelerator, and give it a bucket.',
  docs: 'https://docs.aws.amazon.com/global-accelerator/latest/dg/monitoring-global-accelerator.flow-logs.html',
  needs: ['DescribeAcceleratorAttributes'],

  evaluate({ facts }) {
    // Left out where nobody turned them on, which is the default:
    // https://docs.aws.amazon.com/global-accelerator/latest/api/API_AcceleratorAttributes.html
    const { DescribeAcceleratorAttributes } = facts;
    const isOn = DescribeAcceleratorAttributes?.AcceleratorAttributes?.FlowLogsEnabled ?? false;
    return isOn ? pass() : fail('The accelerator writes no flow log.');
  },
});
