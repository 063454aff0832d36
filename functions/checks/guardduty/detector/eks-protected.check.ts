import { defineCheck } from '../../../core/check.ts';
import { detector } from './detector.resource.ts';
import { judgeFeatures } from './features.judgement.ts';

export const check = defineCheck(detector, {
  id: 'guardduty-detector-eks-protected',
  title: 'GuardDuty watches Kubernetes audit logs and what runs in clusters',
  severity: 'medium',
  category: 'security',
  why: 'Whoever breaks into a pod or misuses the API of a cluster leaves traces that the logs of AWS alone do not show.',
  fix: 'Turn on EKS protection and runtime monitoring in GuardDuty, and let it manage its agent in the clusters.',
  docs: 'https://docs.aws.amazon.com/guardduty/latest/ug/kubernetes-protection.html',
  needs: ['GetDetector'],

  // The older feature is off where the newer one, which holds it, is on.
  evaluate: ({ facts }) =>
    judgeFeatures(facts.GetDetector, {
      'EKS audit log monitoring': ['EKS_AUDIT_LOGS'],
      'runtime monitoring': ['RUNTIME_MONITORING', 'EKS_RUNTIME_MONITORING'],
    }),
});
