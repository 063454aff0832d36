import { check } from '../../../../functions/checks/guardduty/detector/eks-protected.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { detectorId, detectorWith } from './detectors.ts';

const detector = (...about: Parameters<typeof detectorWith>) => ({
  item: detectorId,
  facts: { GetDetector: detectorWith(...about) },
});

describeCheck(check, {
  pass: {
    'both are on, so that the older feature is off': detector({
      EKS_AUDIT_LOGS: 'ENABLED',
      RUNTIME_MONITORING: 'ENABLED',
      EKS_RUNTIME_MONITORING: 'DISABLED',
    }),
    'the older feature is on': detector({
      EKS_AUDIT_LOGS: 'ENABLED',
      RUNTIME_MONITORING: 'DISABLED',
      EKS_RUNTIME_MONITORING: 'ENABLED',
    }),
    'the region has no runtime monitoring': detector({ EKS_AUDIT_LOGS: 'ENABLED' }),
  },
  fail: {
    'nothing is monitored as it runs': {
      ...detector({
        EKS_AUDIT_LOGS: 'ENABLED',
        RUNTIME_MONITORING: 'DISABLED',
        EKS_RUNTIME_MONITORING: 'DISABLED',
      }),
      message: 'Not protected by: runtime monitoring.',
    },
    'both are off': {
      ...detector({ EKS_AUDIT_LOGS: 'DISABLED', RUNTIME_MONITORING: 'DISABLED' }),
      message: 'Not protected by: EKS audit log monitoring, runtime monitoring.',
    },
  },
  none: {
    'GuardDuty is suspended': detector({ EKS_AUDIT_LOGS: 'DISABLED' }, 'DISABLED'),
    'the region has none of both': detector({ CLOUD_TRAIL: 'ENABLED' }),
  },
  errors: {
    'no features are answered': {
      item: detectorId,
      facts: { GetDetector: { ServiceRole: 'r', Status: 'ENABLED' } },
      message: /without Features/,
    },
  },
});
