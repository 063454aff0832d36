import { check } from '../../../../functions/checks/ec2/instance/ebs-limits-not-reached.check.ts';
import { limitExamples } from '../../../support/checks/reached-limits.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { State: { Name: 'running' as const } };

describeCheck(check, {
  ...limitExamples(item, (InstanceEBSIOPSExceededCheck, InstanceEBSThroughputExceededCheck) => ({
    InstanceEBSIOPSExceededCheck,
    InstanceEBSThroughputExceededCheck,
  })),
  skips: { 'an instance that is stopped': { item: { State: { Name: 'stopped' } } } },
});
