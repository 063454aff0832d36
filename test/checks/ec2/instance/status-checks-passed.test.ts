import { check } from '../../../../functions/checks/ec2/instance/status-checks-passed.check.ts';
import type { SummaryStatus } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { State: { Name: 'running' as const } };
const found = (instance: SummaryStatus, system: SummaryStatus, volumes?: SummaryStatus) => ({
  item,
  related: {
    statuses: [
      {
        InstanceStatus: { Status: instance },
        SystemStatus: { Status: system },
        ...(volumes && { AttachedEbsStatus: { Status: volumes } }),
      },
    ],
  },
});

describeCheck(check, {
  pass: {
    'all checks pass': found('ok', 'ok', 'ok'),
    'its volumes are not checked': found('ok', 'ok'),
    'the check of volumes does not apply': found('ok', 'ok', 'not-applicable'),
    'the answer says that nobody manages it': {
      ...found('ok', 'ok'),
      item: { ...item, Operator: { Managed: false } },
    },
  },
  fail: {
    'the instance fails': {
      ...found('impaired', 'ok', 'ok'),
      message: 'AWS finds these impaired: the instance.',
    },
    'host and volumes fail while the instance starts': {
      ...found('initializing', 'impaired', 'impaired'),
      message: 'AWS finds these impaired: its host, its volumes.',
    },
  },
  none: {
    'it starts': found('initializing', 'initializing'),
    'AWS knows too little of the volumes': found('ok', 'ok', 'insufficient-data'),
    'no check applies': found('not-applicable', 'not-applicable'),
    'it was stopped meanwhile': { item, related: { statuses: [] } },
  },
  errors: {
    'the word is not known': {
      ...found('weird' as SummaryStatus, 'ok'),
      message: /InstanceStatus "weird"/,
    },
    'the host was left out': {
      item,
      related: { statuses: [{ InstanceStatus: { Status: 'ok' } }] },
      message: /without SystemStatus/,
    },
  },
  skips: {
    'an instance that is stopped': { item: { State: { Name: 'stopped' } } },
    'an instance that was terminated': { item: { State: { Name: 'terminated' } } },
    'a node that EKS looks after': { item: { ...item, Operator: { Managed: true } } },
  },
});
