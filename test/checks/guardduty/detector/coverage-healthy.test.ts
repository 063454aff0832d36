import { check } from '../../../../functions/checks/guardduty/detector/coverage-healthy.check.ts';
import type { CoverageResource } from '../../../../functions/checks/guardduty/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { detectorId, detectorWith } from './detectors.ts';

const on = detectorWith({ RUNTIME_MONITORING: 'ENABLED', EKS_RUNTIME_MONITORING: 'DISABLED' });
const detector = (GetDetector: typeof on, ...Resources: CoverageResource[]) => ({
  item: detectorId,
  facts: { GetDetector, ListCoverage: { Resources } },
});
const instance = (
  ResourceId: string,
  ManagementType: 'AUTO_MANAGED' | 'DISABLED',
): CoverageResource => ({
  ResourceId,
  ResourceDetails: { Ec2InstanceDetails: { ManagementType } },
});

describeCheck(check, {
  pass: {
    'nothing is unhealthy': detector(on),
    'somebody excluded it': detector(on, instance('i-1', 'DISABLED'), {
      ResourceId: 'cluster',
      ResourceDetails: { EcsClusterDetails: { FargateDetails: { ManagementType: 'DISABLED' } } },
    }),
  },
  fail: {
    'an instance is not reached': {
      ...detector(on, instance('i-1', 'AUTO_MANAGED'), instance('i-2', 'AUTO_MANAGED')),
      message: 'Not reached: 2 instances and clusters, the first i-1.',
    },
    'a cluster is not reached, of which nothing more is known': {
      ...detector(on, { ResourceId: 'cluster' }),
      message: 'Not reached: 1 instances and clusters, the first cluster.',
    },
  },
  none: {
    'runtime monitoring is off': detector(
      detectorWith({ RUNTIME_MONITORING: 'DISABLED' }),
      instance('i-1', 'AUTO_MANAGED'),
    ),
    'GuardDuty is suspended': detector(detectorWith({ RUNTIME_MONITORING: 'ENABLED' }, 'DISABLED')),
  },
  errors: {
    'a resource has no id': { ...detector(on, {}), message: /without ResourceId/ },
  },
});
