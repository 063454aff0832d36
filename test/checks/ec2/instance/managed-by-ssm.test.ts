import { check } from '../../../../functions/checks/ec2/instance/managed-by-ssm.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const now = new Date('2026-11-21T06:00:00Z');
const running = (hours: number) => ({
  InstanceId: 'i-0123456789abcdef0',
  State: { Name: 'running' as const },
  LaunchTime: new Date(now.getTime() - hours * 3_600_000),
});
const none = { related: { managedNodes: [] }, now };

describeCheck(check, {
  pass: {
    'it reports': {
      item: running(100),
      related: { managedNodes: [{ InstanceId: 'i-0123456789abcdef0', PingStatus: 'Online' }] },
      now,
    },
    'it is silent for now, which another check tells': {
      item: running(100),
      related: {
        managedNodes: [{ InstanceId: 'i-0123456789abcdef0', PingStatus: 'ConnectionLost' }],
      },
      now,
    },
  },
  fail: {
    'it does not report': { item: running(2), ...none, message: 'The instance does not report.' },
    'a person runs it, as AWS says': {
      item: { ...running(2), Operator: { Managed: false } },
      ...none,
      message: 'The instance does not report.',
    },
  },
  none: { 'it has just been started': { item: running(0.5), ...none } },
  errors: {
    'it is not said since when it runs': {
      item: { InstanceId: 'i-0123456789abcdef0', State: { Name: 'running' } },
      ...none,
      message: /without LaunchTime/,
    },
  },
  skips: {
    'a stopped instance': { item: { ...running(100), State: { Name: 'stopped' } } },
    'one that a service runs': { item: { ...running(100), Operator: { Managed: true } } },
  },
});
