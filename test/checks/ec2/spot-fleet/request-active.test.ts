import type { ActivityStatus } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { check } from '../../../../functions/checks/ec2/spot-fleet/request-active.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (ActivityStatus: ActivityStatus) => ({
  item: { SpotFleetRequestState: 'active' as const, ActivityStatus },
});

describeCheck(check, {
  pass: {
    'it has what it asks for': of('fulfilled'),
    'it grows smaller': {
      item: { SpotFleetRequestState: 'modifying', ActivityStatus: 'pending_termination' },
    },
  },
  fail: {
    'it has failed': {
      item: { SpotFleetRequestState: 'failed' },
      message: 'The request has failed.',
    },
    'nothing can be placed': {
      ...of('error'),
      message: 'AWS cannot place what the fleet asks for.',
    },
  },
  none: {
    'it waits for instances': of('pending_fulfillment'),
    'nothing is told yet': { item: { SpotFleetRequestState: 'active' } },
  },
  errors: { 'the word is not known': { ...of('idle' as 'error'), message: /"idle"/ } },
  skips: {
    'one that was only submitted': { item: { SpotFleetRequestState: 'submitted' } },
    'one that was cancelled': { item: { SpotFleetRequestState: 'cancelled' } },
    'one whose instances still run': { item: { SpotFleetRequestState: 'cancelled_running' } },
  },
});
