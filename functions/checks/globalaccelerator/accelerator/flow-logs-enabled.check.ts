import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
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
    const { FlowLogsEnabled } = answered(
      facts.DescribeAcceleratorAttributes?.AcceleratorAttributes,
      'AcceleratorAttributes',
    );
    if (answered(FlowLogsEnabled, 'FlowLogsEnabled')) return pass();
    return fail('The accelerator writes no flow log.');
  },
});
