import { check } from '../../../../functions/checks/ec2/fleet/active.check.ts';
import type { FleetActivityStatus } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (ActivityStatus: FleetActivityStatus) => ({
  item: { FleetState: 'active' as const, ActivityStatus },
});

describeCheck(check, {
  pass: {
    'it has what it asks for': of('fulfilled'),
    'it grows smaller': {
      item: { FleetState: 'modifying', ActivityStatus: 'pending_termination' },
    },
  },
  fail: {
    'it has failed': { item: { FleetState: 'failed' }, message: 'The fleet has failed.' },
    'nothing can be placed': {
      ...of('error'),
      message: 'AWS cannot place what the fleet asks for.',
    },
  },
  none: {
    'it waits for instances': of('pending_fulfillment'),
    'nothing is told yet': { item: { FleetState: 'active' } },
  },
  errors: { 'the word is not known': { ...of('idle' as 'error'), message: /"idle"/ } },
  skips: {
    'one that was only submitted': { item: { FleetState: 'submitted' } },
    'one that was deleted': { item: { FleetState: 'deleted' } },
    'one whose instances still run': { item: { FleetState: 'deleted_running' } },
  },
});
