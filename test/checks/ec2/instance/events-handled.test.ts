import { check } from '../../../../functions/checks/ec2/instance/events-handled.check.ts';
import type { InstanceStatusEvent } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { State: { Name: 'running' as const } };
const planned = (...Events: InstanceStatusEvent[]) => ({
  item,
  related: { statuses: [{ Events }] },
});

describeCheck(check, {
  pass: {
    'nothing is planned': planned(),
    'what was planned is done': planned({
      Code: 'system-reboot',
      Description: '[Completed] scheduled reboot',
    }),
    'what was planned was called off': planned({
      Code: 'instance-stop',
      Description: '[Canceled] The instance is running on degraded hardware',
    }),
    'the answer says that nobody manages it': {
      ...planned(),
      item: { ...item, Operator: { Managed: false } },
    },
  },
  fail: {
    'it is to be retired': {
      ...planned({
        Code: 'instance-retirement',
        Description: 'The instance is running on degraded hardware',
        NotBefore: new Date('2026-12-02T10:00:00Z'),
      }),
      message: 'AWS has planned: instance-retirement on 2026-12-02.',
    },
    'one of several is over': {
      ...planned(
        { Code: 'instance-reboot', Description: '[Completed] scheduled reboot' },
        { Code: 'system-maintenance' },
      ),
      message: 'AWS has planned: system-maintenance.',
    },
  },
  none: { 'it was stopped meanwhile': { item, related: { statuses: [] } } },
  errors: {
    'the events were left out': {
      item,
      related: { statuses: [{}] },
      message: /without Events/,
    },
  },
  skips: {
    'an instance that is stopped': { item: { State: { Name: 'stopped' } } },
    'a node that EKS looks after': { item: { ...item, Operator: { Managed: true } } },
  },
});
