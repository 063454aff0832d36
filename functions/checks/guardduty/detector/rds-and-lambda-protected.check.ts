import { defineCheck } from '../../../core/check.ts';
import { detector } from './detector.resource.ts';
import { judgeFeatures } from './features.judgement.ts';

export const check = defineCheck(detector, {
  id: 'guardduty-detector-rds-and-lambda-protected',
  title: 'GuardDuty watches logins to databases and the network of functions',
  severity: 'medium',
  category: 'security',
  why: 'A guessed database password or a function that talks to a command server is seen in no other source of GuardDuty.',
  fix: 'Turn on RDS protection and Lambda protection in GuardDuty.',
  docs: 'https://docs.aws.amazon.com/guardduty/latest/ug/rds-protection.html',
  needs: ['GetDetector'],

  evaluate: ({ facts }) =>
    judgeFeatures(facts.GetDetector, {
      'RDS protection': ['RDS_LOGIN_EVENTS'],
      'Lambda protection': ['LAMBDA_NETWORK_LOGS'],
    }),
});
