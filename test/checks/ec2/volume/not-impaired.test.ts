import type { VolumeStatusInfoStatus } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { check } from '../../../../functions/checks/ec2/volume/not-impaired.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { State: 'in-use' as const };
const found = (Status: VolumeStatusInfoStatus) => ({
  item,
  related: { statuses: [{ VolumeStatus: { Status } }] },
});

describeCheck(check, {
  pass: {
    'all is well': found('ok'),
    'nothing uses it': { ...found('ok'), item: { State: 'available' } },
    'the answer says that nobody manages it': {
      ...found('ok'),
      item: { ...item, Operator: { Managed: false } },
    },
  },
  fail: {
    'it is impaired': {
      ...found('impaired'),
      message: 'The volume is stalled, or its data may be damaged.',
    },
    'it is slow': { ...found('warning'), message: 'The volume is slower than it should be.' },
    'its hardware has failed': {
      item: { State: 'error' },
      related: { statuses: [] },
      message: 'The hardware behind the volume has failed; its data cannot be recovered.',
    },
  },
  none: {
    'AWS knows too little of it': found('insufficient-data'),
    'it was made after the checks were listed': { item, related: { statuses: [] } },
  },
  errors: {
    'the word is not known': {
      ...found('weird' as VolumeStatusInfoStatus),
      message: /VolumeStatus "weird"/,
    },
  },
  skips: {
    'a volume that is being made': { item: { State: 'creating' } },
    'a volume that was deleted': { item: { State: 'deleted' } },
    'a volume that a service looks after': { item: { ...item, Operator: { Managed: true } } },
  },
});
