import { check } from '../../../../functions/checks/ec2/instance/generation-current.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { State: { Name: 'stopped' as const }, InstanceType: 'm4.large' as const };
const of = (CurrentGeneration: boolean) => ({ types: [{ CurrentGeneration }] });

describeCheck(check, {
  pass: {
    'its type is current': { item: { State: { Name: 'running' } }, related: of(true) },
    'the answer says that nobody manages it': {
      item: { ...item, Operator: { Managed: false } },
      related: of(true),
    },
  },
  fail: {
    'its type is not': {
      item,
      related: of(false),
      message: 'The type m4.large is of an earlier generation.',
    },
  },
  none: { 'its type is not described in the region': { item, related: { types: [] } } },
  skips: { 'a node that EKS looks after': { item: { ...item, Operator: { Managed: true } } } },
});
