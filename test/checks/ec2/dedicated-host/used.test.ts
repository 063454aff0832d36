import { check } from '../../../../functions/checks/ec2/dedicated-host/used.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (...ids: string[]) => ({
  item: {
    OwnerId: '123456789012',
    State: 'available' as const,
    AllocationTime: new Date('2026-11-01T00:00:00Z'),
    Instances: ids.map((InstanceId) => ({ InstanceId })),
  },
});

describeCheck(check, {
  pass: { 'an instance runs on it': of('i-1') },
  fail: { 'nothing runs on it': { ...of(), message: 'Nothing runs on the host.' } },
  none: {
    'it is of today': { item: { ...of().item, AllocationTime: new Date('2026-11-20T12:00:00Z') } },
  },
  skips: { 'one that has failed': { item: { ...of().item, State: 'permanent-failure' } } },
});
