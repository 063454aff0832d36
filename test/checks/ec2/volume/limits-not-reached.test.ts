import { check } from '../../../../functions/checks/ec2/volume/limits-not-reached.check.ts';
import { limitExamples } from '../../../support/checks/reached-limits.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { State: 'in-use' as const, VolumeType: 'gp3' as const };

describeCheck(check, {
  ...limitExamples(item, (VolumeIOPSExceededCheck, VolumeThroughputExceededCheck) => ({
    VolumeIOPSExceededCheck,
    VolumeThroughputExceededCheck,
  })),
  skips: {
    'a volume that nothing uses': { item: { ...item, State: 'available' } },
    'a magnetic volume, of which nothing is measured': {
      item: { State: 'in-use', VolumeType: 'standard' },
    },
  },
});
